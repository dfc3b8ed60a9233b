import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CertificateStatus } from "#app/components/certificates/certificate-status.tsx";
import { RevokeForm } from "#app/components/certificates/revoke-form.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import {
  revokeCertificate,
  viewRevocation,
} from "#app/modules/certificates/revoke-certificate.server.ts";
import { revokeSchema } from "#app/modules/certificates/schemas.ts";

export const loader = route(async (page) => {
  await requireRole(page, "administrator");
  const typed = page.url.searchParams.get("number") ?? "";
  return {
    title: page.t("certificates:admin.title"),
    typed,
    certificate: typed ? await viewRevocation(page.verb, typed) : null,
  };
});

export const action = route(async (page) => {
  await requireRole(page, "administrator");
  const number = page.url.searchParams.get("number") ?? "";
  const submission = await parseForm(page.request, revokeSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  await revokeCertificate(page.verb, { number, reason: submission.value.reason });
  return redirect(`/${page.lang}/admin/certificates?${new URLSearchParams({ number })}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Finds a certificate by its number and declares it void. */
export default function RevokeCertificates() {
  const { title, typed, certificate } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("certificates:admin.lead")} />
      <form method="get" className="stack">
        <div className="field">
          <label htmlFor="number">{t("certificates:verify.number")}</label>
          <input id="number" name="number" defaultValue={typed} autoComplete="off" />
        </div>
        <button type="submit" className="button button-secondary">
          {t("certificates:admin.find")}
        </button>
      </form>
      {typed && !certificate ? (
        <Notice kind="warning" announce>
          {t("certificates:admin.not_found")}
        </Notice>
      ) : null}
      {certificate ? (
        <section aria-labelledby="found" className="stack">
          <h2 id="found">{t("certificates:admin.found")}</h2>
          <dl className="details">
            <div>
              <dt>{t("certificates:admin.number")}</dt>
              <dd className="certificate-number">{certificate.number}</dd>
            </div>
            <div>
              <dt>{t("certificates:admin.state")}</dt>
              <dd>
                <CertificateStatus state={certificate.state} />
              </dd>
            </div>
            <div>
              <dt>{t("certificates:admin.holder")}</dt>
              <dd>{certificate.holderName}</dd>
            </div>
            <div>
              <dt>{t("certificates:verify.course")}</dt>
              <dd>{certificate.courseTitle[lang]}</dd>
            </div>
            <div>
              <dt>{t("certificates:verify.completed_on")}</dt>
              <dd>{formatDay(lang, certificate.completedOn)}</dd>
            </div>
          </dl>
          {certificate.revocation ? (
            <Notice kind="info" announce title={t("certificates:admin.done")}>
              <p>
                {t("certificates:admin.revoked_on", {
                  day: formatDay(lang, certificate.revocation.on),
                })}
              </p>
              <p>{certificate.revocation.reason}</p>
            </Notice>
          ) : (
            <RevokeForm number={certificate.number} reply={actionData?.reply} />
          )}
        </section>
      ) : null}
    </main>
  );
}
