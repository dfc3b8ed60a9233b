import type { LessonLanguage } from "../schemas/prevention.ts";

const NO_BREAK = "\u00a0";
const SHORT_WORD = /(?<=^|[\s(„"–—])([aiouwz])\s+(?=\S)/giu;
const ABBREVIATION = /(?<=^|[\s(„])(art\.|ust\.|pkt|nr|poz\.|§|Dz\.U\.)\s+(?=\S)/giu;
const NUMBER_AND_UNIT = /(\d)\s+(?=[\p{Ll}%§])/gu;

/** Ukrainian has the same habit, and no line begins with a dash. */
const UKRAINIAN_SHORT = /(?<=^|[\s(«—])([аеєиіїйоувзя])\s+(?=\S)/giu;
const BEFORE_DASH = / (?=—)/g;

/**
 * Keeps together what Polish does not part at a line's end: a one-letter word and the next one,
 * "art." and its number, a number and its unit. Other languages are returned as they are.
 */
export function noBreaks(text: string, language: LessonLanguage): string {
  if (language === "uk") {
    return text.replace(BEFORE_DASH, NO_BREAK).replace(UKRAINIAN_SHORT, `$1${NO_BREAK}`);
  }
  if (language !== "pl") return text;
  return text
    .replace(SHORT_WORD, `$1${NO_BREAK}`)
    .replace(ABBREVIATION, `$1${NO_BREAK}`)
    .replace(NUMBER_AND_UNIT, `$1${NO_BREAK}`);
}
