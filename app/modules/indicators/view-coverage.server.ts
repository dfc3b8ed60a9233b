import type { CompiledCourse } from "#app/catalog/types.ts";
import { readableVoivodeships } from "#app/modules/accounts/actor.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { chooseFigures, mayRead, requireReader } from "./choose-figures.ts";
import { type Gain, knowledgeGain } from "./gain.ts";
import { sumGain } from "./gain-queries.server.ts";
import { hideVoivodeships, type VoivodeshipNumbers } from "./hide-voivodeships.ts";
import { type FiguresOf, listVoivodeships } from "./queries.server.ts";
import type { Cells } from "./rules.ts";

/** A voivodeship, or Poland, as it may be shown. */
export interface VoivodeshipFigures
  extends Cells,
    Pick<VoivodeshipNumbers, "institutions" | "declared"> {
  /** Null when nobody declared one. */
  headcount: number | null;
}

export interface CoverageView {
  courses: readonly CompiledCourse[];
  of: FiguresOf;
  /** The voivodeships that the actor may read, in the order of their codes. */
  rows: (VoivodeshipFigures & { teryt: string })[];
  /** Poland; null for those who read some voivodeships only. */
  total: VoivodeshipFigures | null;
  /** Knowledge gain of the country; null below ten pairs, and for those without the total. */
  gain: Gain | null;
}

/**
 * The voivodeships as far as the actor may read them. What is hidden was chosen with all sixteen
 * and the national total in sight.
 *
 * @param input.course empty for the first course
 * @throws NotFoundError for others, and when there is no such course
 */
export async function viewCoverage(
  { db, actor, clock, catalog }: VerbContext,
  input: { course: string },
): Promise<CoverageView> {
  requireReader(actor);
  const { of } = chooseFigures({ catalog, clock }, input.course);
  const readsAll = readableVoivodeships(actor) === "all";
  const [numbers, gain] = await Promise.all([
    listVoivodeships(db, of),
    readsAll ? sumGain(db, of) : null,
  ]);
  const table = hideVoivodeships(numbers);
  const rows = numbers.map((row, index) => ({
    teryt: row.teryt,
    ...figuresOf(row, table.rows[index] as Cells),
  }));
  return {
    courses: catalog.courses,
    of,
    rows: rows.filter((row) => mayRead(actor, row.teryt)),
    total: readsAll ? figuresOf(table.totalNumbers, table.total) : null,
    gain: gain && knowledgeGain(gain),
  };
}

/** Only what may be shown leaves the module. */
export function figuresOf(numbers: VoivodeshipNumbers, cells: Cells): VoivodeshipFigures {
  const { institutions, declared, headcount } = numbers;
  return { institutions, declared, headcount: declared > 0 ? headcount : null, ...cells };
}
