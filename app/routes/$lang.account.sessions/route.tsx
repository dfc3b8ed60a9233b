import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PostButton } from "#app/components/forms/post-button.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { Status } from "#app/components/status.tsx";
import { usePage } from "#app/components/texts.tsx";
import { readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { leaveSession } from "#app/http/start-session.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { endAllSessions, endSession } from "#app/modules/accounts/end-sessions.server.ts";
import { listSessions } from "#app/modules/accounts/list-sessions.server.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  return { title: page.t("accounts:sessions.title"), sessions: await listSessions(page.verb) };
});

export const action = route(async (page) => {
  await requireUser(page);
  const form = await readForm(page.request);
  if (form.has("everywhere")) {
    await endAllSessions(page.verb);
    await leaveSession(page);
    return redirect(`/${page.lang}/login?notice=signed_out_everywhere`, 303);
  }
  await endSession(page.verb, { publicId: idParam(form.get("session") ?? undefined) });
  return redirect(`/${page.lang}/account/sessions`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The browsers that are signed in. */
export default function Sessions() {
  const { title, sessions } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  const here = `/${lang}/account/sessions`;
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("accounts:sessions.lead")} />
      <ul className="list-ruled">
        {sessions.map(({ publicId, device, since, lastSeen, current }) => {
          const name = device || t("accounts:sessions.unknown_device");
          return (
            <li key={publicId} className="cluster cluster-apart">
              <div className="stack stack-tight">
                <p>
                  <strong>{name}</strong>{" "}
                  {current ? <Status kind="ok">{t("accounts:sessions.current")}</Status> : null}
                </p>
                <p className="meta">
                  {t("accounts:sessions.since", { moment: formatMoment(lang, since) })}
                  <br />
                  {t("accounts:sessions.last_seen", { moment: formatMoment(lang, lastSeen) })}
                </p>
              </div>
              {current ? null : (
                <PostButton action={here} fields={{ session: publicId }} look="secondary">
                  {t("accounts:sessions.end")}
                  <span className="visually-hidden">: {name}</span>
                </PostButton>
              )}
            </li>
          );
        })}
      </ul>
      <h2>{t("accounts:sessions.everywhere_title")}</h2>
      <p>{t("accounts:sessions.everywhere_text")}</p>
      <PostButton action={here} fields={{ everywhere: "1" }} look="danger">
        {t("accounts:sessions.everywhere")}
      </PostButton>
    </main>
  );
}
