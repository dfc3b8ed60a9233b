import { formatNumber } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { Count, Coverage } from "#app/modules/indicators/rules.ts";

/** How a cell is told: by the page with grouped digits, by the CSV with plain ones. */
export type Tell = (cell: Count | Coverage | null, kind: "people" | "coverage") => string;

/** Words and numbers of cells in one language. */
export function cellTeller(t: Translate, lang: Language, digits: "grouped" | "plain"): Tell {
  const number = (value: number) =>
    digits === "grouped" ? formatNumber(lang, value) : String(value);
  return (cell, kind) => {
    if (cell === null || cell === "missing") return t("figures:missing");
    if (cell === "hidden") return t("figures:hidden");
    if (cell === "below_1") return t("figures:below_1");
    return kind === "coverage" ? `${number(cell)}%` : number(cell);
  };
}

/** Whether a cell holds a word instead of a number: hidden, or no data. */
export function isWord(cell: Count | Coverage | null): boolean {
  return cell === null || cell === "missing" || cell === "hidden";
}
