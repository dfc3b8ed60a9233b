import type { Scenario } from "#app/catalog/schemas/scenario.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import type { Database } from "#app/database/connect.server.ts";
import { WHOLE_COURSE } from "#app/modules/assessment/start-attempt.server.ts";
import { scenarioVersion } from "#app/modules/assessment/start-run.server.ts";
import { startSession } from "./sign-in.ts";

/** A learner who is signed in and has runs and attempts to go on with. */
export interface Player {
  cookie: string;
  runs: string[];
  attempts: string[];
}

export interface PlayersInput {
  origin: string;
  learners: number;
  course: CompiledCourse;
  scenario: Scenario;
  role: string;
  seed: string;
  items: string[];
  runs: number;
  attempts: number;
}

/** Makes new people, straight in the database, each with a session, runs and attempts of their own. */
export async function beginPlaying(database: Database, input: PlayersInput): Promise<Player[]> {
  const { sql } = database;
  const { course, scenario } = input;
  const people = await sql<{ userId: string; enrolmentId: string }[]>`
    with people as (
      insert into users (id, email, email_verified_at, given_name, family_name)
      select gen_random_uuid(), gen_random_uuid() || '@bench.ostoja.example', now(), 'Jan', 'Bieg'
      from generate_series(1, ${input.learners}::int) returning id)
    insert into enrolments (id, user_id, course, edition, content_version, due_on, source)
    select gen_random_uuid(), id, ${course.slug}, extract(year from now())::int,
      ${course.contentVersion}, now()::date + 30, 'self' from people
    returning user_id as "userId", id as "enrolmentId"`;
  const ids = people.map(({ enrolmentId }) => enrolmentId);
  const runs = await sql<{ id: string; of: string }[]>`
    insert into scenario_runs
      (id, enrolment_id, user_id, scenario, role, number, content_version, started_at)
    select gen_random_uuid(), e.id, e.user_id, ${scenario.id}, ${input.role}, n,
      ${scenarioVersion(scenario)}, now()
    from enrolments e, generate_series(1, ${input.runs}::int) n where e.id = any(${ids}::uuid[])
    order by e.id, n returning id, enrolment_id as of`;
  const attempts = await sql<{ id: string; of: string }[]>`
    insert into attempts
      (id, enrolment_id, user_id, kind, module, number, seed, items, content_version, started_at)
    select gen_random_uuid(), e.id, e.user_id, 'final_test', ${WHOLE_COURSE}, n, ${input.seed},
      ${JSON.stringify(input.items)}::text::jsonb, ${course.contentVersion}, now()
    from enrolments e, generate_series(1, ${input.attempts}::int) n
    where e.id = any(${ids}::uuid[]) order by e.id, n returning id, enrolment_id as of`;
  return Promise.all(
    people.map(async ({ userId, enrolmentId }) => ({
      cookie: await startSession(database, input.origin, userId),
      runs: idsOf(runs, enrolmentId),
      attempts: idsOf(attempts, enrolmentId),
    })),
  );
}

const idsOf = (rows: readonly { id: string; of: string }[], enrolmentId: string) =>
  rows.flatMap(({ id, of }) => (of === enrolmentId ? [id] : []));
