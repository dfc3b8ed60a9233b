import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmailField } from "#app/components/accounts/person-fields.tsx";
import { SentMessage } from "#app/components/accounts/sent-message.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { refusedForm } from "#app/http/refused-form.server.ts";
import { route } from "#app/http/route.server.ts";
import { requestPasswordReset } from "#app/modules/accounts/request-password-reset.server.ts";
import { emailSchema } from "#app/modules/accounts/schemas.ts";

export const loader = route(({ url, t }) => {
  const sent = url.searchParams.has("sent");
  return { title: t(sent ? "accounts:sent.title" : "accounts:forgot.title"), sent };
});

export const action = route(async (page) => {
  const submission = await parseForm(page.request, emailSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  const { mailer, clientAddress: address } = page.context;
  try {
    await requestPasswordReset({ ...page.verb, mailer }, { ...submission.value, address });
  } catch (error) {
    return refusedForm(error, submission);
  }
  return redirect(`/${page.lang}/forgot-password?sent=1`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function ForgotPassword() {
  const { title, sent } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("forgot", emailSchema, { reply: actionData?.reply });
  if (sent && !actionData) return <SentMessage title={title} lead={t("accounts:forgot.sent")} />;
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("accounts:forgot.lead")} />
      <PageForm form={form} action={`/${lang}/forgot-password`}>
        <EmailField field={fields.email} autoComplete="username" />
        <SubmitButton>{t("accounts:forgot.send")}</SubmitButton>
      </PageForm>
    </main>
  );
}
