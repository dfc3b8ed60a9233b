import type { Language } from "#app/i18n/languages.ts";

/** What a spreadsheet would take for a formula; a sign before it makes it text (OWASP). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as a file for spreadsheets: UTF-8 with its mark, which Excel needs, CRLF, and the
 * separator that the language's spreadsheets expect.
 *
 * @param name of the file, without ending
 * @param rows the first one is the header
 */
export function csvResponse(lang: Language, name: string, rows: readonly string[][]): Response {
  const separator = lang === "pl" ? ";" : ",";
  const lines = rows.map((row) => row.map(csvCell).join(separator));
  return new Response(`\uFEFF${lines.join("\r\n")}\r\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

/** One cell, quoted where needed. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
