import { playAll, replay } from "#app/modules/assessment/scenario-rules.ts";
import type { Scenario, ScenarioRole } from "../schemas/scenario.ts";
import type { Report } from "./check-scenario-names.ts";
import { conditionsOf } from "./scenario-live.ts";
import type { ScenarioWalk } from "./scenario-walk.ts";

/** Critical decisions that every way to a best ending passes; one of them is a referral. */
const LEAST_DECISIONS = 2;

/** Tells what the walks through all states, one in each role, have found. */
export function checkWalks(
  scenario: Scenario,
  walks: ReadonlyMap<ScenarioRole, ScenarioWalk>,
  report: Report,
): void {
  const all = [...walks.values()];
  if (all.some(({ cut }) => cut)) {
    report(
      ["nodes"],
      "the scenario has too many states to be proved",
      "use fewer conditions, fewer questions that conditions ask about, or smaller effects",
    );
    return;
  }
  for (const list of ["nodes", "endings"] as const) {
    const word = list === "nodes" ? "node" : "ending";
    for (const [i, { id }] of scenario[list].entries()) {
      if (all.some((walk) => walk[list].has(id))) continue;
      report(
        [list, i, "id"],
        `no way leads to the ${word} "${id}"`,
        'lead a "to:" to it, or remove it',
      );
    }
  }
  for (const [role, walk] of walks) reportPaths(scenario, role, walk, report);
  for (const { condition, path } of conditionsOf(scenario)) {
    if (all.some(({ held }) => held.has(condition))) continue;
    report(path, "this condition can never hold", "change it, or remove what depends on it");
  }
}

function reportPaths(
  scenario: Scenario,
  role: ScenarioRole,
  walk: ScenarioWalk,
  report: Report,
): void {
  const nodePath = (id: string) => ["nodes", scenario.nodes.findIndex((node) => node.id === id)];
  const shown = (path: string[]) => {
    const cut = path.length > 8 ? [...path.slice(0, 4), "…", ...path.slice(-3)] : path;
    return `${cut.join(" > ") || "the start"} (as ${role})`;
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
  if (walk.deadEnds.size + walk.circles.size > 0) return;
  const at = ["roles", scenario.roles.findIndex(({ id }) => id === role)];
  if (!Number.isFinite(walk.decisions)) {
    report(at, `no way leads a ${role} to a best ending`, "let one way end well for the person");
    return;
  }
  if (walk.decisions < LEAST_DECISIONS) {
    report(
      at,
      `a way of the ${role} to a best ending passes ${walk.decisions} critical decisions, not ${LEAST_DECISIONS}`,
      'mark two nodes that every such way passes with "critical:"',
    );
  }
  if (walk.referrals < 1) {
    report(
      at,
      `a way of the ${role} to a best ending passes no referral`,
      'mark the node where the person is referred with "critical: referral"',
    );
  }
}

/** Plays the recommended path of every role. */
export function checkRecommended(scenario: Scenario, report: Report): void {
  for (const [r, { id, recommended }] of scenario.roles.entries()) {
    const at = ["roles", r, "recommended"];
    const broken = recommended.findIndex((_, i) => !plays(scenario, id, recommended, i + 1));
    if (broken >= 0) {
      const why = plays(scenario, id, recommended, broken) ? whyNot(scenario, id, recommended) : "";
      report(
        [...at, broken],
        `the recommended path breaks here: ${why}`,
        "write the choices in the order they are made, as node.choice",
      );
      continue;
    }
    const played = playAll(scenario, id, recommended);
    for (const [i, { correct }] of played.entries()) {
      if (correct !== false) continue;
      report(
        [...at, i],
        `"${recommended[i]}" is recommended and marked as not correct`,
        "recommend a correct choice",
      );
    }
    const ending = played.at(-1)?.ending;
    if (ending?.quality === "best") continue;
    const where = ending ? `at "${ending.id}", which is ${ending.quality}` : "before any ending";
    report(at, `the recommended path ends ${where}`, 'lead it to an ending with "quality: best"');
  }
}

const plays = (scenario: Scenario, role: ScenarioRole, path: string[], length: number) =>
  whyNot(scenario, role, path.slice(0, length)) === "";

/** Why a path cannot be played; empty when it can. */
function whyNot(scenario: Scenario, role: ScenarioRole, path: string[]): string {
  try {
    replay(scenario, role, path);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}
