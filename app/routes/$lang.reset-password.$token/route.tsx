import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { AccountName, NewPasswordField } from "#app/components/accounts/person-fields.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { openLink, secretOf } from "#app/http/open-link.server.ts";
import { refusedForm, replyWithoutSecrets } from "#app/http/refused-form.server.ts";
import { route } from "#app/http/route.server.ts";
import { leaveSession } from "#app/http/start-session.server.ts";
import { checkResetLink, resetPassword } from "#app/modules/accounts/reset-password.server.ts";
import { newPasswordSchema } from "#app/modules/accounts/schemas.ts";

export const loader = route(async ({ params, t, verb }) => {
  const link = await openLink(params.token, (secret) => checkResetLink(verb, { secret }));
  const email = link.found?.email ?? "";
  const { problem, status } = link;
  return data({ title: t("accounts:reset.title"), problem, email }, { status });
});

export const action = route(async (page) => {
  const submission = await parseForm(page.request, newPasswordSchema);
  if (submission.status !== "success") return invalid(replyWithoutSecrets(submission));
  const { mailer } = page.context;
  const secret = secretOf(page.params.token);
  try {
    await resetPassword({ ...page.verb, mailer }, { ...submission.value, secret });
  } catch (error) {
    return refusedForm(error, submission, { "accounts.password": "password" });
  }
  await leaveSession(page);
  return redirect(`/${page.lang}/login?notice=password_changed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function ResetPassword() {
  const { title, problem, email } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("reset", newPasswordSchema, { reply: actionData?.reply });
  if (problem) {
    const next = { words: t("accounts:reset.new_link"), href: `/${lang}/forgot-password` };
    return <DeadLink problem={problem} next={next} />;
  }
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("accounts:reset.lead", { email })} />
      <PageForm form={form}>
        <AccountName email={email} />
        <NewPasswordField field={fields.password} />
        <SubmitButton>{t("accounts:reset.save")}</SubmitButton>
      </PageForm>
    </main>
  );
}
