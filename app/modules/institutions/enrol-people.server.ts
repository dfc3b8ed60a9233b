import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { editionOn } from "#app/modules/enrolment/rules.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { pinContentVersion } from "#app/modules/renewal/pin-content-version.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { requireOwnInstitution } from "./own-institution.server.ts";
import { insertEnrolments } from "./queries.server.ts";

/**
 * Puts people of the actor's institution into this year's edition of a course. Whoever is in it
 * already keeps their day; whoever does not work there is left out.
 *
 * @param input.dueOn last day to finish, YYYY-MM-DD
 * @returns how many were put into it
 * @throws NotFoundError when the actor does not coordinate it, or there is no such course
 */
export async function enrolPeople(
  { db, actor, clock, catalog }: VerbContext,
  input: { institutionId: string; course: string; userIds: string[]; dueOn: string },
): Promise<number> {
  const institution = await requireOwnInstitution(db, actor, input.institutionId);
  const course = catalog.findCourse(input.course);
  if (!course) throw new NotFoundError();
  const edition = editionOn(dayInPoland(clock.now()));
  return db.transaction(async (tx) => {
    const added = await insertEnrolments(tx, {
      institutionId: institution.id,
      userIds: input.userIds,
      course: course.slug,
      edition,
      contentVersion: course.contentVersion,
      enrolledAt: clock.now(),
      dueOn: input.dueOn,
      source: "coordinator",
    });
    if (added.length > 0) {
      await pinContentVersion(tx, { course, clock });
      const details = { course: course.slug, edition, people: added.length, dueOn: input.dueOn };
      const action = "institutions.enrol_people";
      await recordEvent(tx, { actor, clock, action, subjectId: institution.id, details });
    }
    return added.length;
  });
}
