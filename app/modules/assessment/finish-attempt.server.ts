import { completeCourse } from "#app/modules/enrolment/complete-course.server.ts";
import { recordGain } from "#app/modules/indicators/record-gain.server.ts";
import { creditModules } from "#app/modules/renewal/credit-modules.server.ts";
import type { Db, VerbContext } from "#app/modules/verb.ts";
import { countedPositions, type OpenAttempt, openAttempt } from "./open-attempt.server.ts";
import { insertResult, lockAttempt } from "./queries.server.ts";
import { attemptScore, endedAt, passes } from "./rules.ts";
import { findPreTestScore } from "./test-queries.server.ts";

/**
 * Ends an attempt and judges the whole of it. Passing the final test finishes the course in the
 * same transaction: completion, certificate and figures. Ending it twice changes nothing.
 *
 * @throws NotFoundError for an attempt that is not the actor's
 */
export async function finishAttempt(context: VerbContext, attemptId: string): Promise<void> {
  await context.db.transaction(async (tx) => {
    await lockAttempt(tx, attemptId);
    const open = await openAttempt({ ...context, db: tx }, attemptId);
    if (!open.result) await recordResult(tx, context, open);
  });
}

/**
 * Writes the result of an attempt that is locked, and what follows from it. One whose time was
 * over has ended at that moment, whenever somebody looks.
 */
export async function recordResult(
  tx: Db,
  context: Pick<VerbContext, "actor" | "clock" | "catalog">,
  open: OpenAttempt,
): Promise<void> {
  const { attempt, course } = open;
  const passMark = passMarkOf(open);
  const score = attemptScore(open.answers, countedPositions(open));
  const passed = passes(score, passMark);
  const ended = await insertResult(tx, {
    attemptId: attempt.id,
    finishedAt: endedAt(attempt, context.clock.now()),
    score,
    passMark,
    passed,
  });
  if (!ended) return;
  if (attempt.kind === "diagnostic") await creditModules(tx, context, open);
  if (attempt.kind !== "final_test") return;
  if (attempt.number === 1) {
    const before = await findPreTestScore(tx, attempt.enrolmentId);
    if (before !== null) await recordGain(tx, open.enrolment, { before, after: score });
  }
  if (!passed) return;
  await completeCourse(tx, context, {
    enrolment: open.enrolment,
    course,
    holderName: open.holderName,
    score,
    firstAttempt: attempt.number === 1,
  });
}

function passMarkOf({ attempt, course }: OpenAttempt): number {
  if (attempt.kind === "check") return course.checkPassMark;
  // Nobody fails a test before the course: it only shows what is known.
  return attempt.kind === "pre_test" ? 0 : course.finalTest.passMark;
}
