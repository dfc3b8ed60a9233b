import { preTestRows, questionCount } from "#app/catalog/test-rows.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type Cycle, readCycle } from "./read-cycle.server.ts";
import type { OfferedTest, OfferState } from "./rules.ts";

export interface OfferView {
  course: CompiledCourse;
  state: OfferState;
  questions: number;
  /** The attempt that was begun or has ended. */
  attempt: string | null;
  renews: Cycle["renews"];
  changed: Cycle["changed"];
}

/**
 * A test that the actor may take before the course.
 *
 * @throws NotFoundError when there is no such course
 * @throws DomainError `learning.not_enrolled` (409)
 */
export async function viewOffer(
  context: VerbContext,
  input: { course: string; kind: OfferedTest },
): Promise<OfferView> {
  const user = requireUserActor(context.actor);
  const course = context.catalog.findCourse(input.course);
  if (!course) throw new NotFoundError();
  const enrolled = await findNewestEnrolment(context.db, user.userId, course.slug);
  if (!enrolled) throw new DomainError("learning.not_enrolled", 409);
  const { offers, tests, renews, changed } = await readCycle(context, course, enrolled);
  const state = offers[input.kind];
  const rows = input.kind === "pre_test" ? preTestRows(course) : course.finalTest.blueprint;
  return {
    course,
    state,
    questions: questionCount(rows),
    attempt: tests.find(({ kind }) => kind === input.kind)?.id ?? null,
    renews,
    changed,
  };
}
