import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scenario } from "#app/catalog/schemas/scenario.ts";
import { availableChoices, replay } from "#app/modules/assessment/scenario-rules.ts";
import { scenarioOf } from "#tests/scenario-fixture.ts";
import { walkScenario as walkAs } from "./scenario-walk.ts";

const ROLE = "social-worker";
const walkScenario = (scenario: Scenario) => walkAs(scenario, ROLE);

test("counts the steps of the shortest and the longest way", () => {
  const walk = walkScenario(
    scenarioOf([
      [
        { id: "a", to: "n1" },
        { id: "b", to: "best" },
      ],
      [{ id: "a", to: "n2" }],
      [{ id: "a", to: "poor" }],
    ]),
  );
  expect(walk).toMatchObject({ shortest: 1, longest: 3, cut: false });
  expect([...walk.endings].sort()).toEqual(["best", "poor"]);
});

test("a choice that is offered once is no circle", () => {
  const walk = walkScenario(
    scenarioOf([
      [
        { id: "ask", to: "n0", when: { notChose: ["n0.ask"] } },
        { id: "go", to: "best" },
      ],
    ]),
  );
  expect(walk.circles.size).toBe(0);
  expect(walk).toMatchObject({ shortest: 1, longest: 2 });
});

test("a circle that uses up time ends; one that has nothing left to use does not", () => {
  const asking = (when?: { atLeast: { time: number } }) =>
    scenarioOf([
      [
        { id: "wait", to: "n0", effects: { time: -5 }, when },
        { id: "go", to: "best" },
      ],
    ]);
  expect(walkScenario(asking({ atLeast: { time: 5 } })).circles.size).toBe(0);
  expect(walkScenario(asking({ atLeast: { time: 0 } })).circles.get("n0")).toEqual([
    "n0.wait",
    "n0.wait",
    "n0.wait",
  ]);
});

test("a circle that changes only what nothing ahead asks about is found at once", () => {
  const asking = scenarioOf([
    [
      { id: "wait", to: "n0", effects: { time: -5 } },
      { id: "go", to: "best" },
    ],
  ]);
  expect(walkScenario(asking).circles.get("n0")).toEqual(["n0.wait"]);
});

test("a node whose choices can all be closed is a dead end, with the way that leads there", () => {
  const walk = walkScenario(
    scenarioOf([
      [
        { id: "a", to: "n1" },
        { id: "b", to: "n1", effects: { trust: 5 } },
      ],
      [{ id: "a", to: "best", when: { atLeast: { trust: 10 } } }],
    ]),
  );
  expect(walk.deadEnds.get("n1")).toEqual(["n0.a"]);
});

/** Any graph, with circles, dead ends and unreachable nodes. */
const anyGraph = fc
  .array(
    fc.array(
      fc.record({ to: fc.nat(5), time: fc.integer({ min: -4, max: 1 }), needs: fc.nat(8) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((nodes) =>
    scenarioOf(
      nodes.map((choices) =>
        choices.map(({ to, time, needs }, i) => ({
          id: `c${i}`,
          to: to < nodes.length ? `n${to}` : "fair",
          effects: { time },
          when: { atLeast: { time: needs } },
        })),
      ),
    ),
  );

test("what the walk calls sound ends for every learner, and its examples are real", () => {
  fc.assert(
    fc.property(
      anyGraph,
      fc.array(fc.nat(6), { minLength: 60, maxLength: 60 }),
      (scenario, picks) => {
        const walk = walkScenario(scenario);
        for (const [node, path] of walk.deadEnds) {
          const state = replay(scenario, ROLE, path);
          expect(state.node).toBe(node);
          expect(availableChoices(scenario, state)).toEqual([]);
        }
        for (const [node, path] of walk.circles)
          expect(replay(scenario, ROLE, path).node).toBe(node);
        if (walk.deadEnds.size + walk.circles.size > 0) return;
        let made: string[] = [];
        for (const pick of picks) {
          const state = replay(scenario, ROLE, made);
          expect(walk.nodes).toContain(state.node);
          if (state.ended !== null) break;
          const offered = availableChoices(scenario, state);
          made = [...made, `${state.node}.${offered[pick % offered.length]?.id}`];
        }
        expect(walk.endings).toContain(replay(scenario, ROLE, made).ended);
        expect(made.length).toBeLessThanOrEqual(walk.longest ?? 0);
        expect(made.length).toBeGreaterThanOrEqual(walk.shortest ?? 0);
      },
    ),
    { numRuns: 150 },
  );
});
