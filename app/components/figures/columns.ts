/**
 * The columns of numbers, as pages and files show them: first what the table is read for, so that
 * a narrow screen shows it beside the name.
 */
export const VOIVODESHIP_COLUMNS = [
  "coverage",
  "certified",
  "headcount",
  "declared",
  "institutions",
  "completed",
] as const;

export const INSTITUTION_COLUMNS = ["coverage", "certified", "headcount", "completed"] as const;

/** How the cells of a column are told. */
export function kindOf(column: (typeof VOIVODESHIP_COLUMNS)[number]): "coverage" | "people" {
  return column === "coverage" ? "coverage" : "people";
}
