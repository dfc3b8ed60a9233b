import { replay } from "#app/modules/assessment/scenario-rules.ts";
import type { Scenario } from "../schemas/scenario.ts";
import { checkRests } from "./check-rests.ts";
import { checkCritical, checkNames, type Report } from "./check-scenario-names.ts";
import type { Content, Located } from "./content.ts";
import type { Problems } from "./problems.ts";
import { conditionsOf } from "./scenario-live.ts";
import { walkScenario } from "./scenario-walk.ts";
import { fieldName } from "./yaml-file.ts";

/** What a graph's author wants to know of it besides its faults. */
export interface ScenarioLength {
  shortest: number;
  longest: number;
}

/**
 * Proves a scenario: names exist, every node and ending can be reached, every way ends, every
 * condition can hold, and the recommended path leads to a best ending.
 *
 * @returns its length in steps; undefined when it has faults
 */
export function checkScenario(
  scenario: Located<Scenario>,
  content: Content,
  problems: Problems,
): ScenarioLength | undefined {
  let faults = 0;
  const report: Report = (path, message, fix) => {
    faults += 1;
    const { file } = scenario;
    problems.error({ file, line: scenario.lineOf(path), field: fieldName(path), message, fix });
  };
  const { data } = scenario;
  checkNames(data, report);
  checkCritical(data, report);
  for (const [n, node] of data.nodes.entries()) {
    for (const c of node.choices.keys()) {
      checkRests(scenario, ["nodes", n, "choices", c], node.choices[c], content, problems);
    }
  }
  if (faults > 0) return undefined;
  const walk = walkScenario(data);
  reportWalk(data, walk, report);
  checkRecommended(data, report);
  if (faults > 0 || walk.shortest === undefined || walk.longest === undefined) return undefined;
  return { shortest: walk.shortest, longest: walk.longest };
}

function reportWalk(
  scenario: Scenario,
  walk: ReturnType<typeof walkScenario>,
  report: Report,
): void {
  if (walk.cut) {
    report(
      ["nodes"],
      "the scenario has too many states to be proved",
      "use fewer conditions or smaller effects",
    );
    return;
  }
  for (const [n, { id }] of scenario.nodes.entries()) {
    if (walk.nodes.has(id)) continue;
    report(
      ["nodes", n, "id"],
      `no way leads to the node "${id}"`,
      'lead a "to:" to it, or remove it',
    );
  }
  for (const [e, { id }] of scenario.endings.entries()) {
    if (walk.endings.has(id)) continue;
    report(
      ["endings", e, "id"],
      `no way leads to the ending "${id}"`,
      'lead a "to:" to it, or remove it',
    );
  }
  const nodePath = (id: string) => ["nodes", scenario.nodes.findIndex((node) => node.id === id)];
  const shown = (path: string[]) => {
    const cut = path.length > 8 ? [...path.slice(0, 4), "…", ...path.slice(-3)] : path;
    return cut.join(" > ") || "the start";
  };
  for (const [id, path] of walk.deadEnds) {
    report(
      [...nodePath(id), "choices"],
      `a path stops at "${id}" with nothing to choose: ${shown(path)}`,
      'keep one choice there without "when:"',
    );
  }
  for (const [id, path] of walk.circles) {
    report(
      [...nodePath(id), "id"],
      `a path comes back to "${id}" with nothing changed and may never end: ${shown(path)}`,
      'offer the choice once ("when: { notChose: [...] }"), or lead it on',
    );
  }
  for (const { condition, path } of conditionsOf(scenario)) {
    if (walk.held.has(condition)) continue;
    report(path, "this condition can never hold", "change it, or remove what depends on it");
  }
}

function checkRecommended(scenario: Scenario, report: Report): void {
  for (const i of scenario.recommended.keys()) {
    try {
      replay(scenario, scenario.recommended.slice(0, i + 1));
    } catch (error) {
      report(
        ["recommended", i],
        `the recommended path breaks here: ${error instanceof Error ? error.message : ""}`,
        "write the choices in the order they are made, as node.choice",
      );
      return;
    }
    const [nodeId, choiceId] = scenario.recommended[i]?.split(".") ?? [];
    const node = scenario.nodes.find(({ id }) => id === nodeId);
    const choice = node?.choices.find(({ id }) => id === choiceId);
    if (node && node.critical !== "no" && choice?.correct === false) {
      report(
        ["recommended", i],
        `"${nodeId}.${choiceId}" is recommended and marked as not correct`,
        "recommend a correct choice",
      );
    }
  }
  const { ended } = replay(scenario, scenario.recommended);
  const ending = scenario.endings.find(({ id }) => id === ended);
  if (ending?.quality === "best") return;
  const where = ending ? `at "${ending.id}", which is ${ending.quality}` : "before any ending";
  report(
    ["recommended"],
    `the recommended path ends ${where}`,
    'lead it to an ending with "quality: best"',
  );
}
