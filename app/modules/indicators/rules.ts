/**
 * What of the figures may be shown (domain brief, section 7; the reasons and the limits are in
 * docs/decisions/0005-roll-ups-for-figures.md). Pure: rows in, cells out.
 */

/** Cells of 1 to 4 people are hidden, and so are sums of hidden cells below 5. */
export const FEWEST_SHOWN = 5;
/** Nothing is told of a group with a smaller headcount. */
export const SMALLEST_GROUP = 10;
/** 0 % and 100 % of a smaller group tell of everybody in it. */
export const SMALL_GROUP = 20;

/**
 * Of a larger headcount, a whole percent stands for ten people or more: coverage does not tell
 * the number it was made of.
 */
export const COARSE_HEADCOUNT = 1000;

/** People, or "hidden". */
export type Count = number | "hidden";

/** Whole percent, rounded down; "missing" without a headcount. */
export type Coverage = number | "below_1" | "hidden" | "missing";

export interface Cells {
  certified: Count;
  coverage: Coverage;
  completed: Count;
}

/** The figures of one institution, before anything is hidden. */
export interface InstitutionNumbers {
  /** People to be trained, as declared; null when nothing was declared. */
  headcount: number | null;
  /** People who hold a valid certificate. */
  certified: number;
  /** People who have completed the edition. */
  completed: number;
}

export function isFew(people: number): boolean {
  return people > 0 && people < FEWEST_SHOWN;
}

/** Whether everybody or nobody of a group too small to say so is certified, or it is tiny. */
export function isSmallGroup(headcount: number | null, certified: number): boolean {
  if (headcount === null) return false;
  if (headcount < SMALLEST_GROUP) return true;
  return headcount < SMALL_GROUP && (certified === 0 || certified >= headcount);
}

/** Whether the people columns of an institution are hidden for its own sake, both at once. */
export function isHiddenAlone({ headcount, certified, completed }: InstitutionNumbers): boolean {
  return isSmallGroup(headcount, certified) || isFew(certified) || isFew(completed);
}

/** Coverage rounded down, so that 99.6 % is not shown as 100 %, nor 0.4 % as nobody. */
export function coverageOf(certified: number, headcount: number | null): Coverage {
  if (headcount === null || headcount === 0) return "missing";
  if (isSmallGroup(headcount, certified)) return "hidden";
  const percent = Math.floor((100 * certified) / headcount);
  return percent === 0 && certified > 0 ? "below_1" : percent;
}

/** A sum over some rows, of which the hidden ones must not be worked out. */
export interface Sum {
  /** Positions of the rows. */
  rows: number[];
  /** What each row adds, by position. */
  values: readonly number[];
  /** The sum is shown; otherwise it must not be worked out either. */
  shown: boolean;
  /** Least that a hidden row can be known to add. */
  least: 0 | 1;
  /** Most that a hidden row can add; left out: anything. */
  most?: (row: number) => number;
}

/**
 * Whether no hidden row of a sum can be worked out: at least two are hidden, what they add up to
 * is no small number, and leaves each of them room.
 */
export function isSafe(sum: Sum, hidden: ReadonlySet<number>): boolean {
  const among = sum.rows.filter((row) => hidden.has(row));
  if (among.length === 0) return sum.shown || sum.rows.length === 0;
  const total = addUp(sum, sum.rows);
  const rest = addUp(sum, among);
  const enough = Math.max(FEWEST_SHOWN, sum.least * (among.length + 1));
  return (
    among.length >= (sum.shown ? 2 : Math.min(2, sum.rows.length)) &&
    rest >= (sum.shown ? enough : Math.min(enough, total)) &&
    (sum.most === undefined || rest < among.reduce((most, row) => most + (sum.most?.(row) ?? 0), 0))
  );
}

/**
 * Hides further rows, those with the smallest numbers first, until no hidden row can be worked out
 * of any of the sums.
 *
 * @param hidden positions of the hidden rows; grows
 */
export function hideFurther(hidden: Set<number>, sums: readonly Sum[]): void {
  for (;;) {
    const next = sums.flatMap((sum) => (isSafe(sum, hidden) ? [] : nextToHide(sum, hidden)))[0];
    if (next === undefined) return;
    hidden.add(next);
  }
}

/** The visible row with the smallest number above 0; one of 0 when there is no other. */
function nextToHide(sum: Sum, hidden: ReadonlySet<number>): number[] {
  const visible = sum.rows.filter((row) => !hidden.has(row));
  const weight = (row: number) => sum.values[row] || Number.POSITIVE_INFINITY;
  const [first] = visible.sort((a, b) => weight(a) - weight(b) || a - b);
  return first === undefined ? [] : [first];
}

export function addUp(sum: Pick<Sum, "values">, rows: readonly number[]): number {
  return rows.reduce((total, row) => total + (sum.values[row] ?? 0), 0);
}
