import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { InstitutionNav } from "#app/components/institutions/institution-nav.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { TimeFactorField } from "#app/components/renewal/time-factor-field.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { type PageRequest, route } from "#app/http/route.server.ts";
import { extendTime, viewTime } from "#app/modules/assessment/extend-time.server.ts";
import { timeFactorSchema } from "#app/modules/assessment/schemas.ts";

async function readTime(page: PageRequest) {
  await requireRole(page, "coordinator");
  const of = {
    institutionId: idParam(page.params.institution),
    userId: idParam(page.params.person),
  };
  return { of, view: await viewTime(page.verb, of) };
}

export const loader = route(async (page) => {
  const { of, view } = await readTime(page);
  const { givenName, familyName } = view.person;
  return {
    title: page.t("institutions:time.title", { name: `${givenName} ${familyName}` }),
    institution: { id: of.institutionId, name: view.institutionName },
    factor: String(view.factor),
    saved: page.url.searchParams.has("saved"),
  };
});

export const action = route(async (page) => {
  const { of } = await readTime(page);
  const submission = await parseForm(page.request, timeFactorSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  await extendTime(page.verb, { ...of, factor: submission.value.factor });
  const here = `/${page.lang}/institutions/${of.institutionId}/time/${of.userId}`;
  return redirect(`${here}?saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** More time in tests for one person. */
export default function TimeOfPerson() {
  const { title, institution, factor, saved } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("time", timeFactorSchema, {
    reply: actionData?.reply,
    values: { factor },
  });
  return (
    <main id="main" className="page page-narrow">
      <InstitutionNav id={institution.id} name={institution.name} />
      <PageHeading title={title} lead={t("institutions:time.lead")} />
      {saved && !actionData ? (
        <Notice kind="success" announce>
          {t("institutions:time.saved")}
        </Notice>
      ) : null}
      <PageForm form={form}>
        <TimeFactorField field={fields.factor} />
        <p>{t("institutions:time.privacy")}</p>
        <SubmitButton>{t("institutions:time.submit")}</SubmitButton>
      </PageForm>
      <p>
        <a href={`/${lang}/institutions/${institution.id}`}>{t("institutions:time.back")}</a>
      </p>
    </main>
  );
}
