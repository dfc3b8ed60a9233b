import type { Language } from "#app/i18n/languages.ts";
import { type Translate, translator } from "#app/i18n/translate.ts";

/** The product's own words, so that a journey does not break when a text is put better. */
export function words(lang: Language): Translate {
  return translator(lang);
}

export type { Language, Translate };
