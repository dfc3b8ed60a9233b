import type { ScenarioState } from "#app/modules/assessment/scenario-rules.ts";
import { type Choice, type Condition, type Scenario, VARIABLES } from "../schemas/scenario.ts";

/** Every condition of a scenario, with its node and the path of its place in the file. */
export function conditionsOf(
  scenario: Scenario,
): { condition: Condition; node: string; path: PropertyKey[] }[] {
  return scenario.nodes.flatMap((node, n) => [
    ...node.also.map(({ when }, a) => ({
      condition: when,
      node: node.id,
      path: ["nodes", n, "also", a, "when"],
    })),
    ...node.choices.flatMap((choice, c) => {
      const path = ["nodes", n, "choices", c];
      const found = [
        { when: choice.when, path: [...path, "when"] },
        ...waysOf(choice).map(({ when }, w) => ({ when, path: [...path, "to", w, "when"] })),
      ];
      return found.flatMap(({ when, path: at }) =>
        when ? [{ condition: when, node: node.id, path: at }] : [],
      );
    }),
  ]);
}

/** The ways on from a choice; a single one has no condition. */
export function waysOf({ to }: Choice): { node: string; when?: Condition }[] {
  return typeof to === "string" ? [{ node: to }] : to;
}

/**
 * Makes what forgets: it drops from a state all that no condition ahead of its node asks about.
 * Two states that are equal afterwards have the same future, so only one of them is walked.
 */
export function createForgetting(scenario: Scenario): (state: ScenarioState) => ScenarioState {
  const conditions = conditionsOf(scenario);
  const asked = new Map(
    scenario.nodes.map(({ id }) => {
      const ahead = nodesAhead(scenario, id);
      const read = conditions
        .filter(({ node }) => ahead.has(node))
        .map(({ condition }) => condition);
      const choices = new Set(
        read.flatMap(({ chose = [], notChose = [] }) => [...chose, ...notChose]),
      );
      const variables = VARIABLES.filter((name) =>
        read.some(
          ({ atLeast, atMost }) => atLeast?.[name] !== undefined || atMost?.[name] !== undefined,
        ),
      );
      return [id, { choices, variables }];
    }),
  );
  return (state) => {
    const live = asked.get(state.node);
    const variables = { trust: 0, safety: 0, evidence: 0, time: 0 };
    for (const name of live?.variables ?? []) variables[name] = state.variables[name];
    const chose = [...new Set(state.chose.filter((made) => live?.choices.has(made)))].sort();
    return { ...state, variables, chose };
  };
}

/** The node itself and all that may follow it, whatever the conditions say. */
function nodesAhead(scenario: Scenario, start: string): Set<string> {
  const ahead = new Set([start]);
  for (const id of ahead) {
    const node = scenario.nodes.find((candidate) => candidate.id === id);
    for (const way of node?.choices.flatMap(waysOf) ?? []) ahead.add(way.node);
  }
  return ahead;
}
