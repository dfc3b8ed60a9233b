import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition, Scenario, ScenarioRole } from "#app/catalog/schemas/scenario.ts";
import {
  applyStep,
  availableAsks,
  availableChoices,
  currentNode,
  holds,
  replay,
  type ScenarioState,
  startState,
} from "#app/modules/assessment/scenario-rules.ts";
import { randomRole, randomScenario } from "#tests/random-scenario.ts";
import { walkScenario } from "./scenario-walk.ts";

interface Found {
  nodes: Set<string>;
  endings: Set<string>;
  held: Set<Condition>;
  deadEnds: Set<string>;
  circle: boolean;
}
interface Far {
  shortest: number;
  longest: number;
  decisions: number;
  referrals: number;
}

const FAR = Number.POSITIVE_INFINITY;

/** Tries every move from every state, forgetting nothing: slow, and plain enough to be believed. */
function bruteForce(scenario: Scenario, role: ScenarioRole): Found & Far {
  const found: Found = {
    nodes: new Set(),
    endings: new Set(),
    held: new Set(),
    deadEnds: new Set(),
    circle: false,
  };
  const known = new Map<string, Far | "open">();
  const visit = (state: ScenarioState): Far => {
    const key = JSON.stringify([state.node, state.variables, [...new Set(state.chose)].sort()]);
    const before = known.get(key);
    if (before === "open") found.circle = true;
    if (before)
      return before === "open"
        ? { shortest: FAR, longest: 0, decisions: FAR, referrals: FAR }
        : before;
    known.set(key, "open");
    found.nodes.add(state.node);
    const node = currentNode(scenario, state);
    if (!node) throw new Error("no node");
    for (const { when } of [...node.also, ...node.asks, ...node.choices]) {
      if (when && holds(when, state)) found.held.add(when);
    }
    const choices = availableChoices(scenario, state);
    if (choices.length === 0) found.deadEnds.add(node.id);
    const far: Far = { shortest: FAR, longest: 0, decisions: FAR, referrals: FAR };
    const widen = (next: Far, step: number, decision: number, referral: number) => {
      far.shortest = Math.min(far.shortest, next.shortest + step);
      far.longest = Math.max(far.longest, next.longest + step);
      far.decisions = Math.min(far.decisions, next.decisions + decision);
      far.referrals = Math.min(far.referrals, next.referrals + referral);
    };
    for (const ask of availableAsks(scenario, state)) {
      widen(visit(applyStep(scenario, state, ask.id).state), 0, 0, 0);
    }
    for (const choice of choices) {
      const result = applyStep(scenario, state, choice.id);
      if (typeof choice.to !== "string") {
        const way = choice.to.find(({ when }) => holds(when, result.state));
        if (way?.when) found.held.add(way.when);
      }
      const { ending } = result;
      if (ending) found.endings.add(ending.id);
      const best = ending?.quality === "best" ? 0 : FAR;
      const next = ending
        ? { shortest: 0, longest: 0, decisions: best, referrals: best }
        : visit(result.state);
      widen(next, 1, node.critical === "no" ? 0 : 1, node.critical === "referral" ? 1 : 0);
    }
    known.set(key, far);
    return far;
  };
  const far = visit(startState(scenario, role));
  return { ...found, ...far };
}

test("on small graphs of any kind the check finds what trying everything finds", () => {
  fc.assert(
    fc.property(randomScenario({ nodes: 3, forward: false }), randomRole, (scenario, role) => {
      const walk = walkScenario(scenario, role);
      const all = bruteForce(scenario, role);
      expect(walk.cut).toBe(false);
      expect([...walk.nodes].sort()).toEqual([...all.nodes].sort());
      expect([...walk.endings].sort()).toEqual([...all.endings].sort());
      expect([...walk.deadEnds.keys()].sort()).toEqual([...all.deadEnds].sort());
      expect(walk.circles.size > 0).toBe(all.circle);
      expect(walk.held.size).toBe(all.held.size);
      for (const condition of all.held) expect(walk.held.has(condition)).toBe(true);
      for (const [node, path] of [...walk.deadEnds, ...walk.circles]) {
        expect(replay(scenario, role, path).node).toBe(node);
      }
      if (all.circle) return;
      const { shortest, longest, decisions, referrals } = walk;
      expect({ shortest, longest, decisions, referrals }).toEqual({
        shortest: all.shortest,
        longest: all.longest,
        decisions: all.decisions,
        referrals: all.referrals,
      });
    }),
    { numRuns: 250 },
  );
});

test("in stories that only lead on, random walks end where the check says they can", () => {
  const picks = fc.array(fc.nat(99), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(
      randomScenario({ nodes: 9, forward: true }),
      randomRole,
      picks,
      (scenario, role, chosen) => {
        const walk = walkScenario(scenario, role);
        expect(walk.circles.size + walk.deadEnds.size).toBe(0);
        let state = startState(scenario, role);
        let choices = 0;
        for (const pick of chosen) {
          if (state.ended !== null) break;
          expect(walk.nodes).toContain(state.node);
          const moves = [...availableAsks(scenario, state), ...availableChoices(scenario, state)];
          const result = applyStep(scenario, state, moves[pick % moves.length]?.id ?? "");
          if (result.kind === "choice") choices += 1;
          state = result.state;
        }
        expect(walk.endings).toContain(state.ended);
        expect(choices).toBeGreaterThanOrEqual(walk.shortest);
        expect(choices).toBeLessThanOrEqual(walk.longest);
      },
    ),
    { numRuns: 100 },
  );
});
