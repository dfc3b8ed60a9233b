import { completeCourse } from "#app/modules/enrolment/complete-course.server.ts";
import type { Db, VerbContext } from "#app/modules/verb.ts";
import { type OpenAttempt, openAttempt } from "./open-attempt.server.ts";
import { insertResult, lockAttempt } from "./queries.server.ts";
import { attemptScore, passes } from "./rules.ts";

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

/** Writes the result of an attempt that is locked, and what follows from it. */
async function recordResult(tx: Db, context: VerbContext, open: OpenAttempt): Promise<void> {
  const { attempt, course } = open;
  const isFinal = attempt.kind === "final_test";
  const passMark = isFinal ? course.finalTest.passMark : course.checkPassMark;
  const score = attemptScore(open.answers, attempt.items.length);
  const passed = passes(score, passMark);
  const ended = await insertResult(tx, {
    attemptId: attempt.id,
    finishedAt: context.clock.now(),
    score,
    passMark,
    passed,
  });
  if (!ended || !isFinal || !passed) return;
  await completeCourse(tx, context, {
    enrolment: open.enrolment,
    course,
    holderName: open.holderName,
    score,
    firstAttempt: attempt.number === 1,
  });
}
