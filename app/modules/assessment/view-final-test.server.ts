import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import { readStanding } from "#app/modules/learning/read-standing.server.ts";
import { nextStep, type StepStanding } from "#app/modules/learning/rules.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type AttemptResult, listAttempts } from "./queries.server.ts";
import { type FinalTestGate, finalTestGate } from "./rules.ts";
import { WHOLE_COURSE } from "./start-attempt.server.ts";
import { findTimeFactor } from "./test-queries.server.ts";

export interface FinalTestView {
  course: CompiledCourse;
  /** The first step still missing before the test opens. */
  missing: StepStanding | undefined;
  /** An attempt has begun and not ended. */
  open: boolean;
  gate: FinalTestGate;
  /** What the actor's time limits are multiplied by; 1 without an extension. */
  timeFactor: number;
  /** Attempts that have ended, newest first. */
  ended: { id: string; number: number; result: AttemptResult }[];
}

/**
 * How the actor stands with the final test of a course.
 *
 * @throws NotFoundError when there is no such course
 * @throws DomainError `learning.not_enrolled` (409)
 */
export async function viewFinalTest(
  { db, actor, clock, catalog }: VerbContext,
  input: { course: string },
): Promise<FinalTestView> {
  const user = requireUserActor(actor);
  const course = catalog.findCourse(input.course);
  if (!course) throw new NotFoundError();
  const enrolled = await findNewestEnrolment(db, user.userId, course.slug);
  if (!enrolled) throw new DomainError("learning.not_enrolled", 409);
  const where = { enrolmentId: enrolled.enrolment.id, kind: "final_test" as const };
  const attempts = await listAttempts(db, { ...where, module: WHOLE_COURSE });
  const { steps } = await readStanding({ db, catalog }, course, enrolled);
  const ended = attempts.flatMap(({ attempt, result }) =>
    result ? [{ id: attempt.id, number: attempt.number, result }] : [],
  );
  return {
    course,
    missing: nextStep(steps),
    timeFactor: course.finalTest.timeLimitMinutes ? await findTimeFactor(db, user.userId) : 1,
    open: attempts.some(({ result }) => result === null),
    gate: finalTestGate(
      course.finalTest,
      ended.map(({ result }) => result),
      clock.now(),
    ),
    ended,
  };
}
