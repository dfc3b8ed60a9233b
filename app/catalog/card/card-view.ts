import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translate.ts";
import type { CatalogReader } from "../catalog.server.ts";
import type { CardSection } from "../schemas/card.ts";

/** Everything that stands on a summary card, in its language. */
export interface CardView {
  language: Language;
  fileTitle: string;
  /** The day the text is of, as a moment: the file's own date. */
  madeAt: Date;
  kicker: string;
  title: string;
  phonesTitle: string;
  phones: { number: string; who: string; about: string }[];
  sections: {
    heading: string;
    marks: CardSection["marks"];
    lines: { text: string; basis: string }[];
  }[];
  foot: string[];
}

/**
 * @param slug of the course
 * @param baseUrl origin of the public address, without a slash at the end
 * @returns undefined where there is no such course or it has no card
 */
export function cardView(
  catalog: CatalogReader,
  slug: string,
  { language, baseUrl }: { language: Language; baseUrl: string },
): CardView | undefined {
  const course = catalog.findCourse(slug);
  const card = catalog.findCard(slug);
  if (!course || !card) return undefined;
  const tell = translator(language);
  const t = (key: string, params = {}) => tell(`learning:card.${key}`, params);
  const contacts = card.contacts.flatMap((id) => catalog.findContact(id) ?? []);
  const checked = contacts.map(({ verifiedOn }) => verifiedOn).sort()[0] ?? card.updatedOn;
  const title = card.title[language];
  return {
    language,
    fileTitle: t("file_title", { title }),
    madeAt: new Date(`${card.updatedOn}T12:00:00Z`),
    kicker: t("kicker", { course: course.title[language] }),
    title,
    phonesTitle: t("phones"),
    phones: contacts.flatMap(({ name, phones }) =>
      phones.map(({ number, purpose, hours }) => {
        const who = name[language];
        const more = purpose[language].toLowerCase() === who.toLowerCase() ? "" : purpose[language];
        return { number, who, about: [more, hours?.[language]].filter(Boolean).join(", ") };
      }),
    ),
    sections: card.sections.map(({ heading, marks, lines }) => ({
      heading: heading[language],
      marks,
      lines: lines.map(({ text, law }) => ({
        text: text[language],
        basis: law.flatMap((id) => catalog.findProvision(id)?.citation[language] ?? []).join("; "),
      })),
    })),
    foot: [
      t("reminder"),
      t("as_of", {
        day: formatDay(language, card.updatedOn),
        checked: formatDay(language, checked),
        url: `${baseUrl}/${language}/courses/${slug}`.replace(/^https?:\/\//, ""),
      }),
    ],
  };
}
