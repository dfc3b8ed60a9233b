import { sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import {
  attemptResults,
  attempts,
  lessonProgress,
  scenarioEnds,
  scenarioRuns,
} from "#drizzle/schema/index.ts";
import type { StepsDone } from "./rules.ts";

/**
 * Keeps that a screen was read. Only ever moves forward; reading again changes nothing but the
 * place last opened.
 */
export async function upsertProgress(
  db: Db,
  row: {
    enrolmentId: string;
    module: string;
    lesson: string;
    screen: number;
    now: Date;
    completed: boolean;
  },
): Promise<void> {
  await db
    .insert(lessonProgress)
    .values({
      enrolmentId: row.enrolmentId,
      module: row.module,
      lesson: row.lesson,
      lastScreen: row.screen,
      furthestScreen: row.screen,
      updatedAt: row.now,
      completedAt: row.completed ? row.now : null,
    })
    .onConflictDoUpdate({
      target: [lessonProgress.enrolmentId, lessonProgress.module, lessonProgress.lesson],
      set: {
        lastScreen: sql`excluded.last_screen`,
        furthestScreen: sql`greatest(${lessonProgress.furthestScreen}, excluded.furthest_screen)`,
        updatedAt: sql`excluded.updated_at`,
        completedAt: sql`coalesce(${lessonProgress.completedAt}, excluded.completed_at)`,
      },
    });
}

/** Checks passed and scenarios ended within an enrolment: one statement. */
export async function findStepsDone(db: Db, enrolmentId: string): Promise<StepsDone> {
  const [row] = await db.execute<{ checks: string[]; scenarios: string[] }>(sql`
    select
      coalesce((select json_agg(distinct a.module) from ${attempts} a
        join ${attemptResults} r on r.attempt_id = a.id
        where a.enrolment_id = ${enrolmentId} and a.kind = 'check' and r.passed), '[]') as checks,
      coalesce((select json_agg(distinct s.scenario) from ${scenarioRuns} s
        join ${scenarioEnds} e on e.run_id = s.id
        where s.enrolment_id = ${enrolmentId}), '[]') as scenarios`);
  return { checks: row?.checks ?? [], scenarios: row?.scenarios ?? [] };
}
