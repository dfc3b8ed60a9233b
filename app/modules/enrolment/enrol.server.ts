import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { pinContentVersion } from "#app/modules/renewal/pin-content-version.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { insertEnrolment } from "./queries.server.ts";
import { defaultDueDay, editionOn } from "./rules.ts";

/**
 * Puts the actor into this year's edition of a course. Doing it twice changes nothing.
 *
 * @throws NotFoundError when there is no such course
 */
export async function enrol(
  { db, actor, clock, catalog }: VerbContext,
  input: { course: string },
): Promise<void> {
  const user = requireUserActor(actor);
  const course = catalog.findCourse(input.course);
  if (!course) throw new NotFoundError();
  const edition = editionOn(dayInPoland(clock.now()));
  await db.transaction(async (tx) => {
    const id = await insertEnrolment(tx, {
      userId: user.userId,
      course: course.slug,
      edition,
      contentVersion: course.contentVersion,
      enrolledAt: clock.now(),
      dueOn: defaultDueDay(edition),
      source: "self",
    });
    if (id) {
      await pinContentVersion(tx, { course, clock });
      await recordEvent(tx, { actor, clock, action: "enrolment.enrol", subjectId: id });
    }
  });
}
