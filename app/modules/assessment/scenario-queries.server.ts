import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { enrolments, scenarioEnds, scenarioRuns, scenarioSteps } from "#drizzle/schema/index.ts";
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

/** Runs of one scenario within an enrolment, newest first. */
export async function listRuns(
  db: Db,
  where: { enrolmentId: string; scenario: string; role: string },
): Promise<{ run: ScenarioRun; end: ScenarioEnd | null }[]> {
  return db
    .select({ run: scenarioRuns, end: scenarioEnds })
    .from(scenarioRuns)
    .leftJoin(scenarioEnds, eq(scenarioEnds.runId, scenarioRuns.id))
    .where(
      and(
        eq(scenarioRuns.enrolmentId, where.enrolmentId),
        eq(scenarioRuns.scenario, where.scenario),
        eq(scenarioRuns.role, where.role),
      ),
    )
    .orderBy(desc(scenarioRuns.number));
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

/**
 * Adds a step unless this form was counted before or the step is there already.
 *
 * @returns whether it was added
 * @throws an error with SQLSTATE `HAS_ENDED` when the run has ended
 */
export async function insertStep(db: Db, row: typeof scenarioSteps.$inferInsert): Promise<boolean> {
  const added = await db
    .insert(scenarioSteps)
    .values(row)
    .onConflictDoNothing()
    .returning({ step: scenarioSteps.step });
  return added.length > 0;
}

/** Ends a run; one that has ended stays as it is. */
export async function insertEnd(db: Db, row: typeof scenarioEnds.$inferInsert): Promise<void> {
  await db.insert(scenarioEnds).values(row).onConflictDoNothing();
}
