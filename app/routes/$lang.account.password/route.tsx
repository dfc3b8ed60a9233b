import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountName, NewPasswordField } from "#app/components/accounts/person-fields.tsx";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { refusedForm, replyWithoutSecrets } from "#app/http/refused-form.server.ts";
import { route } from "#app/http/route.server.ts";
import { changePassword } from "#app/modules/accounts/change-password.server.ts";
import { changePasswordSchema } from "#app/modules/accounts/schemas.ts";

export const loader = route(async (page) => {
  const { email } = await requireUser(page);
  return { title: page.t("accounts:password.title"), email };
});

export const action = route(async (page) => {
  await requireUser(page);
  const submission = await parseForm(page.request, changePasswordSchema);
  if (submission.status !== "success") return invalid(replyWithoutSecrets(submission));
  try {
    await changePassword({ ...page.verb, mailer: page.context.mailer }, submission.value);
  } catch (error) {
    return refusedForm(error, submission, {
      "accounts.wrong_password": "currentPassword",
      "accounts.password": "password",
    });
  }
  return redirect(`/${page.lang}/account?notice=password_changed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function ChangePassword() {
  const { title, email } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t } = usePage();
  const { form, fields } = usePageForm("password", changePasswordSchema, {
    reply: actionData?.reply,
  });
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("accounts:password.lead")} />
      <PageForm form={form}>
        <AccountName email={email} />
        <Field
          field={fields.currentPassword}
          label={t("accounts:fields.current_password")}
          type="password"
          autoComplete="current-password"
        />
        <NewPasswordField field={fields.password} />
        <SubmitButton>{t("accounts:password.save")}</SubmitButton>
      </PageForm>
    </main>
  );
}
