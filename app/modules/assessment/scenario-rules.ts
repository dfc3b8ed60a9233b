import {
  type Ask,
  type Choice,
  type Condition,
  type Ending,
  type Node,
  type Scenario,
  type ScenarioRole,
  VARIABLES,
} from "#app/catalog/schemas/scenario.ts";
import { DomainError } from "../errors.ts";

/** Lowest and highest value of a variable. */
export const LOWEST = 0;
export const HIGHEST = 10;

export type Variables = Record<(typeof VARIABLES)[number], number>;

/** Where a run stands. Plain JSON; the same moves in the same role always lead to the same state. */
export interface ScenarioState {
  /** The role the case is played in. */
  role: ScenarioRole;
  /** Id of the node the learner is on; the last one after the end. */
  node: string;
  /** Each from 0 to 10. */
  variables: Variables;
  /** Every choice made (`node.choice`) and every question put (`node.ask`), in order. */
  chose: string[];
  /** Id of the ending, null while the run goes on. */
  ended: string | null;
}

/** What a move did: a choice leads on, a question stays on its node. */
export type StepResult = {
  state: ScenarioState;
  node: Node;
  /** On a choice of a critical node, whether this is what good practice asks for; else null. */
  correct: boolean | null;
  /** The ending reached with this choice, if any. */
  ending: Ending | undefined;
} & ({ kind: "choice"; choice: Choice } | { kind: "ask"; ask: Ask });

/** The move is not one that the node offers in this state. */
export class ChoiceNotOfferedError extends DomainError {
  constructor(detail: string) {
    super("assessment.choice_not_offered", 409);
    this.message = detail;
  }
}

const clamp = (value: number) => Math.min(HIGHEST, Math.max(LOWEST, value));

/** The state before the first choice. @param role one of the scenario's roles */
export function startState(scenario: Scenario, role: ScenarioRole): ScenarioState {
  const { node, ...variables } = scenario.start;
  for (const name of VARIABLES) variables[name] = clamp(variables[name]);
  const own = scenario.roles.find(({ id }) => id === role)?.start;
  return { role, node: own ?? node, variables, chose: [], ended: null };
}

/** Whether every line of a condition holds; no condition always holds. */
export function holds(condition: Condition | undefined, state: ScenarioState): boolean {
  if (!condition) return true;
  const { atLeast = {}, atMost = {}, chose = [], notChose = [], roles } = condition;
  return (
    (!roles || roles.includes(state.role)) &&
    VARIABLES.every((name) => state.variables[name] >= (atLeast[name] ?? LOWEST)) &&
    VARIABLES.every((name) => state.variables[name] <= (atMost[name] ?? HIGHEST)) &&
    chose.every((made) => state.chose.includes(made)) &&
    !notChose.some((made) => state.chose.includes(made))
  );
}

/** The node a run stands on; undefined when the graph has no such node. */
export function currentNode(scenario: Scenario, state: ScenarioState): Node | undefined {
  return scenario.nodes.find((node) => node.id === state.node);
}

/** What the learner may do now, in the order of the file; nothing after the end. */
export function availableChoices(scenario: Scenario, state: ScenarioState): Choice[] {
  if (state.ended !== null) return [];
  const node = currentNode(scenario, state);
  return node ? node.choices.filter((choice) => holds(choice.when, state)) : [];
}

/** The questions that may be put now: each once in a run. */
export function availableAsks(scenario: Scenario, state: ScenarioState): Ask[] {
  if (state.ended !== null) return [];
  const asks = currentNode(scenario, state)?.asks ?? [];
  return asks.filter(
    (ask) => !state.chose.includes(`${state.node}.${ask.id}`) && holds(ask.when, state),
  );
}

/**
 * Makes one step: a choice, or a question. Effects are counted first, so the way on may depend on
 * them and on this choice.
 *
 * @param move id of a choice or of a question on the node
 * @throws ChoiceNotOfferedError when the node does not offer it in this state
 */
export function applyStep(scenario: Scenario, state: ScenarioState, move: string): StepResult {
  const node = currentNode(scenario, state);
  const ask = availableAsks(scenario, state).find(({ id }) => id === move);
  const choice = availableChoices(scenario, state).find(({ id }) => id === move);
  if (!node || !(ask ?? choice)) {
    throw new ChoiceNotOfferedError(`"${move}" is not offered on "${state.node}"`);
  }
  const effects = (ask ?? choice)?.effects ?? {};
  const variables = { ...state.variables };
  for (const name of VARIABLES) variables[name] = clamp(variables[name] + (effects[name] ?? 0));
  const chose = [...state.chose, `${node.id}.${move}`];
  const after: ScenarioState = { ...state, node: node.id, variables, chose, ended: null };
  if (ask) return { kind: "ask", ask, state: after, node, correct: null, ending: undefined };
  return lead(scenario, node, choice as Choice, after);
}

function lead(scenario: Scenario, node: Node, choice: Choice, after: ScenarioState): StepResult {
  const target = targetOf(choice, after);
  const ending = scenario.endings.find((candidate) => candidate.id === target);
  const state = ending ? { ...after, ended: ending.id } : { ...after, node: target };
  const correct = node.critical === "no" ? null : (choice.correct ?? false);
  return { kind: "choice", choice, state, node, correct, ending };
}

/** Where a choice leads: the first way whose condition holds; the content check proves there is one. */
function targetOf(choice: Choice, state: ScenarioState): string {
  if (typeof choice.to === "string") return choice.to;
  const way = choice.to.find(({ when }) => holds(when, state)) ?? choice.to.at(-1);
  return way?.node ?? state.node;
}

/**
 * Plays moves from the start.
 *
 * @param moves as stored with the steps, `node.choice` and `node.ask`, or bare ids
 * @throws ChoiceNotOfferedError at the first one that is not offered
 */
export function replay(
  scenario: Scenario,
  role: ScenarioRole,
  moves: readonly string[],
): ScenarioState {
  return playAll(scenario, role, moves).at(-1)?.state ?? startState(scenario, role);
}

/** The same, with what every move did. @throws see `replay` */
export function playAll(
  scenario: Scenario,
  role: ScenarioRole,
  moves: readonly string[],
): StepResult[] {
  let state = startState(scenario, role);
  return moves.map((made) => {
    const [nodeId, move] = made.includes(".") ? made.split(".") : [state.node, made];
    if (nodeId !== state.node) {
      throw new ChoiceNotOfferedError(
        `"${made}" was played while the run stands on "${state.node}"`,
      );
    }
    const result = applyStep(scenario, state, move ?? "");
    state = result.state;
    return result;
  });
}
