import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DemoAccounts } from "#app/components/accounts/demo-accounts.tsx";
import { EmailField } from "#app/components/accounts/person-fields.tsx";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { refusedForm, replyWithoutSecrets } from "#app/http/refused-form.server.ts";
import { route } from "#app/http/route.server.ts";
import { startSession } from "#app/http/start-session.server.ts";
import { signInSchema } from "#app/modules/accounts/schemas.ts";
import { signIn } from "#app/modules/accounts/sign-in.server.ts";

const NOTICES = ["signed_out", "signed_out_everywhere", "password_changed", "closed"];

export const loader = route(({ url, lang, t, actor }) => {
  const next = localPath(url.searchParams.get("next"));
  if (actor.kind === "user") throw redirect(next ?? `/${lang}/learning`);
  const notice = url.searchParams.get("notice") ?? "";
  return {
    title: t("accounts:login.title"),
    next: next ?? "",
    notice: NOTICES.includes(notice) ? notice : null,
  };
});

export const action = route(async (page) => {
  const submission = await parseForm(page.request, signInSchema);
  if (submission.status !== "success") return invalid(replyWithoutSecrets(submission));
  const { email, password, next } = submission.value;
  try {
    const address = page.context.clientAddress;
    const { userId } = await signIn(page.verb, { email, password, address });
    await startSession(page, userId);
  } catch (error) {
    return refusedForm(error, submission);
  }
  return redirect(localPath(next) ?? `/${page.lang}/learning`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function Login() {
  const { title, next, notice } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang, demo } = usePage();
  const { form, fields } = usePageForm("login", signInSchema, {
    reply: actionData?.reply,
    values: { next },
  });
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} />
      {notice ? (
        <Notice kind="success" announce>
          {t(`accounts:login.notice.${notice}`)}
        </Notice>
      ) : null}
      <PageForm form={form} action={`/${lang}/login`}>
        <EmailField field={fields.email} autoComplete="username" />
        <Field
          field={fields.password}
          label={t("accounts:fields.password")}
          type="password"
          autoComplete="current-password"
        />
        <input type="hidden" name="next" value={fields.next.initialValue ?? ""} />
        <SubmitButton>{t("accounts:login.enter")}</SubmitButton>
      </PageForm>
      <ul className="list-plain stack stack-tight">
        <li>
          <a href={`/${lang}/forgot-password`}>{t("accounts:login.forgot")}</a>
        </li>
        <li>
          <a href={`/${lang}/verify-email`}>{t("accounts:login.resend")}</a>
        </li>
      </ul>
      <p className="meta">{t("accounts:login.no_account")}</p>
      {demo ? <DemoAccounts next={next} /> : null}
    </main>
  );
}
