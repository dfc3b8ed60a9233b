import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";
import type { Verification } from "#app/modules/certificates/verify-certificate.server.ts";
import { CertificateStatus } from "./certificate-status.tsx";

/** The answer itself, as the heading of its page. */
export function Verdict({ certificate, typed }: { certificate: Verification; typed: string }) {
  const { t, lang } = usePage();
  const { state } = certificate;
  if (!("courseTitle" in certificate)) {
    return (
      <>
        <PageHeading
          eyebrow={t("certificates:verify.eyebrow_unknown")}
          title={<CertificateStatus state={state} />}
          lead={t(`certificates:verify.${state}_text`)}
        />
        <p>
          {t("certificates:verify.typed")} <span className="certificate-number">{typed}</span>
        </p>
      </>
    );
  }
  const day = formatDay(lang, certificate.revokedOn ?? certificate.validUntil);
  return (
    <PageHeading
      eyebrow={t("certificates:verify.eyebrow", { number: certificate.number })}
      title={<CertificateStatus state={state} />}
      lead={t(`certificates:verify.${state}_text`, { day })}
    />
  );
}
