import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import {
  enrolments,
  scenarioChoiceCounts,
  scenarioEnds,
  scenarioRuns,
  scenarioSteps,
} from "#drizzle/schema/index.ts";
import type { ScenarioState } from "./scenario-rules.ts";

export type ScenarioRun = typeof scenarioRuns.$inferSelect;
export type ScenarioEnd = typeof scenarioEnds.$inferSelect;

/** A step as it was kept. */
export interface KeptStep {
  step: number;
  node: string;
  choice: string;
  correct: boolean | null;
  state: ScenarioState;
  formKey: string;
}

/** A run with everything that belongs to it. */
export interface LoadedRun {
  run: ScenarioRun;
  end: ScenarioEnd | null;
  course: string;
  steps: KeptStep[];
}

const keptSteps = sql<KeptStep[]>`coalesce((
  select json_agg(json_build_object(
    'step', x.step, 'node', x.node, 'choice', x.choice, 'correct', x.correct, 'state', x.state,
    'formKey', x.form_key) order by x.step)
  from ${scenarioSteps} x where x.run_id = ${scenarioRuns.id}), '[]')`;

/** The actor's own run, in one statement. */
export async function findRun(
  db: Db,
  userId: string,
  runId: string,
): Promise<LoadedRun | undefined> {
  const [row] = await db
    .select({ run: scenarioRuns, end: scenarioEnds, course: enrolments.course, steps: keptSteps })
    .from(scenarioRuns)
    .innerJoin(enrolments, eq(enrolments.id, scenarioRuns.enrolmentId))
    .leftJoin(scenarioEnds, eq(scenarioEnds.runId, scenarioRuns.id))
    .where(and(eq(scenarioRuns.id, runId), eq(scenarioRuns.userId, userId)));
  return row;
}

/** A run with its end, as lists show it. */
export interface ListedRun {
  run: ScenarioRun;
  end: ScenarioEnd | null;
}

/** Runs of one scenario within an enrolment, in all roles, newest first. */
export async function listRuns(
  db: Db,
  where: { enrolmentId: string; scenario: string },
): Promise<ListedRun[]> {
  return db
    .select({ run: scenarioRuns, end: scenarioEnds })
    .from(scenarioRuns)
    .leftJoin(scenarioEnds, eq(scenarioEnds.runId, scenarioRuns.id))
    .where(
      and(
        eq(scenarioRuns.enrolmentId, where.enrolmentId),
        eq(scenarioRuns.scenario, where.scenario),
      ),
    )
    .orderBy(desc(scenarioRuns.startedAt), desc(scenarioRuns.number));
}

/** Adds a run; when another tab has added the same number, nothing is added. */
export async function insertRun(
  db: Db,
  row: typeof scenarioRuns.$inferInsert,
): Promise<string | null> {
  const [added] = await db
    .insert(scenarioRuns)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: scenarioRuns.id });
  return added?.id ?? null;
}

/** A step to keep, what it ends and whether it counts for the country. */
export interface NewStep {
  step: typeof scenarioSteps.$inferInsert;
  /** Ending reached with it; null while the story goes on. */
  ending: string | null;
  /** Where the choice is counted among everybody's; null when it is not. */
  counted: { scenario: string; role: string } | null;
}

/**
 * Adds a step unless this form was counted before or the step is there already; with it the end
 * of the run and one more person at this choice. One statement, so all of it or nothing.
 *
 * @returns whether it was added
 * @throws an error with SQLSTATE `HAS_ENDED` when the run has ended
 */
export async function insertStep(db: Db, { step, ending, counted }: NewStep): Promise<boolean> {
  const columns = scenarioSteps;
  const rows = await db.execute<{ step: number }>(sql`
    with kept as (
      insert into ${scenarioSteps}
        (run_id, step, node, choice, critical, correct, state, form_key, taken_at)
      values (
        ${step.runId}, ${step.step}, ${step.node}, ${step.choice}, ${step.critical},
        ${step.correct}, ${sql.param(step.state, columns.state)}, ${step.formKey},
        ${sql.param(step.takenAt, columns.takenAt)})
      on conflict do nothing
      returning run_id, step, node, choice, taken_at
    ), ended as (
      insert into ${scenarioEnds} (run_id, ending, ended_at)
      select run_id, ${ending}::text, taken_at from kept where ${ending}::text is not null
      on conflict do nothing
    ), counted as (
      insert into ${scenarioChoiceCounts} as c (scenario, role, node, choice, shard, people)
      select ${counted?.scenario ?? null}::text, ${counted?.role ?? null}::text, node, choice,
        get_byte(uuid_send(run_id), 15) & 15, 1
      from kept where ${counted !== null}::boolean
      on conflict (scenario, role, node, choice, shard) do update set people = c.people + 1
    )
    select step from kept`);
  return rows.length > 0;
}

/** Ends a run; one that has ended stays as it is. */
export async function insertEnd(db: Db, row: typeof scenarioEnds.$inferInsert): Promise<void> {
  await db.insert(scenarioEnds).values(row).onConflictDoNothing();
}

/** Adds the steps that a run takes over from another. */
export async function insertCopies(
  db: Db,
  rows: (typeof scenarioSteps.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(scenarioSteps).values(rows);
}

/** How many people chose what at a critical decision, in the run that counts. */
export interface ChoiceCount {
  node: string;
  choice: string;
  people: number;
}

/** Choices of everybody in one role of a scenario, over the whole country. */
export async function listChoiceCounts(
  db: Db,
  where: { scenario: string; role: string },
): Promise<ChoiceCount[]> {
  return db
    .select({
      node: scenarioChoiceCounts.node,
      choice: scenarioChoiceCounts.choice,
      people: sql<number>`sum(${scenarioChoiceCounts.people})::integer`,
    })
    .from(scenarioChoiceCounts)
    .where(
      and(
        eq(scenarioChoiceCounts.scenario, where.scenario),
        eq(scenarioChoiceCounts.role, where.role),
      ),
    )
    .groupBy(scenarioChoiceCounts.node, scenarioChoiceCounts.choice);
}

/** Whether somebody is enrolled in one of the courses, and has come to the end of a scenario. */
export async function findReading(
  db: Db,
  { userId, scenario, courses }: { userId: string; scenario: string; courses: string[] },
): Promise<{ enrolled: boolean; ended: boolean }> {
  if (courses.length === 0) return { enrolled: false, ended: false };
  const rows = await db
    .select({
      ended: sql<boolean>`exists (
        select 1 from ${scenarioRuns} r join ${scenarioEnds} e on e.run_id = r.id
        where r.user_id = ${userId} and r.scenario = ${scenario} and r.number = 1)`,
    })
    .from(enrolments)
    .where(and(eq(enrolments.userId, userId), inArray(enrolments.course, courses)))
    .limit(1);
  return { enrolled: rows.length > 0, ended: rows[0]?.ended ?? false };
}
