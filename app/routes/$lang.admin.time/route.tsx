import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { TimeFactorField } from "#app/components/renewal/time-factor-field.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { extendTimeOf } from "#app/modules/assessment/extend-time.server.ts";
import { timeOfSchema } from "#app/modules/assessment/schemas.ts";
import { DomainError } from "#app/modules/errors.ts";

export const loader = route(async (page) => {
  await requireRole(page, "administrator");
  return { title: page.t("admin:time.title"), saved: page.url.searchParams.has("saved") };
});

export const action = route(async (page) => {
  await requireRole(page, "administrator");
  const submission = await parseForm(page.request, timeOfSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  try {
    await extendTimeOf(page.verb, submission.value);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "accounts.no_account") throw error;
    return invalid(submission.reply({ fieldErrors: { email: ["admin:people.no_account"] } }));
  }
  return redirect(`/${page.lang}/admin/time?saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** More time in tests for somebody, wherever they work. */
export default function TimeOfAnybody() {
  const { title, saved } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t } = usePage();
  const { form, fields } = usePageForm("time", timeOfSchema, { reply: actionData?.reply });
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("admin:time.lead")} />
      {saved && !actionData ? (
        <Notice kind="success" announce>
          {t("admin:time.saved")}
        </Notice>
      ) : null}
      <PageForm form={form}>
        <Field
          field={fields.email}
          type="email"
          label={t("admin:time.email")}
          hint={t("admin:time.email_hint")}
        />
        <TimeFactorField field={fields.factor} />
        <p>{t("institutions:time.privacy")}</p>
        <SubmitButton>{t("institutions:time.submit")}</SubmitButton>
      </PageForm>
    </main>
  );
}
