import type { Scenario, ScenarioRole } from "../schemas/scenario.ts";
import { checkLawDay } from "./check-law-day.ts";
import { checkRests } from "./check-rests.ts";
import { checkCritical, checkNames, type Report } from "./check-scenario-names.ts";
import { checkRecommended, checkWalks } from "./check-scenario-ways.ts";
import type { Content, Located } from "./content.ts";
import type { Problems } from "./problems.ts";
import { readingMinutes } from "./scenario-reading.ts";
import { walkScenario } from "./scenario-walk.ts";
import { fieldName } from "./yaml-file.ts";

/** What a graph's author wants to know of it, in each role, besides its faults. */
export interface ScenarioLength {
  role: ScenarioRole;
  /** Choices on the shortest and the longest way to an ending; questions come on top. */
  shortest: number;
  longest: number;
  /** Minutes to read the recommended path. */
  minutes: number;
}

/** A reading time further from `minutes` than this share of it is worth a look. */
const MINUTES_TOLERANCE = 1 / 3;

/**
 * Proves a scenario in each of its roles: names exist, every node and ending can be reached by
 * somebody, every way ends, every condition can hold, each way to a best ending passes two critical
 * decisions, and the recommended path leads there.
 *
 * @returns its length in each role; undefined when it has faults
 */
export function checkScenario(
  scenario: Located<Scenario>,
  content: Content,
  problems: Problems,
): ScenarioLength[] | undefined {
  let faults = 0;
  const placeOf = (path: Parameters<Report>[0]) => ({
    file: scenario.file,
    line: scenario.lineOf(path),
    field: fieldName(path),
  });
  const report: Report = (path, message, fix) => {
    faults += 1;
    problems.error({ ...placeOf(path), message, fix });
  };
  const { data } = scenario;
  checkNames(data, report);
  checkCritical(data, report);
  for (const { path, law, facts } of partsOf(data)) {
    checkRests(scenario, path, { law, facts }, content, problems);
    checkLawDay(law, data.lawAsOf, content, (i, message, fix) =>
      report([...path, "law", i], message, fix),
    );
  }
  if (faults > 0) return undefined;
  const walks = new Map(data.roles.map(({ id }) => [id, walkScenario(data, id)]));
  checkWalks(data, walks, report);
  checkRecommended(data, report);
  if (faults > 0) return undefined;
  return data.roles.map(({ id }, r) => {
    const { shortest = 0, longest = 0 } = walks.get(id) ?? {};
    const minutes = readingMinutes(data, id);
    if (Math.abs(minutes - data.minutes) > data.minutes * MINUTES_TOLERANCE) {
      problems.warn({
        ...placeOf(["roles", r]),
        message: `reading the recommended path takes about ${minutes} minutes, "minutes:" says ${data.minutes}`,
        fix: "correct the minutes, or the length",
      });
    }
    return { role: id, shortest, longest, minutes };
  });
}

/** Everything in a scenario that rests on facts and provisions, with its place. */
function partsOf({ nodes, endings }: Scenario) {
  const told = nodes.flatMap((node, n) => [
    { ...node, path: ["nodes", n] },
    ...(["choices", "asks"] as const).flatMap((list) =>
      node[list].map((move, m) => ({ ...move, path: ["nodes", n, list, m] })),
    ),
  ]);
  return [...told, ...endings.map((ending, e) => ({ ...ending, path: ["endings", e] }))];
}
