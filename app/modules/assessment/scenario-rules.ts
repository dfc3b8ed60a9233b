import {
  type Choice,
  type Condition,
  type Ending,
  type Node,
  type Scenario,
  VARIABLES,
} from "#app/catalog/schemas/scenario.ts";
import type { ContentLanguage, Text } from "#app/catalog/schemas/shared.ts";
import { DomainError } from "../errors.ts";

/** Lowest and highest value of a variable. */
const LOWEST = 0;
const HIGHEST = 10;

export type Variables = Record<(typeof VARIABLES)[number], number>;

/** Where a run stands. Plain JSON; the same choices always lead to the same state. */
export interface ScenarioState {
  /** Id of the node the learner is on; the last one after the end. */
  node: string;
  /** Each from 0 to 10. */
  variables: Variables;
  /** Every choice made, as `node.choice`, in order. */
  chose: string[];
  /** Id of the ending, null while the run goes on. */
  ended: string | null;
}

/** What a choice does and what is told about it. */
export interface StepResult {
  state: ScenarioState;
  node: Node;
  choice: Choice;
  /** Told before the next node. */
  consequence: Text;
  feedback: Text | undefined;
  /** Ids of provisions and facts the choice rests on. */
  law: string[];
  facts: string[];
  /** On a critical node, whether this is what good practice asks for; null elsewhere. */
  correct: boolean | null;
  /** The ending reached with this choice, if any. */
  ending: Ending | undefined;
}

/** The choice is not one that the node offers in this state. */
export class ChoiceNotOfferedError extends DomainError {
  constructor(detail: string) {
    super("assessment.choice_not_offered", 409);
    this.message = detail;
  }
}

const clamp = (value: number) => Math.min(HIGHEST, Math.max(LOWEST, value));

/** The state before the first choice. */
export function startState(scenario: Scenario): ScenarioState {
  const { node, ...variables } = scenario.start;
  for (const name of VARIABLES) variables[name] = clamp(variables[name]);
  return { node, variables, chose: [], ended: null };
}

/** Whether every line of a condition holds; no condition always holds. */
export function holds(condition: Condition | undefined, state: ScenarioState): boolean {
  if (!condition) return true;
  const { atLeast = {}, atMost = {}, chose = [], notChose = [] } = condition;
  return (
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

/**
 * Makes one step. Effects are counted first, so the way on may depend on them and on this choice.
 *
 * @throws ChoiceNotOfferedError when the node does not offer the choice in this state
 */
export function applyChoice(
  scenario: Scenario,
  state: ScenarioState,
  choiceId: string,
): StepResult {
  const node = currentNode(scenario, state);
  const choice = availableChoices(scenario, state).find((offered) => offered.id === choiceId);
  if (!node || !choice) {
    throw new ChoiceNotOfferedError(`"${choiceId}" is not offered on "${state.node}"`);
  }
  const variables = { ...state.variables };
  for (const name of VARIABLES)
    variables[name] = clamp(variables[name] + (choice.effects[name] ?? 0));
  const after: ScenarioState = {
    node: node.id,
    variables,
    chose: [...state.chose, `${node.id}.${choice.id}`],
    ended: null,
  };
  const target = targetOf(choice, after);
  const ending = scenario.endings.find((candidate) => candidate.id === target);
  if (ending) after.ended = ending.id;
  else after.node = target;
  return {
    state: after,
    node,
    choice,
    consequence: choice.consequence,
    feedback: choice.feedback,
    law: choice.law,
    facts: choice.facts,
    correct: node.critical === "no" ? null : (choice.correct ?? false),
    ending,
  };
}

/** Where a choice leads: the first way whose condition holds; the content check proves there is one. */
function targetOf(choice: Choice, state: ScenarioState): string {
  if (typeof choice.to === "string") return choice.to;
  const way = choice.to.find(({ when }) => holds(when, state)) ?? choice.to.at(-1);
  return way?.node ?? state.node;
}

/**
 * Plays choices from the start.
 *
 * @param choices ids as stored with the steps, `node.choice` or the bare choice
 * @throws ChoiceNotOfferedError at the first one that is not offered
 */
export function replay(scenario: Scenario, choices: readonly string[]): ScenarioState {
  let state = startState(scenario);
  for (const made of choices) {
    const [nodeId, choiceId] = made.includes(".") ? made.split(".") : [state.node, made];
    if (nodeId !== state.node) {
      throw new ChoiceNotOfferedError(
        `"${made}" was played while the run stands on "${state.node}"`,
      );
    }
    state = applyChoice(scenario, state, choiceId ?? "").state;
  }
  return state;
}

/** The paragraphs of a node that are shown in this state, in each language. */
export function visibleParagraphs(
  node: Node,
  state: ScenarioState,
): Record<ContentLanguage, string[]> {
  const texts = [
    node.body,
    ...node.also.flatMap(({ when, text }) => (holds(when, state) ? [text] : [])),
  ];
  const paragraphs = (language: ContentLanguage) =>
    texts.flatMap((text) => text[language].split(/\n\s*\n/)).map((paragraph) => paragraph.trim());
  return { pl: paragraphs("pl"), en: paragraphs("en") };
}
