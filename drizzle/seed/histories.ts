import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { addDays } from "#app/modules/clock.ts";
import { takesCourse } from "./institutions.ts";
import type { SeedPerson } from "./people.ts";
import type { Random } from "./random.ts";

/** One person in one edition, as the demo tells it. */
export interface SeedEnrolment {
  person: SeedPerson;
  edition: number;
  enrolledOn: string;
  dueOn: string;
  /** Lessons finished; all of them for a completion. */
  lessonsRead: number;
  /** The day of completion, null while it is not. */
  completedOn: string | null;
  /** 2 when the first attempt at the final test failed. */
  attempts: 1 | 2;
  score: number;
  /** Share of points in the test before the course; null for somebody who did not take it. */
  scoreBefore: number | null;
}

/** How many people finish in the year before last, last year and so far this year, beside others. */
const TURNOUT = [0.6, 0.85, 0.8] as const;

/**
 * The editions of a person: two past ones and the present one. Who took one is likely to take the
 * next; an institution's diligence moves all its people.
 *
 * @param today YYYY-MM-DD
 */
export function* makeHistory(
  random: Random,
  person: SeedPerson,
  course: CompiledCourse,
  catalog: CatalogReader,
  today: string,
): Generator<SeedEnrolment> {
  const { institution } = person;
  if (!takesCourse(institution)) return;
  const lessons = catalog.lessonSequence(course).length;
  const thisYear = Number(today.slice(0, 4));
  let likes = institution.diligence;
  let isNew = true;
  for (const [index, turnout] of TURNOUT.entries()) {
    const edition = thisYear - TURNOUT.length + 1 + index;
    if (!random.chance(Math.min(0.97, likes + 0.25))) continue;
    const finishes = random.chance(turnout * likes + 0.1);
    const day = dayOf(random, edition, today);
    const enrolledOn = addDays(day, -random.between(3, 40));
    const completedOn = finishes ? day : null;
    const history = {
      person,
      edition,
      enrolledOn: enrolledOn < `${edition}-01-01` ? `${edition}-01-01` : enrolledOn,
      dueOn: `${edition}-${random.pick(["06-30", "10-31", "12-31", "12-31"])}`,
      lessonsRead: finishes ? lessons : random.chance(0.5) ? random.between(1, lessons - 1) : 0,
      completedOn,
      attempts: random.chance(0.78) ? 1 : (2 as 1 | 2),
      // Of twenty items, so that answers can add up to it.
      score: Math.round((0.75 + random.next() * 0.25) * 20) / 20,
    } satisfies Omit<SeedEnrolment, "scoreBefore">;
    yield {
      ...history,
      scoreBefore: finishes && isNew ? scoreBefore(person.n, history.score) : null,
    };
    if (!finishes) continue;
    likes = Math.min(0.98, likes + 0.15);
    isNew = false;
  }
}

/** Six in ten take the test before their first course. Made of the number: no draw of others moves. */
function scoreBefore(n: number, score: number): number | null {
  const place = ((n * 7919) % 100) / 100;
  if (place >= 0.6) return null;
  return Math.round(Math.max(0.1, score - 0.08 - place * 0.6) * 10_000) / 10_000;
}

/** A working day of the edition, not after today; more of them in spring and autumn. */
function dayOf(random: Random, edition: number, today: string): string {
  const month = random.pick([1, 2, 3, 3, 4, 4, 5, 6, 9, 10, 10, 11, 11, 12]);
  const day = `${edition}-${String(month).padStart(2, "0")}-${String(random.between(1, 28)).padStart(2, "0")}`;
  if (day <= today) return day;
  const start = Date.parse(`${edition}-01-01`);
  const days = Math.max(0, Math.floor((Date.parse(today) - start) / 86_400_000) - 1);
  return addDays(`${edition}-01-01`, random.between(0, days));
}
