import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Status } from "#app/components/status.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";

export interface ShownInvitation {
  id: string;
  email: string;
  role: "coordinator" | "teacher" | null;
  sentOn: string;
  until: string;
  expired: boolean;
}

/** Invitations that nobody has answered, each with its two buttons. */
export function OpenInvitations(props: { invitations: readonly ShownInvitation[] }) {
  const { t, lang } = usePage();
  return (
    <section aria-labelledby="open" className="stack">
      <h2 id="open">{t("institutions:invite.open")}</h2>
      {props.invitations.length === 0 ? <p>{t("institutions:invite.open_none")}</p> : null}
      <ul className="list-ruled">
        {props.invitations.map(({ id, email, role, sentOn, until, expired }) => (
          <li key={id} className="cluster cluster-apart">
            <div className="stack stack-tight">
              <p>
                <strong>{email}</strong>{" "}
                {expired ? <Status kind="warn">{t("institutions:invite.expired")}</Status> : null}
              </p>
              <p className="meta">
                {role ? `${t(`institutions:invite.roles.${role}`)}. ` : null}
                {expired
                  ? t("institutions:invite.expired_on", { until: formatDay(lang, until) })
                  : t("institutions:invite.sent_on", {
                      day: formatDay(lang, sentOn),
                      until: formatDay(lang, until),
                    })}
              </p>
            </div>
            <form method="post" className="cluster">
              <input type="hidden" name="invitation" value={id} />
              <SubmitButton look="secondary" name="intent" value="resend">
                {t("institutions:invite.resend")}
                <span className="visually-hidden">: {email}</span>
              </SubmitButton>
              <SubmitButton look="quiet" name="intent" value="revoke">
                {t("institutions:invite.revoke")}
                <span className="visually-hidden">: {email}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
