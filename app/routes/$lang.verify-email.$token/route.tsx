import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { AccountName } from "#app/components/accounts/person-fields.tsx";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { openLink, secretOf } from "#app/http/open-link.server.ts";
import { refusedForm, replyWithoutSecrets } from "#app/http/refused-form.server.ts";
import { route } from "#app/http/route.server.ts";
import { startSession } from "#app/http/start-session.server.ts";
import { confirmPasswordSchema } from "#app/modules/accounts/schemas.ts";
import { checkVerificationLink, verifyEmail } from "#app/modules/accounts/verify-email.server.ts";

export const loader = route(async ({ params, t, verb }) => {
  const link = await openLink(params.token, (secret) => checkVerificationLink(verb, { secret }));
  const email = link.found?.email ?? "";
  const { problem, status } = link;
  return data({ title: t("accounts:verify.title"), problem, email }, { status });
});

export const action = route(async (page) => {
  const submission = await parseForm(page.request, confirmPasswordSchema);
  if (submission.status !== "success") return invalid(replyWithoutSecrets(submission));
  const secret = secretOf(page.params.token);
  const { clientAddress: address } = page.context;
  try {
    const { userId } = await verifyEmail(page.verb, { ...submission.value, secret, address });
    await startSession(page, userId);
  } catch (error) {
    return refusedForm(error, submission, { "accounts.wrong_password": "password" });
  }
  return redirect(`/${page.lang}/learning`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function VerifyEmail() {
  const { title, problem, email } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("verify", confirmPasswordSchema, {
    reply: actionData?.reply,
  });
  if (problem) {
    const used = { words: t("accounts:login.title"), href: `/${lang}/login` };
    const again = { words: t("accounts:login.resend"), href: `/${lang}/verify-email` };
    return <DeadLink problem={problem} next={problem === "used" ? used : again} />;
  }
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("accounts:verify.lead", { email })} />
      <PageForm form={form}>
        <AccountName email={email} />
        <Field
          field={fields.password}
          label={t("accounts:fields.password")}
          hint={t("accounts:verify.password_hint")}
          type="password"
          autoComplete="current-password"
        />
        <SubmitButton>{t("accounts:verify.confirm")}</SubmitButton>
      </PageForm>
      <p className="meta">{t("accounts:verify.not_me")}</p>
    </main>
  );
}
