import type { OpenAttempt } from "#app/modules/assessment/open-attempt.server.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import type { Db, VerbContext } from "#app/modules/verb.ts";
import { insertCredits } from "./queries.server.ts";
import { creditedModules, scoresByModule } from "./rules.ts";

/**
 * Counts the modules that a diagnostic showed to be known as done, in the caller's transaction.
 * A module that the diagnostic asked nothing of stays to be taken.
 */
export async function creditModules(
  tx: Db,
  { actor, clock, catalog }: Pick<VerbContext, "actor" | "clock" | "catalog">,
  { attempt, course, items, answers }: OpenAttempt,
): Promise<void> {
  const modules = catalog.courseModules(course).map(({ id }) => id);
  const scores = scoresByModule(items, answers, modules);
  const credited = creditedModules(scores, course.finalTest.passMark);
  const { id: attemptId, enrolmentId } = attempt;
  const creditedAt = clock.now();
  await insertCredits(
    tx,
    credited.map((module) => ({
      enrolmentId,
      module,
      by: "diagnostic" as const,
      attemptId,
      creditedAt,
    })),
  );
  const details = { credited: credited.length, of: scores.length };
  const action = "renewal.credit_modules";
  await recordEvent(tx, { actor, clock, action, subjectId: enrolmentId, details });
}
