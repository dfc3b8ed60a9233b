import {
  applyChoice,
  availableChoices,
  currentNode,
  holds,
  type ScenarioState,
  startState,
} from "#app/modules/assessment/scenario-rules.ts";
import type { Choice, Condition, Scenario } from "../schemas/scenario.ts";
import { createForgetting, waysOf } from "./scenario-live.ts";

/** More states than this are not walked; far above what a person can write by hand. */
const STATE_LIMIT = 200_000;

/** What a walk over every state of a scenario has found. */
export interface ScenarioWalk {
  nodes: Set<string>;
  endings: Set<string>;
  /** Conditions that held in at least one state in which they were read. */
  held: Set<Condition>;
  /** Choices to a state that offers nothing, one example for each node. */
  deadEnds: Map<string, string[]>;
  /** Choices into a circle after which nothing has changed, one example for each node. */
  circles: Map<string, string[]>;
  /** Steps of the shortest and the longest way to an ending; undefined without one. */
  shortest: number | undefined;
  longest: number | undefined;
  /** True when the scenario has more states than were walked. */
  cut: boolean;
}

interface Frame {
  key: string;
  state: ScenarioState;
  choices: string[];
  next: number;
  shortest: number;
  longest: number;
}

/**
 * Walks depth first over all states that choices can lead to. A state is the node and, of the
 * variables and earlier choices, those that a condition ahead asks about. Meeting a state again on
 * the way to itself is a circle without progress; without circles every way ends.
 */
export function walkScenario(scenario: Scenario): ScenarioWalk {
  const forget = createForgetting(scenario);
  const walk: ScenarioWalk = {
    nodes: new Set(),
    endings: new Set(),
    held: new Set(),
    deadEnds: new Map(),
    circles: new Map(),
    shortest: undefined,
    longest: undefined,
    cut: false,
  };
  const done = new Map<string, { shortest: number; longest: number }>();
  const open = new Set<string>();
  const stack: Frame[] = [];
  const path: string[] = [];

  const enter = (state: ScenarioState) => {
    const key = keyOf(state);
    const choices = availableChoices(scenario, state).map(({ id }) => id);
    walk.nodes.add(state.node);
    noteConditions(scenario, state, walk.held);
    if (choices.length === 0) keepFirst(walk.deadEnds, state.node, path);
    open.add(key);
    stack.push({ key, state, choices, next: 0, shortest: Number.POSITIVE_INFINITY, longest: 0 });
  };
  const widen = (frame: Frame, shortest: number, longest: number) => {
    frame.shortest = Math.min(frame.shortest, shortest);
    frame.longest = Math.max(frame.longest, longest);
  };

  enter(forget(startState(scenario)));
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const choiceId = frame.choices[frame.next];
    if (choiceId === undefined) {
      stack.pop();
      path.pop();
      open.delete(frame.key);
      done.set(frame.key, { shortest: frame.shortest, longest: frame.longest });
      const above = stack.at(-1);
      if (above) widen(above, frame.shortest + 1, frame.longest + 1);
      else if (Number.isFinite(frame.shortest))
        Object.assign(walk, { shortest: frame.shortest, longest: frame.longest });
      continue;
    }
    frame.next += 1;
    const { state, choice, ending } = applyChoice(scenario, frame.state, choiceId);
    noteWays(choice, state, walk.held);
    if (ending) {
      walk.endings.add(ending.id);
      widen(frame, 1, 1);
      continue;
    }
    const after = forget(state);
    const key = keyOf(after);
    const known = done.get(key);
    path.push(`${frame.state.node}.${choiceId}`);
    if (known) widen(frame, known.shortest + 1, known.longest + 1);
    else if (open.has(key)) keepFirst(walk.circles, after.node, path);
    else if (done.size + open.size >= STATE_LIMIT) walk.cut = true;
    else {
      enter(after);
      continue;
    }
    path.pop();
  }
  return walk;
}

function keepFirst(found: Map<string, string[]>, node: string, path: readonly string[]): void {
  if (!found.has(node)) found.set(node, [...path]);
}

function keyOf({ node, variables, chose }: ScenarioState): string {
  const { trust, safety, evidence, time } = variables;
  return `${node}|${trust}|${safety}|${evidence}|${time}|${chose.join(",")}`;
}

function noteConditions(scenario: Scenario, state: ScenarioState, held: Set<Condition>): void {
  const node = currentNode(scenario, state);
  for (const { when } of [...(node?.also ?? []), ...(node?.choices ?? [])]) {
    if (when && holds(when, state)) held.add(when);
  }
}

/** Ways are tried from the top, so one below a way that holds is not read. */
function noteWays(choice: Choice, state: ScenarioState, held: Set<Condition>): void {
  const way = waysOf(choice).find(({ when }) => holds(when, state));
  if (way?.when) held.add(way.when);
}
