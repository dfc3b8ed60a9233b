import type { CompiledCourse } from "#app/catalog/types.ts";
import type { EnrolmentWithProgress } from "#app/modules/enrolment/queries.server.ts";
import { type Cycle, readCycle } from "#app/modules/renewal/read-cycle.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { findStepsDone } from "./queries.server.ts";
import { courseStanding, type StepStanding } from "./rules.ts";

/** Where somebody stands in a course, with what is theirs alone in a year of renewal. */
export interface Standing {
  steps: StepStanding[];
  cycle: Cycle;
}

/** Reads it in two statements. */
export async function readStanding(
  context: Pick<VerbContext, "db" | "catalog">,
  course: CompiledCourse,
  enrolled: EnrolmentWithProgress,
): Promise<Standing> {
  const [done, cycle] = await Promise.all([
    findStepsDone(context.db, enrolled.enrolment.id),
    readCycle(context, course, enrolled),
  ]);
  const steps = courseStanding(context.catalog, course, enrolled.progress, done, cycle);
  return { steps, cycle };
}
