import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";
import type { VerifiedCertificate } from "#app/modules/certificates/verify-certificate.server.ts";

interface VerifiedDetailsProps {
  certificate: VerifiedCertificate;
  /** The holder's name, once somebody has typed it; initials until then. */
  name: string | null;
}

/** What a certificate confirms: enough to tell it from a forged one, no more of its holder. */
export function VerifiedDetails({ certificate, name }: VerifiedDetailsProps) {
  const { t, lang } = usePage();
  const rows = [
    [name ? "holder_name" : "holder", name ?? certificate.holderInitials],
    ["course", certificate.courseTitle[lang]],
    ["edition", String(certificate.edition)],
    ["hours", t("certificates:document.hours_value", { count: certificate.hours })],
    ["organiser", certificate.organiser[lang]],
    ["completed_on", formatDay(lang, certificate.completedOn)],
    ["valid_until", formatDay(lang, certificate.validUntil)],
    ["nap", t("certificates:verify.nap_value", { edition: certificate.napEdition })],
  ];
  return (
    <section aria-labelledby="confirms">
      <h2 id="confirms">{t("certificates:verify.details")}</h2>
      <dl className="details">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{t(`certificates:verify.${label}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
