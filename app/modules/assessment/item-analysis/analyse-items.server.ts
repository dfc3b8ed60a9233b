import type { Item } from "#app/catalog/schemas/item.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { hasRole } from "#app/modules/accounts/actor.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";
import {
  type AnalysedRow,
  type AnalysisOf,
  countAnswers,
  listTestedEditions,
} from "./queries.server.ts";
import {
  type ChosenPart,
  countParts,
  FEWEST_PEOPLE,
  flagsOf,
  type ItemCounts,
  type ItemFlag,
} from "./rules.ts";

export interface AnalysedItem {
  /** The item as it is now; null when it is no longer there. */
  item: Item | null;
  id: string;
  counts: ItemCounts;
  parts: ChosenPart[];
  flags: ItemFlag[];
}

export interface ItemAnalysis {
  courses: readonly CompiledCourse[];
  editions: number[];
  of: AnalysisOf;
  /** Items that enough people answered; those with most flags first, then the hardest. */
  items: AnalysedItem[];
  /** Items that too few have answered to tell anything. */
  tooFew: number;
}

/** What to analyse; empty and null for the first course, the newest edition, all professions. */
export interface AnalysisInput {
  course: string;
  edition: number | null;
  group: ProfessionalGroup | null;
  item: string | null;
}

/**
 * How the items of a course's final test work. Told of groups of ten and more, never of persons.
 *
 * @throws NotFoundError for others than content editors and administrators, and when there is no
 *   such course
 */
export async function analyseItems(
  { db, actor, catalog, clock }: VerbContext,
  input: AnalysisInput,
): Promise<ItemAnalysis> {
  if (!hasRole(actor, "content_editor") && !hasRole(actor, "administrator"))
    throw new NotFoundError();
  const course = input.course ? catalog.findCourse(input.course) : catalog.courses[0];
  if (!course) throw new NotFoundError();
  const editions = await listTestedEditions(db, course.slug);
  const edition = input.edition ?? editions[0] ?? Number(dayInPoland(clock.now()).slice(0, 4));
  const of = { course: course.slug, edition, group: input.group, item: input.item };
  const rows = await countAnswers(db, of);
  const enough = rows.filter(({ counts }) => counts.people >= FEWEST_PEOPLE);
  const items = enough
    .map((row) => analysed(row, catalog.findItem(row.counts.item) ?? null))
    .sort((a, b) => b.flags.length - a.flags.length || a.counts.score - b.counts.score);
  return { courses: catalog.courses, editions, of, items, tooFew: rows.length - enough.length };
}

function analysed({ counts, answers }: AnalysedRow, item: Item | null): AnalysedItem {
  const parts = countParts(answers);
  return {
    id: counts.item,
    item,
    counts,
    parts,
    flags: flagsOf(counts, parts, wrongOptions(item)),
  };
}

function wrongOptions(item: Item | null): string[] {
  if (item?.type === "single") return without(item, [item.answer]);
  if (item?.type === "multiple") return without(item, item.answers);
  return [];
}

function without(
  { options }: { options: readonly { id: string }[] },
  right: readonly string[],
): string[] {
  return options.flatMap(({ id }) => (right.includes(id) ? [] : [id]));
}
