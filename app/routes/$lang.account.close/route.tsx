import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountName } from "#app/components/accounts/person-fields.tsx";
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
import { leaveSession } from "#app/http/start-session.server.ts";
import { closeAccount } from "#app/modules/accounts/close-account.server.ts";
import { confirmPasswordSchema } from "#app/modules/accounts/schemas.ts";

export const loader = route(async (page) => {
  const { email } = await requireUser(page);
  return { title: page.t("accounts:close.title"), email };
});

export const action = route(async (page) => {
  await requireUser(page);
  const submission = await parseForm(page.request, confirmPasswordSchema);
  if (submission.status !== "success") return invalid(replyWithoutSecrets(submission));
  try {
    await closeAccount(page.verb, submission.value);
  } catch (error) {
    return refusedForm(error, submission, { "accounts.wrong_password": "password" });
  }
  await leaveSession(page);
  return redirect(`/${page.lang}/login?notice=closed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function CloseAccount() {
  const { title, email } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("close", confirmPasswordSchema, {
    reply: actionData?.reply,
  });
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("accounts:close.lead")} />
      <div className="prose">
        <ul>
          <li>{t("accounts:close.goes")}</li>
          <li>{t("accounts:close.stays")}</li>
          <li>{t("accounts:close.certificates")}</li>
        </ul>
      </div>
      <PageForm form={form}>
        <AccountName email={email} />
        <Field
          field={fields.password}
          label={t("accounts:fields.password")}
          hint={t("accounts:close.password_hint")}
          type="password"
          autoComplete="current-password"
        />
        <div className="cluster">
          <SubmitButton look="danger">{t("accounts:close.close")}</SubmitButton>
          <a className="button button-secondary" href={`/${lang}/account`}>
            {t("accounts:close.keep")}
          </a>
        </div>
      </PageForm>
    </main>
  );
}
