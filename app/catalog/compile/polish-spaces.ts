import type { ContentLanguage } from "../schemas/shared.ts";

const NO_BREAK = "\u00a0";
const SHORT_WORD = /(?<=^|[\s(„"–—])([aiouwz])\s+(?=\S)/giu;
const ABBREVIATION = /(?<=^|[\s(„])(art\.|ust\.|pkt|nr|poz\.|§|Dz\.U\.)\s+(?=\S)/giu;
const NUMBER_AND_UNIT = /(\d)\s+(?=[\p{Ll}%§])/gu;

/**
 * Keeps together what Polish does not part at a line's end: a one-letter word and the next one,
 * "art." and its number, a number and its unit. Other languages are returned as they are.
 */
export function noBreaks(text: string, language: ContentLanguage): string {
  if (language !== "pl") return text;
  return text
    .replace(SHORT_WORD, `$1${NO_BREAK}`)
    .replace(ABBREVIATION, `$1${NO_BREAK}`)
    .replace(NUMBER_AND_UNIT, `$1${NO_BREAK}`);
}
