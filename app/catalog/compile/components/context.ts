import type { Contact } from "../../schemas/contact.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { Provision } from "../../schemas/provision.ts";
import type { ContentLanguage, Text } from "../../schemas/shared.ts";
import type { Reference } from "../../types.ts";
import { noBreaks } from "../polish-spaces.ts";

/** What the components of one text of a lesson read; every id has been checked before. */
export interface LessonContext {
  language: ContentLanguage;
  fact(id: string): Fact;
  provision(id: string): Provision;
  contact(id: string): Contact;
  reference(kind: Reference["kind"], id: string): Reference;
}

/** A text in the lesson's language, with its no-break spaces. */
export function say({ language }: LessonContext, text: Text): string {
  return noBreaks(text[language], language);
}

/** Words that components print by themselves. */
export const WORDS = {
  source: { pl: "Źródło", en: "Source" },
  counted: { pl: "Liczono", en: "Counted" },
  what: { pl: "Co policzono", en: "What was counted" },
  period: { pl: "Okres", en: "Period" },
  number: { pl: "Liczba", en: "Number" },
  share: { pl: "Udział", en: "Share" },
  amount: { pl: "Kwota", en: "Amount" },
  table: { pl: "Tabela", en: "Table" },
  inForceFrom: { pl: "w tym brzmieniu od", en: "in this wording since" },
  inForceUntil: { pl: "do", en: "until" },
  quote: { pl: "brzmienie przepisu", en: "wording of the provision" },
  summary: { pl: "streszczenie, nie cytat", en: "summary, not a quotation" },
  partial: {
    pl: "Pozycje nie dodają się do całości: źródło podaje tylko niektóre albo grupy się nakładają.",
    en: "The parts do not add up to the whole: the source names only some of them, or groups overlap.",
  },
  unverified: { pl: "niezweryfikowane", en: "unverified" },
  remember: { pl: "Zapamiętaj", en: "Remember" },
  caution: { pl: "Uwaga, częsty błąd", en: "A common mistake" },
  example: { pl: "Przykład zmyślony", en: "Invented example" },
  unverifiedNote: {
    pl: "Niezweryfikowane poza źródłami",
    en: "Not verified outside the sources",
  },
} satisfies Record<string, Text>;
