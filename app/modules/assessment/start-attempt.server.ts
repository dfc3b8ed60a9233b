import { randomUUID } from "node:crypto";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import {
  type EnrolmentWithProgress,
  findNewestEnrolment,
} from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import { findStepsDone } from "#app/modules/learning/queries.server.ts";
import { courseStanding, finalTestIsOpen } from "#app/modules/learning/rules.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { drawCheck, drawFinalTest } from "./draw.ts";
import { type AttemptKind, insertAttempt, listAttempts } from "./queries.server.ts";
import { finalTestGate } from "./rules.ts";

/** Stands in `attempts.module` for a test of the whole course. */
export const WHOLE_COURSE = "course";

/** What to take: the check of a module, or the final test of a course. */
export type AttemptInput =
  | { course: string; kind: "check"; module: string }
  | { course: string; kind: "final_test" };

/**
 * Begins an attempt, or goes on with the one that is open: a double click begins one.
 *
 * @returns id of the attempt
 * @throws NotFoundError when there is no such course or module
 * @throws DomainError `learning.not_enrolled`; `assessment.test_locked` while steps are missing;
 *   `assessment.no_attempts_left`, `assessment.already_passed`, `assessment.wait` (with minutes)
 */
export async function startAttempt(context: VerbContext, input: AttemptInput): Promise<string> {
  const user = requireUserActor(context.actor);
  const course = context.catalog.findCourse(input.course);
  if (!course) throw new NotFoundError();
  const enrolled = await findNewestEnrolment(context.db, user.userId, course.slug);
  if (!enrolled) throw new DomainError("learning.not_enrolled", 409);

  const module = input.kind === "check" ? input.module : WHOLE_COURSE;
  const earlier = await listAttempts(context.db, {
    enrolmentId: enrolled.enrolment.id,
    kind: input.kind,
    module,
  });
  const open = earlier.find(({ result }) => result === null);
  if (open) return open.attempt.id;

  if (input.kind === "final_test") {
    await requireFinalTest(context, course, enrolled, earlier);
  }
  const seed = randomUUID();
  const items = drawItems(context, course, input, seed);
  const started = await insertAttempt(context.db, {
    enrolmentId: enrolled.enrolment.id,
    userId: user.userId,
    kind: input.kind satisfies AttemptKind,
    module,
    number: earlier.length + 1,
    seed,
    items,
    contentVersion: course.contentVersion,
    startedAt: context.clock.now(),
    closesAt: closingTime(input, course, context.clock.now()),
  });
  // Another tab began the same attempt in this moment: go on with that one.
  return started ?? startAttempt(context, input);
}

function drawItems(
  { catalog }: VerbContext,
  course: CompiledCourse,
  input: AttemptInput,
  seed: string,
): string[] {
  if (input.kind === "final_test") return drawFinalTest(catalog, course, seed);
  const module = catalog.findModule(course, input.module);
  if (!module) throw new NotFoundError();
  return drawCheck(module);
}

function closingTime(input: AttemptInput, course: CompiledCourse, now: Date): Date | null {
  const minutes = input.kind === "final_test" ? course.finalTest.timeLimitMinutes : null;
  return minutes === null ? null : new Date(now.getTime() + minutes * 60_000);
}

async function requireFinalTest(
  { db, catalog, clock }: VerbContext,
  course: CompiledCourse,
  { enrolment, progress }: EnrolmentWithProgress,
  earlier: Awaited<ReturnType<typeof listAttempts>>,
): Promise<void> {
  const done = await findStepsDone(db, enrolment.id);
  if (!finalTestIsOpen(courseStanding(catalog, course, progress, done))) {
    throw new DomainError("assessment.test_locked", 409);
  }
  const ended = earlier.flatMap(({ result }) => (result ? [result] : []));
  const gate = finalTestGate(course.finalTest, ended, clock.now());
  if (gate.open) return;
  if (gate.reason === "passed") throw new DomainError("assessment.already_passed", 409);
  if (gate.reason !== "wait") throw new DomainError("assessment.no_attempts_left", 409);
  const minutes = Math.ceil((gate.until.getTime() - clock.now().getTime()) / 60_000);
  throw new DomainError("assessment.wait", 409, { minutes });
}
