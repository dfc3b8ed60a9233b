import {
  addUp,
  type Cells,
  COARSE_HEADCOUNT,
  coverageOf,
  hideFurther,
  isFew,
  isSafe,
  isSmallGroup,
  type Sum,
} from "./rules.ts";

/** The figures of one voivodeship, or of Poland, before anything is hidden. */
export interface VoivodeshipNumbers {
  /** Open institutions. */
  institutions: number;
  /** Of these, those that declared a headcount. */
  declared: number;
  /** Sum of the declared headcounts. */
  headcount: number;
  certified: number;
  /** Of the certified, those at institutions that declared a headcount. */
  certifiedDeclared: number;
  completed: number;
}

type Column = keyof Cells;
type Hidden = Record<Column, Set<number>>;

/** What may be shown of the voivodeships, with the national total. */
export function hideVoivodeships(rows: readonly VoivodeshipNumbers[]): {
  rows: Cells[];
  total: Cells;
  totalNumbers: VoivodeshipNumbers;
} {
  const totalNumbers = addRows(rows);
  const alone = rows.map(hiddenAlone);
  const total = hiddenAlone(totalNumbers);
  const hidden: Hidden = {
    certified: positions(alone, "certified"),
    coverage: positions(alone, "coverage"),
    completed: positions(alone, "completed"),
  };
  if (!total.completed) hideFurther(hidden.completed, [sumOf(rows, "completed")]);
  if (!total.certified) hideFurther(hidden.certified, [sumOf(rows, "certified")]);
  for (const row of hidden.certified) hidden.coverage.add(row);
  total.completed ||= !isSafe(sumOf(rows, "completed"), hidden.completed);
  total.certified ||= !isSafe(sumOf(rows, "certified"), hidden.certified);
  // National coverage of a small headcount tells how many of the hidden people belong to
  // institutions that declared nothing.
  const parted = rows.some(
    (row, index) => hidden.coverage.has(index) && row.declared < row.institutions,
  );
  const tells = parted && totalNumbers.headcount < COARSE_HEADCOUNT;
  total.coverage ||= total.certified || tells;
  return {
    rows: rows.map((row, index) =>
      cellsOf(row, {
        certified: hidden.certified.has(index),
        coverage: hidden.coverage.has(index),
        completed: hidden.completed.has(index),
      }),
    ),
    total: cellsOf(totalNumbers, total),
    totalNumbers,
  };
}

/** Which columns of a voivodeship are hidden for its own sake. */
function hiddenAlone(row: VoivodeshipNumbers): Record<Column, boolean> {
  const { certified, certifiedDeclared, headcount } = row;
  const smallDeclared = row.declared > 0 && isSmallGroup(headcount, certifiedDeclared);
  // Without others to count, the certified tell what the coverage would.
  const small = smallDeclared && (row.institutions === row.declared || certified === 0);
  const hideCertified = small || isFew(certified);
  // Coverage with the certified tells how many are certified where nothing was declared.
  const tellsFew =
    headcount < COARSE_HEADCOUNT &&
    (isFew(certifiedDeclared) || isFew(certified - certifiedDeclared));
  return {
    certified: hideCertified,
    coverage: hideCertified || tellsFew || smallDeclared,
    completed: small || isFew(row.completed),
  };
}

/** The sum that the national row tells. A zero is shown, so a hidden number is known to be more. */
function sumOf(rows: readonly VoivodeshipNumbers[], column: "certified" | "completed"): Sum {
  const values = rows.map((row) => row[column]);
  return { rows: [...rows.keys()], values, shown: true, least: 1 };
}

function cellsOf(row: VoivodeshipNumbers, hidden: Record<Column, boolean>): Cells {
  const coverage = row.declared > 0 ? coverageOf(row.certifiedDeclared, row.headcount) : "missing";
  return {
    certified: hidden.certified ? "hidden" : row.certified,
    coverage: hidden.coverage && coverage !== "missing" ? "hidden" : coverage,
    completed: hidden.completed ? "hidden" : row.completed,
  };
}

function positions(alone: Record<Column, boolean>[], column: Column): Set<number> {
  return new Set(alone.flatMap((row, index) => (row[column] ? [index] : [])));
}

/** All rows as one. */
export function addRows(rows: readonly VoivodeshipNumbers[]): VoivodeshipNumbers {
  const add = (name: keyof VoivodeshipNumbers) =>
    addUp({ values: rows.map((row) => row[name]) }, [...rows.keys()]);
  return {
    institutions: add("institutions"),
    declared: add("declared"),
    headcount: add("headcount"),
    certified: add("certified"),
    certifiedDeclared: add("certifiedDeclared"),
    completed: add("completed"),
  };
}
