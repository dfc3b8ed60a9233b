import { randomUUID } from "node:crypto";
import { preTestRows } from "#app/catalog/test-rows.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import {
  type EnrolmentWithProgress,
  findNewestEnrolment,
} from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import { readStanding, type Standing } from "#app/modules/learning/read-standing.server.ts";
import { finalTestIsOpen } from "#app/modules/learning/rules.ts";
import type { OfferedTest } from "#app/modules/renewal/rules.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { closeIfOver } from "./close-attempts.server.ts";
import { drawCheck, drawFinalTest, drawTest } from "./draw.ts";
import { type AttemptKind, insertAttempt, listAttempts } from "./queries.server.ts";
import { closingTime, finalTestGate } from "./rules.ts";
import { findTimeFactor } from "./test-queries.server.ts";

/** Stands in `attempts.module` for a test of the whole course. */
export const WHOLE_COURSE = "course";

/** What to take: the check of a module, or a test of a course. */
export type AttemptInput =
  | { course: string; kind: "check"; module: string }
  | { course: string; kind: "final_test" | OfferedTest };

/**
 * Begins an attempt, or goes on with the one that is open: a double click begins one.
 *
 * @returns id of the attempt; of the one that has ended, for a test that is taken once
 * @throws NotFoundError when there is no such course or module
 * @throws DomainError `learning.not_enrolled`; `assessment.test_locked` while steps are missing;
 *   `assessment.no_attempts_left`, `assessment.already_passed`, `assessment.wait` (with minutes);
 *   `assessment.test_not_offered` for a test before the course that is not, or no longer, for the
 *   actor
 */
export async function startAttempt(context: VerbContext, input: AttemptInput): Promise<string> {
  const user = requireUserActor(context.actor);
  const course = context.catalog.findCourse(input.course);
  if (!course) throw new NotFoundError();
  const enrolled = await findNewestEnrolment(context.db, user.userId, course.slug);
  if (!enrolled) throw new DomainError("learning.not_enrolled", 409);

  const module = input.kind === "check" ? input.module : WHOLE_COURSE;
  const enrolmentId = enrolled.enrolment.id;
  const list = () => listAttempts(context.db, { enrolmentId, kind: input.kind, module });
  let earlier = await list();
  const open = earlier.find(({ result }) => result === null);
  if (open) {
    if (!(await closeIfOver(context, open.attempt))) return open.attempt.id;
    earlier = await list();
  }
  const once = input.kind === "pre_test" || input.kind === "diagnostic";
  if (once && earlier[0]) return earlier[0].attempt.id;

  const seed = randomUUID();
  const items = await drawItems(context, { course, input, enrolled, earlier, seed });
  const now = context.clock.now();
  const started = await insertAttempt(context.db, {
    enrolmentId,
    userId: user.userId,
    kind: input.kind satisfies AttemptKind,
    module,
    number: earlier.length + 1,
    seed,
    items,
    itemHashes: items.map((id) => context.catalog.itemHash(id) ?? ""),
    contentVersion: course.contentVersion,
    startedAt: now,
    closesAt: await closesAt(context, input, course, now),
  });
  // Another tab began the same attempt in this moment: go on with that one.
  return started ?? startAttempt(context, input);
}

interface Drawing {
  course: CompiledCourse;
  input: AttemptInput;
  enrolled: EnrolmentWithProgress;
  earlier: Awaited<ReturnType<typeof listAttempts>>;
  seed: string;
}

async function drawItems(context: VerbContext, drawing: Drawing): Promise<string[]> {
  const { catalog } = context;
  const { course, input, enrolled, seed } = drawing;
  if (input.kind === "check") {
    const module = catalog.findModule(course, input.module);
    if (!module) throw new NotFoundError();
    return drawCheck(module);
  }
  const standing = await readStanding(context, course, enrolled);
  if (input.kind !== "final_test") {
    const state = standing.cycle.offers[input.kind];
    if (state !== "offered" && state !== "skipped") {
      throw new DomainError("assessment.test_not_offered", 409);
    }
    if (input.kind === "diagnostic") return drawFinalTest(catalog, course, seed);
    return drawTest(catalog, preTestRows(course), seed);
  }
  requireFinalTest(context, drawing, standing);
  // Nobody is asked again what a test of this year has asked, as far as the bank allows.
  const asked = standing.cycle.tests.flatMap((test) => test.items);
  return drawFinalTest(catalog, course, seed, asked);
}

async function closesAt(
  { db, actor }: VerbContext,
  input: AttemptInput,
  course: CompiledCourse,
  now: Date,
): Promise<Date | null> {
  const minutes = input.kind === "final_test" ? course.finalTest.timeLimitMinutes : null;
  if (minutes === null) return null;
  return closingTime(now, minutes, await findTimeFactor(db, requireUserActor(actor).userId));
}

function requireFinalTest(
  { clock }: VerbContext,
  { course, earlier }: Drawing,
  { steps }: Standing,
) {
  if (!finalTestIsOpen(steps)) throw new DomainError("assessment.test_locked", 409);
  const ended = earlier.flatMap(({ result }) => (result ? [result] : []));
  const gate = finalTestGate(course.finalTest, ended, clock.now());
  if (gate.open) return;
  if (gate.reason === "passed") throw new DomainError("assessment.already_passed", 409);
  if (gate.reason !== "wait") throw new DomainError("assessment.no_attempts_left", 409);
  const minutes = Math.ceil((gate.until.getTime() - clock.now().getTime()) / 60_000);
  throw new DomainError("assessment.wait", 409, { minutes });
}
