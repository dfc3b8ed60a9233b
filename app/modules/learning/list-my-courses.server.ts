import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import {
  type Enrolment,
  type EnrolmentWithProgress,
  listEnrolments,
} from "#app/modules/enrolment/queries.server.ts";
import { type EnrolmentState, enrolmentState } from "#app/modules/enrolment/rules.ts";
import { readCycle } from "#app/modules/renewal/read-cycle.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { courseStanding } from "./rules.ts";

/** One enrolment on the person's own page. */
export interface MyCourse {
  course: CompiledCourse;
  enrolment: Enrolment;
  state: EnrolmentState;
  completedOn: string | null;
  /** Lessons finished or credited, of how many. */
  lessonsRead: number;
  lessons: number;
}

/** The actor's enrolments, newest first; courses that no longer exist are left out. */
export async function listMyCourses(context: VerbContext): Promise<MyCourse[]> {
  const { db, actor, clock, catalog } = context;
  const user = requireUserActor(actor);
  const today = dayInPoland(clock.now());
  const rows = await listEnrolments(db, user.userId);
  const courses = rows.map(async (row): Promise<MyCourse[]> => {
    const { enrolment, progress, completedOn } = row;
    const course = catalog.findCourse(enrolment.course);
    if (!course) return [];
    const started = progress.length > 0;
    const state = enrolmentState({ dueOn: enrolment.dueOn, started, completedOn }, today);
    return [
      {
        ...{ course, enrolment, state, completedOn },
        lessonsRead: await countRead(context, course, row),
        lessons: catalog.lessonSequence(course).length,
      },
    ];
  });
  return (await Promise.all(courses)).flat();
}

/** Lessons read, and those that a renewal need not read; as the page of the course counts them. */
async function countRead(
  context: VerbContext,
  course: CompiledCourse,
  row: EnrolmentWithProgress,
): Promise<number> {
  // After the end nothing is left to do, and nobody is told how much.
  if (row.completedOn) return row.progress.filter((entry) => entry.completed).length;
  const cycle = await readCycle(context, course, row);
  const done = { checks: [], scenarios: [] };
  const steps = courseStanding(context.catalog, course, row.progress, done, cycle);
  return steps.filter(({ kind, state }) => kind === "lesson" && state === "completed").length;
}
