import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translate.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import type { CourseOutline } from "#drizzle/schema/certificates.ts";
import type { Certificate } from "../queries.server.ts";

/** Characters of the content version that are printed: enough to tell two versions apart. */
const VERSION_CHARACTERS = 12;

/** Everything that stands on the document, in its language. */
export interface DocumentView {
  language: Language;
  number: string;
  /** Title of the file. */
  fileTitle: string;
  kind: string;
  kindOf: string;
  given: string;
  holderName: string;
  confirms: string;
  course: string;
  details: { label: string; value: string }[];
  lists: { title: string; items: string[] }[];
  check: { title: string; text: string; url: string; alt: string };
  issuedAt: Date;
}

/**
 * @param outline what the course was made of; null when its version was issued without one
 * @param baseUrl origin of the public address, without a slash at the end
 */
export function documentView(
  certificate: Certificate,
  outline: CourseOutline | null,
  options: { language: Language; baseUrl: string },
): DocumentView {
  const { language, baseUrl } = options;
  const tell = translator(language);
  const t = (key: string, params = {}) => tell(`certificates:document.${key}`, params);
  const polish = language === "pl";
  const day = (value: string) => formatDay(language, value);
  const { number } = certificate;
  const address = verificationUrl(baseUrl, number);
  return {
    language,
    number,
    fileTitle: t("file_title", { number }),
    kind: t("kind"),
    kindOf: t("kind_of"),
    given: t("given"),
    holderName: certificate.holderName,
    confirms: t("confirms"),
    course: polish ? certificate.courseTitlePl : certificate.courseTitleEn,
    details: [
      { label: t("number"), value: number },
      { label: t("completed_on"), value: day(certificate.completedOn) },
      { label: t("issued_on"), value: day(dayInPoland(certificate.issuedAt)) },
      { label: t("valid_until"), value: day(certificate.validUntil) },
      { label: t("edition"), value: String(certificate.edition) },
      { label: t("hours"), value: t("hours_value", { count: certificate.hours }) },
      { label: t("form"), value: t("form_value") },
      {
        label: t("organiser"),
        value: polish ? certificate.organiserPl : certificate.organiserEn,
      },
      { label: t("version"), value: certificate.contentVersion.slice(0, VERSION_CHARACTERS) },
    ],
    lists: outline ? outlineLists(outline, language, t) : [],
    check: {
      title: t("check_title"),
      text: t("check_text"),
      url: address,
      alt: t("qr_alt", { url: address }),
    },
    issuedAt: certificate.issuedAt,
  };
}

/** Programme, and the objectives of the national plan that it serves. */
function outlineLists(
  { parts, nap }: CourseOutline,
  language: Language,
  t: (key: string, params?: Record<string, string>) => string,
): DocumentView["lists"] {
  const lists = [
    {
      title: t("programme"),
      items: parts.map(({ kind, title }) => t(`part_${kind}`, { title: title[language] })),
    },
    {
      title: t("objectives", { plan: nap.title[language] }),
      items: nap.objectives.map(({ id, text }) => `${id}: ${text[language]}`),
    },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

/** The public address that says what a certificate is worth. */
export function verificationUrl(baseUrl: string, number: string): string {
  return `${baseUrl}/verify/${number}`;
}
