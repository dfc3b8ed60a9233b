import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Database } from "#app/database/connect.server.ts";
import { type Clock, dayInPoland } from "#app/modules/clock.ts";
import { recomputeRollups } from "#app/modules/indicators/recompute-rollups.server.ts";
import { writeDemoPeople } from "./demo-people.ts";
import { makeHistory, type SeedEnrolment } from "./histories.ts";
import { makeInstitutions } from "./institutions.ts";
import { makePeople, type SeedPerson } from "./people.ts";
import { randomOf } from "./random.ts";
import { writeHistories } from "./write-histories.ts";
import { writeInstitutions, writePeople } from "./write-people.ts";

export interface SeedSize {
  people: number;
  institutions: number;
}

export interface SeedReport extends SeedSize {
  enrolments: number;
  completions: number;
  seconds: number;
}

/** What the demo starts with. */
export const DEMO_SIZE: SeedSize = { people: 5000, institutions: 200 };

/** The course that the demo's people take. */
const COURSE = "social-workers";

/**
 * Fills an empty database with invented institutions, people and three editions, then computes
 * the figures. The same size on the same day gives the same data. All or nothing.
 *
 * @returns null when there are people already: then nothing is touched
 */
export async function seed(
  { sql, db }: Database,
  catalog: CatalogReader,
  clock: Clock,
  size: SeedSize,
): Promise<SeedReport | null> {
  const started = performance.now();
  const today = dayInPoland(clock.now());
  const course = catalog.findCourse(COURSE);
  if (!course) throw new Error(`The demo data needs the course ${COURSE}`);
  const institutions = makeInstitutions(randomOf("institutions"), size.institutions);
  // Answers for the analysis of items, as many as a demo needs.
  const answersOf = ({ edition, person }: SeedEnrolment) =>
    size.people <= DEMO_SIZE.people && edition === Number(today.slice(0, 4)) && person.n % 8 === 0;
  const people = () => makePeople(randomOf("people"), institutions, size.people);

  const written = await sql.begin(async (tx) => {
    // Two processes that start at once on one database must not both seed it.
    await tx`select pg_advisory_xact_lock(hashtext('ostoja.seed'))`;
    const [some] = await tx`select 1 from users limit 1`;
    if (some) return null;
    await writeInstitutions(tx, institutions, today);
    await writePeople(tx, people, today);
    const learners = await writeDemoPeople(tx, institutions, today);
    return writeHistories(
      tx,
      catalog,
      course,
      function* () {
        const random = randomOf("histories");
        for (const person of people()) yield* makeHistory(random, person, course, catalog, today);
        const lessons = catalog.lessonSequence(course).length;
        for (const [index, learner] of learners.entries())
          yield* demoHistory(learner, DEMO_PAST[index] ?? [], today, lessons);
      },
      answersOf,
    );
  });
  if (!written) return null;
  await sql`analyze`;
  await recomputeRollups({ db, clock }, { repair: true });
  // What autovacuum would do within the hour: pages of figures then read indexes alone.
  await sql`vacuum (analyze) completion_rollups, certified_rollups, institution_rollups,
    voivodeship_rollups, headcount_rollups, certified_people`;
  return { ...size, ...written, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

/** The demo's learners finished past editions, and have this year's before them. */
function* demoHistory(
  person: SeedPerson,
  past: DemoEdition[],
  today: string,
  lessons: number,
): Generator<SeedEnrolment> {
  const year = Number(today.slice(0, 4));
  for (const { ago, month, score } of past) {
    const edition = year - ago;
    yield {
      person,
      lessonsRead: lessons,
      attempts: 1,
      edition,
      enrolledOn: `${edition}-${month}-01`,
      dueOn: `${edition}-12-31`,
      completedOn: `${edition}-${month}-06`,
      score,
      scoreBefore: null,
    };
  }
  yield {
    person,
    edition: year,
    enrolledOn: `${year}-01-12`,
    dueOn: `${year}-12-31`,
    completedOn: null,
    lessonsRead: 0,
    attempts: 1,
    score: 0,
    scoreBefore: null,
  };
}

interface DemoEdition {
  /** How many years ago. */
  ago: number;
  /** Two digits. */
  month: string;
  score: number;
}

/** What each learner of the demo has behind them: the social worker, then who renews. */
const DEMO_PAST: DemoEdition[][] = [
  [
    { ago: 2, month: "11", score: 0.8333 },
    { ago: 1, month: "12", score: 0.9167 },
  ],
  [{ ago: 1, month: "11", score: 0.875 }],
];
