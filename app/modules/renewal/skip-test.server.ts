import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { insertSkip } from "./queries.server.ts";
import { readCycle } from "./read-cycle.server.ts";
import type { OfferedTest } from "./rules.ts";

/**
 * Remembers that the actor does not want a test that is offered, so that nobody asks again. It
 * costs nothing and can be thought better of. Doing it twice, or too late, changes nothing.
 *
 * @throws NotFoundError when there is no such course
 * @throws DomainError `learning.not_enrolled` (409)
 */
export async function skipTest(
  context: VerbContext,
  input: { course: string; kind: OfferedTest },
): Promise<void> {
  const { db, actor, clock, catalog } = context;
  const user = requireUserActor(actor);
  const course = catalog.findCourse(input.course);
  if (!course) throw new NotFoundError();
  const enrolled = await findNewestEnrolment(db, user.userId, course.slug);
  if (!enrolled) throw new DomainError("learning.not_enrolled", 409);
  const cycle = await readCycle(context, course, enrolled);
  if (cycle.offers[input.kind] !== "offered") return;
  const enrolmentId = enrolled.enrolment.id;
  await db.transaction(async (tx) => {
    const row = { enrolmentId, kind: input.kind, skippedAt: clock.now() };
    if (!(await insertSkip(tx, row))) return;
    const details = { kind: input.kind };
    await recordEvent(tx, {
      actor,
      clock,
      action: "renewal.skip",
      subjectId: enrolmentId,
      details,
    });
  });
}
