import { Notice } from "#app/components/notice.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { CertificateStatus } from "./certificate-status.tsx";
import { QrCodeImage } from "./qr-code.tsx";

export interface MyCertificateProps {
  number: string;
  course: string;
  courseTitle: string;
  edition: number;
  state: "valid" | "expired" | "revoked";
  completedOn: string;
  validUntil: string;
  revokedOn: string | null;
  renewalDue: boolean;
  qr: { size: number; path: string; url: string };
}

/** One certificate of the person who looks: what it is worth, and what to do with it. */
export function MyCertificate(props: MyCertificateProps) {
  const { t, lang } = usePage();
  const day = (value: string) => formatDay(lang, value);
  const { number, courseTitle, state, validUntil, revokedOn } = props;
  return (
    <div className="stack">
      <div className="stack stack-tight">
        <h2>{courseTitle}</h2>
        <p className="cluster">
          <span>{t("certificates:mine.edition", { year: props.edition })}</span>
          <span>
            <CertificateStatus state={state} />{" "}
            {t(`certificates:mine.since_${state}`, { day: day(revokedOn ?? validUntil) })}
          </span>
        </p>
        <p className="meta">
          {t("certificates:mine.completed_on", { day: day(props.completedOn) })}
        </p>
        <p>
          {t("certificates:mine.number")} <span className="certificate-number">{number}</span>
        </p>
        {props.renewalDue ? <Renewal {...props} /> : null}
      </div>
      {state === "revoked" ? <p>{t("certificates:mine.revoked_text")}</p> : <Actions {...props} />}
    </div>
  );
}

function Actions({ number, courseTitle, edition, qr }: MyCertificateProps) {
  const { t, lang } = usePage();
  const words = { course: courseTitle, year: edition };
  const file = (language: string) => `/${language}/certificates/${number}.pdf`;
  const download = (language: string) => {
    const action = t(`certificates:mine.download_${language}`);
    return { children: action, "aria-label": t("certificates:mine.named", { action, ...words }) };
  };
  const verify = t("certificates:mine.verify");
  return (
    <div className="stack stack-tight">
      <p className="cluster">
        <a className="button button-secondary" href={file("pl")} {...download("pl")} />
        <a className="button button-quiet" href={file("en")} {...download("en")} />
        <a
          href={`/${lang}/verify/${number}`}
          aria-label={t("certificates:mine.named", { action: verify, ...words })}
        >
          {verify}
        </a>
      </p>
      <details>
        <summary>{t("certificates:mine.qr")}</summary>
        <QrCodeImage {...qr} label={t("certificates:mine.qr_alt", { url: qr.url })} />
      </details>
    </div>
  );
}

function Renewal({ course, state, validUntil }: MyCertificateProps) {
  const { t, lang } = usePage();
  const key = state === "expired" ? "renew_ended" : "renew_soon";
  return (
    <Notice kind="warning">
      <p>
        {t(`certificates:mine.${key}`, { day: formatDay(lang, validUntil) })}{" "}
        <a href={`/${lang}/courses/${course}`}>{t("certificates:mine.renew")}</a>
      </p>
    </Notice>
  );
}
