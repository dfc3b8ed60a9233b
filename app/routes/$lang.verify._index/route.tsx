import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { route } from "#app/http/route.server.ts";
import { readCertificateNumber } from "#app/modules/certificates/number.ts";
import { checkNumberSchema } from "#app/modules/certificates/schemas.ts";

export const loader = route(({ t }) => ({ title: t("certificates:verify.title") }));

export const action = route(async ({ request, lang }) => {
  const submission = await parseForm(request, checkNumberSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  return redirect(`/${lang}/verify/${readCertificateNumber(submission.value.number)}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Asks for the number of a certificate. */
export default function CheckNumber() {
  const { title } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("check", checkNumberSchema, { reply: actionData?.reply });
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("certificates:verify.lead")} />
      <PageForm form={form} action={`/${lang}/verify?index`}>
        <Field
          field={fields.number}
          label={t("certificates:verify.number")}
          hint={t("certificates:verify.number_hint")}
          autoComplete="off"
          spellCheck={false}
        />
        <SubmitButton>{t("certificates:verify.check")}</SubmitButton>
      </PageForm>
    </main>
  );
}
