import type { Scenario } from "#app/catalog/schemas/scenario.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type ListedRun, listRuns } from "./scenario-queries.server.ts";
import { findPlace, type RunInput } from "./start-run.server.ts";

/** How the actor stands in one role. */
export interface RoleStanding {
  id: string;
  title: Text;
  /** A run has begun and not ended. */
  open: boolean;
}

/** A run that has come to an ending. */
export interface EndedRun {
  id: string;
  number: number;
  role: Text;
  ending: Text;
  endedAt: Date;
  /** It is the one that counts for the course. */
  counts: boolean;
}

export interface ScenarioView {
  course: CompiledCourse;
  scenario: Scenario;
  /** The role of the course's path: the one that counts. */
  role: RoleStanding;
  /** A run in it has ended, or the scenario was skipped: the other roles are open. */
  ended: boolean;
  others: RoleStanding[];
  /** Newest first. */
  runs: EndedRun[];
}

/**
 * How the actor stands with a scenario of a course.
 *
 * @throws see `startRun`
 */
export async function viewScenario(context: VerbContext, input: RunInput): Promise<ScenarioView> {
  const { course, scenario, role, enrolmentId } = await findPlace(context, input);
  const runs = await listRuns(context.db, { enrolmentId, scenario: scenario.id });
  const standings = scenario.roles.map(({ id, title }) => ({
    id,
    title,
    open: runs.some(({ run, end }) => run.role === id && end === null),
  }));
  const own = standings.find(({ id }) => id === role);
  return {
    course,
    scenario,
    role: own ?? { id: role, title: scenario.title, open: false },
    ended: runs.some(({ run, end }) => run.role === role && end !== null),
    others: standings.filter(({ id }) => id !== role),
    runs: runs.flatMap((one) => endedRun(scenario, role, one)),
  };
}

function endedRun(scenario: Scenario, role: string, { run, end }: ListedRun): EndedRun[] {
  const ending = scenario.endings.find(({ id }) => id === end?.ending);
  const played = scenario.roles.find(({ id }) => id === run.role);
  if (!end || !ending || !played) return [];
  return [
    {
      id: run.id,
      number: run.number,
      role: played.title,
      ending: ending.title,
      endedAt: end.endedAt,
      counts: run.number === 1 && run.role === role,
    },
  ];
}
