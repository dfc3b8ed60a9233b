import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import {
  EmailField,
  NameFields,
  NewPasswordField,
} from "#app/components/accounts/person-fields.tsx";
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
import { administratorSchema } from "#app/modules/accounts/schemas.ts";
import {
  checkSetupLink,
  setUpAdministrator,
} from "#app/modules/accounts/set-up-administrator.server.ts";

export const loader = route(async ({ params, t, verb }) => {
  const { problem, status } = await openLink(params.token, (secret) =>
    checkSetupLink(verb, { secret }),
  );
  return data({ title: t("accounts:setup.title"), problem }, { status });
});

export const action = route(async (page) => {
  const submission = await parseForm(page.request, administratorSchema);
  if (submission.status !== "success") return invalid(replyWithoutSecrets(submission));
  const { lang } = page;
  const secret = secretOf(page.params.token);
  try {
    const { userId } = await setUpAdministrator(page.verb, { ...submission.value, secret, lang });
    await startSession(page, userId);
  } catch (error) {
    return refusedForm(error, submission, {
      "accounts.password": "password",
      "accounts.has_account": "email",
    });
  }
  return redirect(`/${lang}/account`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The first administrator of an installation. */
export default function SetUp() {
  const { title, problem } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("setup", administratorSchema, { reply: actionData?.reply });
  if (problem) {
    const next = { words: t("accounts:login.title"), href: `/${lang}/login` };
    return <DeadLink problem={problem} next={next} />;
  }
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("accounts:setup.lead")} />
      <PageForm form={form}>
        <NameFields fields={fields} />
        <EmailField field={fields.email} autoComplete="username" />
        <NewPasswordField field={fields.password} />
        <SubmitButton>{t("accounts:setup.create")}</SubmitButton>
      </PageForm>
    </main>
  );
}
