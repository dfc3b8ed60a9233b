import type { Scenario } from "#app/catalog/schemas/scenario.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { listRuns } from "./scenario-queries.server.ts";
import { findPlace, type RunInput } from "./start-run.server.ts";

export interface ScenarioView {
  course: CompiledCourse;
  scenario: Scenario;
  /** A run has begun and not ended. */
  open: boolean;
  /** A run has ended, or the scenario was skipped. */
  ended: boolean;
}

/**
 * How the actor stands with a scenario of a course.
 *
 * @throws see `startRun`
 */
export async function viewScenario(context: VerbContext, input: RunInput): Promise<ScenarioView> {
  const { course, scenario, role, enrolmentId } = await findPlace(context, input);
  const runs = await listRuns(context.db, { enrolmentId, scenario: scenario.id, role });
  return {
    course,
    scenario,
    open: runs.some(({ end }) => end === null),
    ended: runs.some(({ end }) => end !== null),
  };
}
