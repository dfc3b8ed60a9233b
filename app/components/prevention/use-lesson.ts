import type { LessonLanguage, LessonText, Prevention } from "#app/catalog/schemas/prevention.ts";
import { usePage } from "#app/components/texts.tsx";
import { type Translate, translator } from "#app/i18n/translate.ts";
import { lessonHref, lessonLanguage } from "./lesson-language.ts";

interface Lesson extends Prevention {
  /** Language of the text. */
  text: LessonLanguage;
  /** For `lang` of what holds the text; undefined where the page is in that language anyway. */
  textLang: LessonLanguage | undefined;
  /** Words of the pages around the text, in its language. */
  t: Translate;
  /** A text of the content in the language of the lesson. */
  say(text: LessonText): string;
  /** Address of a page of the lesson in the same language. */
  href(rest?: string): string;
  /** First telephone number of a help contact. */
  phone(contact: string): string;
}

/** The prevention lesson in the language of the address; its loader made sure that it is there. */
export function useLesson(): Lesson {
  const { catalog, lang, path } = usePage();
  const { prevention } = catalog;
  if (!prevention) throw new Error("useLesson without a prevention lesson");
  const text = lessonLanguage(path);
  return {
    ...prevention,
    text,
    textLang: text === lang ? undefined : text,
    t: translator(text),
    say: (one) => one[text],
    href: (rest) => lessonHref(lang, text, rest),
    phone: (contact) => catalog.findContact(contact)?.phones[0]?.number ?? "",
  };
}
