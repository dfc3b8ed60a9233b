import {
  addUp,
  type Cells,
  COARSE_HEADCOUNT,
  coverageOf,
  hideFurther,
  type InstitutionNumbers,
  isHiddenAlone,
  type Sum as RowSum,
} from "./rules.ts";

/** A sum of one of the two columns of people. */
type Sum = RowSum & { column: keyof Cells };

/** Which totals of a voivodeship are shown. */
export type ShownTotals = Record<keyof Cells, boolean>;

/**
 * What may be shown of the institutions of one voivodeship. Always given all of them: what is
 * hidden must not depend on a filter.
 *
 * @param shown which totals of the voivodeship stand in the national table; one that is hidden
 *   there can not be added up from the institutions either
 */
export function hideInstitutions(rows: readonly InstitutionNumbers[], shown: ShownTotals): Cells[] {
  const sums = sumsOf(rows, shown);
  const hidden = new Set(rows.flatMap((row, index) => (isHiddenAlone(row) ? [index] : [])));
  const told = new Map(sums.filter(isTold).map((sum) => [sum, new Set(sum.rows)]));
  hideFurther(
    hidden,
    sums.filter((sum) => !told.has(sum)),
  );
  const isShown = (column: Sum["column"], index: number) =>
    !hidden.has(index) ||
    [...told].some(([sum, among]) => sum.column === column && among.has(index));
  return rows.map((row, index): Cells => {
    const showCertified = isShown("certified", index);
    const coverage = coverageOf(row.certified, row.headcount);
    return {
      certified: showCertified ? row.certified : "hidden",
      coverage: showCertified || coverage === "missing" ? coverage : "hidden",
      completed: isShown("completed", index) ? row.completed : "hidden",
    };
  });
}

/**
 * The sums that a reader knows or could try to work out. Coverage of a small voivodeship tells how
 * many of the certified people belong to institutions that declared a headcount, and so how many
 * do not.
 */
function sumsOf(rows: readonly InstitutionNumbers[], shown: ShownTotals): Sum[] {
  const all = [...rows.keys()];
  const declared = all.filter((row) => rows[row]?.headcount !== null);
  const undeclared = all.filter((row) => rows[row]?.headcount === null);
  const certified = rows.map((row) => row.certified);
  const sum = (column: keyof Cells, of: number[], values: number[], isShown: boolean) => ({
    column,
    rows: of,
    values,
    shown: isShown,
    least: 0 as const,
    most: mostOf(rows, of, values),
  });
  const completed = rows.map((row) => row.completed);
  const sums = [
    sum("certified", all, certified, shown.certified),
    sum("completed", all, completed, shown.completed),
  ];
  const headcount = declared.reduce((total, row) => total + (rows[row]?.headcount ?? 0), 0);
  const nobody = shown.coverage && addUp({ values: certified }, declared) === 0;
  if (headcount >= COARSE_HEADCOUNT && !nobody) return sums;
  const known = shown.certified && shown.coverage;
  sums.push(sum("certified", declared, certified, known));
  if (shown.certified) sums.push(sum("certified", undeclared, certified, known));
  return sums;
}

/**
 * Readers take the headcount for the most that a row can be. Where the whole has reached its
 * headcount that is no secret to keep.
 */
function mostOf(rows: readonly InstitutionNumbers[], of: number[], values: number[]) {
  const most = (row: number) => rows[row]?.headcount ?? Number.POSITIVE_INFINITY;
  const all = of.reduce((sum, row) => sum + most(row), 0);
  return addUp({ values }, of) < all ? most : undefined;
}

/** A shown total of 0, or of one row, tells its rows: hiding them would only pretend. */
function isTold(sum: Sum): boolean {
  return sum.shown && (sum.rows.length === 1 || addUp(sum, sum.rows) === 0);
}
