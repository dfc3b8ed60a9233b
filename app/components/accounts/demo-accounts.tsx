import { PostButton } from "#app/components/forms/post-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#app/modules/accounts/demo-accounts.ts";

/** The accounts of a demo, each with a button that signs in at once. */
export function DemoAccounts({ next }: { next: string }) {
  const { t, lang } = usePage();
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t("accounts:login.demo_title")}</h2>
      <p>{t("accounts:login.demo_text", { password: DEMO_PASSWORD })}</p>
      <ul className="list-ruled">
        {DEMO_ACCOUNTS.map(({ email, role, givenName, familyName }) => (
          <li key={email} className="cluster cluster-apart">
            <span>
              <strong>{t(`accounts:roles.${role}`)}</strong>
              <br />
              <span className="meta">
                {givenName} {familyName}, {email}
              </span>
            </span>
            <PostButton
              action={`/${lang}/login`}
              fields={{ email, password: DEMO_PASSWORD, next }}
              look="secondary"
            >
              {t("accounts:login.demo_enter")}
              <span className="visually-hidden"> ({t(`accounts:roles.${role}`)})</span>
            </PostButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
