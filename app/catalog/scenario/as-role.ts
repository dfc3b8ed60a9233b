import { holds, startState } from "#app/modules/assessment/scenario-rules.ts";
import type { Choice, Condition, Scenario, ScenarioRole } from "../schemas/scenario.ts";

/** The ways on from a choice; a single one has no condition. */
export function waysOf({ to }: Choice): { node: string; when?: Condition }[] {
  return typeof to === "string" ? [{ node: to }] : to;
}

/** The scenario as one role can meet it: without what is closed to the role whatever happens. */
export function scenarioFor(scenario: Scenario, role: ScenarioRole): Scenario {
  const start = startState(scenario, role);
  const open = ({ when }: { when?: Condition }) => holds({ roles: when?.roles }, start);
  const nodes = scenario.nodes.map((node) => ({
    ...node,
    also: node.also.filter(open),
    asks: node.asks.filter(open),
    choices: node.choices.filter(open).map((choice) => {
      const ways = waysOf(choice).filter(open);
      const certain = ways.findIndex(({ when }) => isCertain(when));
      return { ...choice, to: certain < 0 ? ways : ways.slice(0, certain + 1) };
    }),
  }));
  return { ...scenario, nodes };
}

/** A condition that asks for nothing but the role, which it is. */
const isCertain = (when: Condition | undefined) =>
  Object.entries(when ?? {}).every(([key, value]) => key === "roles" || value === undefined);

/** The node itself and all nodes and endings that may follow it, whatever the conditions say. */
export function nodesAhead(scenario: Scenario, start: string): Set<string> {
  const ahead = new Set([start]);
  for (const id of ahead) {
    const node = scenario.nodes.find((candidate) => candidate.id === id);
    for (const way of node?.choices.flatMap(waysOf) ?? []) ahead.add(way.node);
  }
  return ahead;
}
