import type { CompiledCourse } from "#app/catalog/types.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import type { InstitutionKind } from "#drizzle/schema/institutions.ts";
import { chooseFigures, mayRead } from "./choose-figures.ts";
import { hideInstitutions } from "./hide-institutions.ts";
import { hideVoivodeships } from "./hide-voivodeships.ts";
import {
  type FiguresOf,
  type InstitutionRow,
  listInstitutions,
  listVoivodeships,
} from "./queries.server.ts";
import type { Cells } from "./rules.ts";
import { figuresOf, type VoivodeshipFigures } from "./view-coverage.server.ts";

export const INSTITUTIONS_PER_PAGE = 100;

/** An institution as it may be shown. */
export type InstitutionFigures = Cells &
  Pick<InstitutionRow, "id" | "name" | "kind" | "town" | "closed" | "headcount">;

export interface VoivodeshipView {
  courses: readonly CompiledCourse[];
  of: FiguresOf;
  teryt: string;
  /** The whole voivodeship, as in the national table; null when a filter shows a part. */
  total: VoivodeshipFigures | null;
  /** All institutions that match, in the Polish order of their names. */
  rows: InstitutionFigures[];
}

export interface VoivodeshipFilter {
  /** Empty for the first course. */
  course: string;
  /** Part of a name or town; empty for all. */
  name: string;
  kind: InstitutionKind | null;
}

/**
 * The institutions of a voivodeship. What is hidden is chosen with all of them in sight and only
 * then filtered, so that no filter shows more than another.
 *
 * @throws NotFoundError when the actor may not read it, or there is no such course
 */
export async function viewVoivodeship(
  { db, actor, clock, catalog }: VerbContext,
  input: VoivodeshipFilter & { teryt: string },
): Promise<VoivodeshipView> {
  const { teryt } = input;
  if (!mayRead(actor, teryt)) throw new NotFoundError();
  const { of } = chooseFigures({ catalog, clock }, input.course);
  const [voivodeships, institutions] = await Promise.all([
    listVoivodeships(db, of),
    listInstitutions(db, { ...of, teryt }),
  ]);
  const at = voivodeships.findIndex((row) => row.teryt === teryt);
  const own = voivodeships[at];
  const cells = hideVoivodeships(voivodeships).rows[at];
  if (!own || !cells) throw new NotFoundError();
  const hidden = hideInstitutions(institutions, {
    certified: cells.certified !== "hidden",
    coverage: cells.coverage !== "hidden",
    completed: cells.completed !== "hidden",
  });
  const rows = institutions.map(({ id, name, kind, town, closed, headcount }, index) => ({
    ...{ id, name, kind, town, closed, headcount },
    ...(hidden[index] as Cells),
  }));
  const filtered = input.kind !== null || input.name.trim() !== "";
  return {
    courses: catalog.courses,
    of,
    teryt,
    total: filtered ? null : figuresOf(own, cells),
    rows: filtered ? rows.filter(matching(input)) : rows,
  };
}

function matching({ name, kind }: VoivodeshipFilter) {
  const wanted = plain(name.trim());
  return (row: InstitutionFigures) =>
    (kind === null || row.kind === kind) &&
    (plain(row.name).includes(wanted) || plain(row.town).includes(wanted));
}

/** Small letters without Polish marks, so that "lodz" finds "Łódź". */
function plain(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
}
