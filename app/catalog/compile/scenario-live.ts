import type { ScenarioState } from "#app/modules/assessment/scenario-rules.ts";
import { nodesAhead, waysOf } from "../scenario/as-role.ts";
import { type Ask, type Condition, type Scenario, VARIABLES } from "../schemas/scenario.ts";

/** A condition, its node and the path of its place in the file. */
export interface PlacedCondition {
  condition: Condition;
  node: string;
  path: PropertyKey[];
}

/** Every condition of a scenario: of paragraphs, questions, choices and ways on. */
export function conditionsOf(scenario: Scenario): PlacedCondition[] {
  return scenario.nodes.flatMap((node, n) => {
    const at = (path: PropertyKey[], when: Condition | undefined) =>
      when ? [{ condition: when, node: node.id, path: ["nodes", n, ...path, "when"] }] : [];
    return [
      ...node.also.flatMap(({ when }, a) => at(["also", a], when)),
      ...node.asks.flatMap(({ when }, a) => at(["asks", a], when)),
      ...node.choices.flatMap((choice, c) => [
        ...at(["choices", c], choice.when),
        ...waysOf(choice).flatMap(({ when }, w) => at(["choices", c, "to", w], when)),
      ]),
    ];
  });
}

/** What of a state the conditions ahead of a node ask about. */
interface Live {
  chose: Set<string>;
  variables: (typeof VARIABLES)[number][];
}

/**
 * Makes what forgets: it drops from a state all that no condition ahead of its node asks about.
 * Two states that are equal afterwards have the same future, so only one of them is walked. A
 * question that was put is remembered as well while putting it again would change something.
 *
 * @param scenario as the role meets it, see `scenarioFor`
 */
export function createForgetting(scenario: Scenario): (state: ScenarioState) => ScenarioState {
  const conditions = conditionsOf(scenario);
  const live = new Map(scenario.nodes.map(({ id }) => [id, liveAt(scenario, id, conditions)]));
  return (state) => {
    const asked = live.get(state.node);
    const variables = { trust: 0, safety: 0, evidence: 0, time: 0 };
    for (const name of asked?.variables ?? []) variables[name] = state.variables[name];
    const chose = [...new Set(state.chose.filter((made) => asked?.chose.has(made)))].sort();
    return { ...state, variables, chose };
  };
}

function liveAt(scenario: Scenario, id: string, conditions: PlacedCondition[]): Live {
  const ahead = nodesAhead(scenario, id);
  const read = conditions.filter(({ node }) => ahead.has(node)).map(({ condition }) => condition);
  const variables = VARIABLES.filter((name) =>
    read.some(
      ({ atLeast, atMost }) => atLeast?.[name] !== undefined || atMost?.[name] !== undefined,
    ),
  );
  const changes = ({ effects }: Ask) => variables.some((name) => (effects[name] ?? 0) !== 0);
  const askedAhead = scenario.nodes
    .filter((node) => ahead.has(node.id))
    .flatMap((node) => node.asks.filter(changes).map((ask) => `${node.id}.${ask.id}`));
  const named = read.flatMap(({ chose = [], notChose = [] }) => [...chose, ...notChose]);
  return { chose: new Set([...named, ...askedAhead]), variables };
}
