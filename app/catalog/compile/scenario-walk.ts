import {
  applyStep,
  availableAsks,
  availableChoices,
  currentNode,
  holds,
  type ScenarioState,
  type StepResult,
  startState,
} from "#app/modules/assessment/scenario-rules.ts";
import { scenarioFor, waysOf } from "../scenario/as-role.ts";
import type { Condition, Scenario, ScenarioRole } from "../schemas/scenario.ts";
import { createForgetting } from "./scenario-live.ts";

/** More states than this are not walked; far above what a person can write by hand. */
const STATE_LIMIT = 400_000;

/** How far it is to an ending: choices, questions not counted. */
export interface Ahead {
  shortest: number;
  longest: number;
  /** Fewest critical decisions, and fewest referrals, on a way to a best ending; infinite without one. */
  decisions: number;
  referrals: number;
}

/** What a walk over every state of a scenario in one role has found. */
export interface ScenarioWalk extends Ahead {
  nodes: Set<string>;
  endings: Set<string>;
  /** Conditions that held in at least one state in which they were read. */
  held: Set<Condition>;
  /** Moves to a state that offers nothing, one example for each node. */
  deadEnds: Map<string, string[]>;
  /** Moves into a circle after which nothing has changed, one example for each node. */
  circles: Map<string, string[]>;
  states: number;
  /** True when the scenario has more states than were walked. */
  cut: boolean;
}

interface Frame {
  key: string;
  state: ScenarioState;
  moves: string[];
  next: number;
  ahead: Ahead;
}

const nothingAhead = (): Ahead => ({
  shortest: Number.POSITIVE_INFINITY,
  longest: 0,
  decisions: Number.POSITIVE_INFINITY,
  referrals: Number.POSITIVE_INFINITY,
});

/**
 * Walks depth first over all states that moves can lead to. A state is the node and, of the
 * variables and earlier moves, those that a condition ahead asks about. Meeting a state again on
 * the way to itself is a circle without progress; without circles every way ends. A question
 * that changes nothing anybody asks about is not a way of its own.
 */
export function walkScenario(scenario: Scenario, role: ScenarioRole): ScenarioWalk {
  const played = scenarioFor(scenario, role);
  const forget = createForgetting(played);
  const walk: ScenarioWalk = {
    ...nothingAhead(),
    nodes: new Set(),
    endings: new Set(),
    held: new Set(),
    deadEnds: new Map(),
    circles: new Map(),
    states: 0,
    cut: false,
  };
  const done = new Map<string, Ahead>();
  const open = new Set<string>();
  const stack: Frame[] = [];
  const path: string[] = [];

  const enter = (state: ScenarioState) => {
    const key = keyOf(state);
    const choices = availableChoices(played, state);
    walk.nodes.add(state.node);
    walk.states += 1;
    noteConditions(played, state, walk.held);
    if (choices.length === 0) keepFirst(walk.deadEnds, state.node, path);
    open.add(key);
    const moves = [...availableAsks(played, state), ...choices].map(({ id }) => id);
    stack.push({ key, state, moves, next: 0, ahead: nothingAhead() });
  };

  enter(forget(startState(played, role)));
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const move = frame.moves[frame.next];
    if (move === undefined) {
      stack.pop();
      path.pop();
      open.delete(frame.key);
      done.set(frame.key, frame.ahead);
      const above = stack.at(-1);
      if (above) widen(above, played, frame.ahead);
      else Object.assign(walk, frame.ahead);
      continue;
    }
    frame.next += 1;
    const result = applyStep(played, frame.state, move);
    noteWays(result, walk.held);
    if (result.ending) {
      walk.endings.add(result.ending.id);
      const best = result.ending.quality === "best" ? 0 : Number.POSITIVE_INFINITY;
      widen(frame, played, { shortest: 0, longest: 0, decisions: best, referrals: best });
      continue;
    }
    const after = forget(result.state);
    const key = keyOf(after);
    if (result.kind === "ask" && key === frame.key) continue;
    const known = done.get(key);
    path.push(`${frame.state.node}.${move}`);
    if (known) widen(frame, played, known);
    else if (open.has(key)) keepFirst(walk.circles, after.node, path);
    else if (walk.states >= STATE_LIMIT) walk.cut = true;
    else {
      enter(after);
      continue;
    }
    path.pop();
  }
  return walk;
}

/** Counts the move that a frame has just made, and what lies ahead of it. */
function widen(frame: Frame, scenario: Scenario, after: Ahead): void {
  const node = currentNode(scenario, frame.state);
  const asked = node?.asks.some(({ id }) => id === frame.moves[frame.next - 1]);
  const step = asked ? 0 : 1;
  const decision = asked || node?.critical === "no" ? 0 : 1;
  const referral = !asked && node?.critical === "referral" ? 1 : 0;
  const { ahead } = frame;
  ahead.shortest = Math.min(ahead.shortest, after.shortest + step);
  ahead.longest = Math.max(ahead.longest, after.longest + step);
  ahead.decisions = Math.min(ahead.decisions, after.decisions + decision);
  ahead.referrals = Math.min(ahead.referrals, after.referrals + referral);
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
  for (const { when } of [...(node?.also ?? []), ...(node?.asks ?? []), ...(node?.choices ?? [])]) {
    if (when && holds(when, state)) held.add(when);
  }
}

/** Ways are tried from the top, so one below a way that holds is not read. */
function noteWays(result: StepResult, held: Set<Condition>): void {
  if (result.kind === "ask") return;
  const way = waysOf(result.choice).find(({ when }) => holds(when, result.state));
  if (way?.when) held.add(way.when);
}
