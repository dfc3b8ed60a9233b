import type { CompiledCourse, CompiledModule } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { listAttempts } from "./queries.server.ts";

export interface ChecksView {
  course: CompiledCourse;
  module: CompiledModule;
  /** An attempt has begun and not ended. */
  open: boolean;
  passed: boolean;
}

/**
 * How the actor stands with the check of a module.
 *
 * @throws NotFoundError when there is no such module
 * @throws DomainError `learning.not_enrolled` (409)
 */
export async function listChecks(
  { db, actor, catalog }: VerbContext,
  input: { course: string; module: string },
): Promise<ChecksView> {
  const user = requireUserActor(actor);
  const course = catalog.findCourse(input.course);
  const module = course && catalog.findModule(course, input.module);
  if (!course || !module) throw new NotFoundError();
  const enrolled = await findNewestEnrolment(db, user.userId, course.slug);
  if (!enrolled) throw new DomainError("learning.not_enrolled", 409);
  const attempts = await listAttempts(db, {
    enrolmentId: enrolled.enrolment.id,
    kind: "check",
    module: module.id,
  });
  return {
    course,
    module,
    open: attempts.some(({ result }) => result === null),
    passed: attempts.some(({ result }) => result?.passed),
  };
}
