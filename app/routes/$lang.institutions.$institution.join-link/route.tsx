import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PostButton } from "#app/components/forms/post-button.tsx";
import { InstitutionNav } from "#app/components/institutions/institution-nav.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { changeJoinLink, viewJoinLink } from "#app/modules/institutions/change-join-link.server.ts";
import { joinLinkSchema } from "#app/modules/institutions/schemas.ts";

export const loader = route(async (page) => {
  await requireRole(page, "coordinator");
  const institutionId = idParam(page.params.institution);
  const { id, name, joinCode } = await viewJoinLink(page.verb, { institutionId });
  const { baseUrl } = page.context.config;
  return {
    title: page.t("institutions:join_link.title"),
    institution: { id, name },
    link: joinCode ? `${baseUrl}/${page.lang}/join/${joinCode}` : null,
  };
});

export const action = route(async (page) => {
  await requireRole(page, "coordinator");
  const institutionId = idParam(page.params.institution);
  const submission = await parseForm(page.request, joinLinkSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  await changeJoinLink(page.verb, { institutionId, intent: submission.value.intent });
  return redirect(`/${page.lang}/institutions/${institutionId}/join-link`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The link by which anybody who holds it can join the institution. */
export default function JoinLink() {
  const { title, institution, link } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  const here = `/${lang}/institutions/${institution.id}/join-link`;
  return (
    <main id="main" className="page page-narrow">
      <InstitutionNav id={institution.id} name={institution.name} />
      <PageHeading title={title} lead={t("institutions:join_link.lead")} />
      {link ? (
        <>
          <div className="field">
            <label htmlFor="link">{t("institutions:join_link.link")}</label>
            <input id="link" readOnly defaultValue={link} />
          </div>
          <p>{t("institutions:join_link.replace_text")}</p>
          <div className="cluster">
            <PostButton action={here} fields={{ intent: "create" }} look="secondary">
              {t("institutions:join_link.replace")}
            </PostButton>
            <PostButton action={here} fields={{ intent: "stop" }} look="danger">
              {t("institutions:join_link.stop")}
            </PostButton>
          </div>
        </>
      ) : (
        <>
          <p>{t("institutions:join_link.none")}</p>
          <PostButton action={here} fields={{ intent: "create" }}>
            {t("institutions:join_link.create")}
          </PostButton>
        </>
      )}
    </main>
  );
}
