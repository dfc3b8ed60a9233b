import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NameFields } from "#app/components/accounts/person-fields.tsx";
import { RadioField } from "#app/components/forms/choices.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { profileSchema } from "#app/modules/accounts/schemas.ts";
import { updateProfile } from "#app/modules/accounts/update-profile.server.ts";
import { viewPlaceOfWork } from "#app/modules/accounts/view-place-of-work.server.ts";
import { viewOwnTime } from "#app/modules/assessment/extend-time.server.ts";

const NOTICES = ["saved", "joined", "password_changed"];

export const loader = route(async (page) => {
  const { email, givenName, familyName, locale, grants } = await requireUser(page);
  const notice = page.url.searchParams.get("notice") ?? "";
  return {
    title: page.t("accounts:account.title"),
    notice: NOTICES.includes(notice) ? notice : null,
    email,
    profile: { givenName, familyName, locale },
    roles: [...new Set(grants.map((grant) => grant.role))],
    work: await viewPlaceOfWork(page.verb),
    timeFactor: await viewOwnTime(page.verb),
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  const submission = await parseForm(page.request, profileSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  await updateProfile(page.verb, submission.value);
  return redirect(`/${submission.value.locale}/account?notice=saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function Account() {
  const { title, notice, email, profile, roles, work, timeFactor } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("profile", profileSchema, {
    reply: actionData?.reply,
    values: profile,
  });
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} />
      {notice ? (
        <Notice kind="success" announce>
          {t(`accounts:account.notice.${notice}`)}
        </Notice>
      ) : null}
      <dl className="details">
        <div>
          <dt>{t("accounts:fields.email")}</dt>
          <dd>{email}</dd>
        </div>
        <div>
          <dt>{t("accounts:account.work")}</dt>
          <dd>
            {work
              ? t("accounts:account.work_since", {
                  institution: work.institution,
                  group: t(`accounts:groups.${work.professionalGroup}`),
                  day: formatDay(lang, work.from),
                })
              : t("accounts:account.no_work")}
          </dd>
        </div>
        {roles.length > 0 ? (
          <div>
            <dt>{t("accounts:account.roles")}</dt>
            <dd>{roles.map((role) => t(`accounts:roles.${role}`)).join(", ")}</dd>
          </div>
        ) : null}
        {timeFactor > 1 ? (
          <div>
            <dt>{t("accounts:account.time")}</dt>
            <dd>
              {t("accounts:account.time_extended", { factor: formatNumber(lang, timeFactor) })}
            </dd>
          </div>
        ) : null}
      </dl>
      <h2>{t("accounts:account.profile")}</h2>
      <p>{t("accounts:account.profile_text")}</p>
      <PageForm form={form}>
        <NameFields fields={fields} />
        <RadioField
          field={fields.locale}
          label={t("accounts:account.language")}
          hint={t("accounts:account.language_hint")}
          options={[
            { value: "pl", label: <span lang="pl">Polski</span> },
            { value: "en", label: <span lang="en">English</span> },
          ]}
        />
        <SubmitButton>{t("accounts:account.save")}</SubmitButton>
      </PageForm>
      <h2>{t("accounts:account.security")}</h2>
      <ul className="list-ruled">
        <li>
          <a href={`/${lang}/account/password`}>{t("accounts:password.title")}</a>
        </li>
        <li>
          <a href={`/${lang}/account/sessions`}>{t("accounts:sessions.title")}</a>
        </li>
      </ul>
      <h2>{t("accounts:account.data")}</h2>
      <p>{t("accounts:account.data_text")}</p>
      <ul className="list-ruled">
        <li>
          <a href={`/${lang}/account/data.json`} download>
            {t("accounts:account.download")}
          </a>
        </li>
        <li>
          <a href={`/${lang}/account/close`}>{t("accounts:close.title")}</a>
        </li>
      </ul>
    </main>
  );
}
