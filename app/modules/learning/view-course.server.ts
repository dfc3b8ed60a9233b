import type { CompiledCourse } from "#app/catalog/types.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { type Enrolment, findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { editionOn } from "#app/modules/enrolment/rules.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { Cycle } from "#app/modules/renewal/read-cycle.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { readStanding } from "./read-standing.server.ts";
import { finalTestIsOpen, nextStep, type StepStanding, shareDone } from "./rules.ts";

export interface CourseView {
  course: CompiledCourse;
  /** Null for strangers and for people who are in no edition. */
  mine: {
    enrolment: Enrolment;
    completedOn: string | null;
    steps: StepStanding[];
    next: StepStanding | undefined;
    finalTestOpen: boolean;
    share: number;
    /** The enrolment is of an earlier year, and this year's edition can be joined. */
    canRenew: boolean;
    /** What is this person's alone: tests offered, what a renewal credits and asks anew. */
    cycle: Omit<Cycle, "tests">;
    /** The diagnostic or the test before the course, begun or ended; null without one. */
    offeredAttempt: string | null;
  } | null;
}

/**
 * A course with the actor's own standing in it.
 *
 * @throws NotFoundError when there is no such course
 */
export async function viewCourse(
  { db, actor, clock, catalog }: VerbContext,
  input: { course: string },
): Promise<CourseView> {
  const course = catalog.findCourse(input.course);
  if (!course) throw new NotFoundError();
  if (actor.kind !== "user") return { course, mine: null };
  const found = await findNewestEnrolment(db, actor.userId, course.slug);
  if (!found) return { course, mine: null };
  const { steps, cycle } = await readStanding({ db, catalog }, course, found);
  const { tests, ...own } = cycle;
  return {
    course,
    mine: {
      enrolment: found.enrolment,
      completedOn: found.completedOn,
      steps,
      next: nextStep(steps),
      finalTestOpen: finalTestIsOpen(steps),
      share: shareDone(steps),
      canRenew: found.enrolment.edition < editionOn(dayInPoland(clock.now())),
      cycle: own,
      offeredAttempt: tests.find(({ kind }) => kind !== "final_test")?.id ?? null,
    },
  };
}
