import type { Scenario, ScenarioRole } from "#app/catalog/schemas/scenario.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { findRun, type LoadedRun } from "./scenario-queries.server.ts";
import { availableChoices, type ScenarioState, startState } from "./scenario-rules.ts";

export interface OpenRun extends Omit<LoadedRun, "course"> {
  scenario: Scenario;
  course: CompiledCourse;
  role: ScenarioRole;
  /** Where the run stands: as kept with its last step. */
  state: ScenarioState;
  /** The story has been rewritten since, and there is nothing to choose where the run stands. */
  stranded: boolean;
}

/**
 * The actor's own run, at the very step where it was left.
 *
 * @throws NotFoundError for one that is not there or somebody else's
 */
export async function openRun(
  { db, actor, catalog }: Pick<VerbContext, "db" | "actor" | "catalog">,
  runId: string,
): Promise<OpenRun> {
  const user = requireUserActor(actor);
  const loaded = await findRun(db, user.userId, runId);
  const scenario = loaded && catalog.findScenario(loaded.run.scenario);
  const course = loaded && catalog.findCourse(loaded.course);
  if (!loaded || !scenario || !course) throw new NotFoundError();
  const role = scenario.roles.find(({ id }) => id === loaded.run.role)?.id;
  if (!role) throw new NotFoundError();
  const kept = loaded.steps.at(-1)?.state;
  // Steps of the first edition were kept without the role, which the run has.
  const state = kept ? { ...kept, role } : startState(scenario, role);
  const stranded = !loaded.end && availableChoices(scenario, state).length === 0;
  return { ...loaded, scenario, course, role, state, stranded };
}
