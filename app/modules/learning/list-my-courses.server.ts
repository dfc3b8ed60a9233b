import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { type Enrolment, listEnrolments } from "#app/modules/enrolment/queries.server.ts";
import { type EnrolmentState, enrolmentState } from "#app/modules/enrolment/rules.ts";
import type { VerbContext } from "#app/modules/verb.ts";

/** One enrolment on the person's own page. */
export interface MyCourse {
  course: CompiledCourse;
  enrolment: Enrolment;
  state: EnrolmentState;
  completedOn: string | null;
  /** Lessons finished, of how many. */
  lessonsRead: number;
  lessons: number;
}

/** The actor's enrolments, newest first; courses that no longer exist are left out. */
export async function listMyCourses({
  db,
  actor,
  clock,
  catalog,
}: VerbContext): Promise<MyCourse[]> {
  const user = requireUserActor(actor);
  const today = dayInPoland(clock.now());
  const rows = await listEnrolments(db, user.userId);
  return rows.flatMap(({ enrolment, progress, completedOn }) => {
    const course = catalog.findCourse(enrolment.course);
    if (!course) return [];
    const state = enrolmentState(
      { dueOn: enrolment.dueOn, started: progress.length > 0, completedOn },
      today,
    );
    return [
      {
        course,
        enrolment,
        state,
        completedOn,
        lessonsRead: progress.filter((entry) => entry.completed).length,
        lessons: catalog.lessonSequence(course).length,
      },
    ];
  });
}
