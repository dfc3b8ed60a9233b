import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Condition,
  type Scenario,
  scenario as scenarioSchema,
} from "#app/catalog/schemas/scenario.ts";
import { scenarioOf } from "#tests/scenario-fixture.ts";
import {
  applyStep,
  availableAsks,
  availableChoices,
  ChoiceNotOfferedError,
  holds,
  replay,
  type ScenarioState,
  startState,
} from "./scenario-rules.ts";
import { notesOf, textsOf, titleOf } from "./scenario-texts.ts";

const ROLE = "social-worker";

const state = (change: Partial<ScenarioState> = {}): ScenarioState => ({
  role: ROLE,
  node: "n0",
  variables: { trust: 5, safety: 5, evidence: 0, time: 10 },
  chose: ["n0.a", "n1.b"],
  ended: null,
  ...change,
});

test.each([
  ["nothing asked", undefined, true],
  ["a variable at its lowest", { atLeast: { trust: 5 } }, true],
  ["a variable below it", { atLeast: { trust: 6 } }, false],
  ["a variable at its highest", { atMost: { time: 10, evidence: 0 } }, true],
  ["a variable above it", { atMost: { safety: 4 } }, false],
  ["a choice made", { chose: ["n1.b"] }, true],
  ["one of two not made", { chose: ["n1.b", "n2.c"] }, false],
  ["a choice not made", { notChose: ["n2.c"] }, true],
  ["a choice made that must not be", { notChose: ["n0.a"] }, false],
  ["the role it is played in", { roles: ["teacher", ROLE] }, true],
  ["another role", { roles: ["teacher"] }, false],
  ["all lines at once", { atLeast: { trust: 1 }, chose: ["n0.a"], notChose: ["n9.z"] }, true],
  ["one line of them fails", { atLeast: { trust: 9 }, chose: ["n0.a"] }, false],
] satisfies [string, Condition | undefined, boolean][])(
  "condition: %s",
  (_name, condition, expected) => {
    expect(holds(condition, state())).toBe(expected);
  },
);

const small = scenarioOf([
  [
    { id: "a", to: "n1", effects: { trust: 9, time: -20 } },
    { id: "hidden", to: "n2", when: { atLeast: { evidence: 5 } } },
  ],
  [
    {
      id: "b",
      effects: { safety: 1 },
      to: [{ node: "best", when: { atLeast: { trust: 10, safety: 6 } } }, { node: "poor" }],
    },
  ],
  [{ id: "c", to: "fair" }],
]);

test("a step clamps variables, remembers the choice and goes on", () => {
  const { state: after, kind, ending } = applyStep(small, startState(small, ROLE), "a");
  expect(after).toEqual({
    role: ROLE,
    node: "n1",
    variables: { trust: 10, safety: 5, evidence: 0, time: 0 },
    chose: ["n0.a"],
    ended: null,
  });
  expect(kind).toBe("choice");
  expect(ending).toBeUndefined();
});

test("a way is chosen after the step's own effects", () => {
  const ended = replay(small, ROLE, ["n0.a", "n1.b"]);
  expect(ended).toMatchObject({ node: "n1", ended: "best" });
  expect(availableChoices(small, ended)).toEqual([]);
});

test.each([
  ["a choice of another node", "b"],
  ["a choice whose condition does not hold", "hidden"],
  ["no choice at all", ""],
  ["a name every object has", "constructor"],
])("is refused: %s", (_name, choiceId) => {
  expect(() => applyStep(small, startState(small, ROLE), choiceId)).toThrow(ChoiceNotOfferedError);
});

test("nothing can be chosen after the end, and no stored step is played on another node", () => {
  const ended = replay(small, ROLE, ["n0.a", "n1.b"]);
  expect(() => applyStep(small, ended, "b")).toThrow(ChoiceNotOfferedError);
  expect(() => replay(small, ROLE, ["n1.b"])).toThrow(ChoiceNotOfferedError);
});

test("a step changes neither the state nor the scenario it was given", () => {
  const before = startState(small, ROLE);
  const copy = structuredClone({ before, small });
  applyStep(small, before, "a");
  expect({ before, small }).toEqual(copy);
});

test("only a critical node says whether a choice was correct", () => {
  expect(applyStep(small, startState(small, ROLE), "a").correct).toBeNull();
  const critical = structuredClone(small);
  Object.assign(critical.nodes[0] ?? {}, { critical: "referral" });
  Object.assign(critical.nodes[0]?.choices[0] ?? {}, { correct: true });
  expect(applyStep(critical, startState(critical, ROLE), "a").correct).toBe(true);
});

test("a node shows its paragraphs and those whose condition holds, in the words for the role", () => {
  const node = structuredClone(small.nodes[0]);
  if (!node) throw new Error("no node");
  const said = (en: string) => ({ pl: en, en });
  node.also = [
    { when: { chose: ["n1.b"] }, text: said("Three.") },
    { when: { notChose: ["n1.b"] }, text: said("Four.") },
  ];
  node.variants = [{ roles: ["teacher"], body: said("At school.") }];
  const shown = (role: ScenarioState["role"]) => textsOf(node, state({ role })).map(({ en }) => en);
  expect(shown(ROLE)).toEqual(["Text.", "Three."]);
  expect(shown("teacher")).toEqual(["At school.", "Three."]);
  expect(titleOf(node, "teacher").en).toBe("Node 0");
});

test("a question stays on the node, costs what it costs, is put once and is noted", () => {
  const asking = structuredClone(small);
  const ask = { text: { pl: "Kto?", en: "Who?" }, answer: { pl: "Nikt.", en: "Nobody." } };
  Object.assign(asking.nodes[0] ?? {}, {
    critical: "decision",
    asks: [{ id: "who", ...ask, effects: { time: -1, evidence: 6 }, law: [], facts: [] }],
  });
  const start = startState(asking, ROLE);
  const { state: after, correct } = applyStep(asking, start, "who");
  expect(after).toMatchObject({ node: "n0", chose: ["n0.who"], variables: { time: 9 } });
  expect(correct).toBeNull();
  expect(availableAsks(asking, after)).toEqual([]);
  expect(() => applyStep(asking, after, "who")).toThrow(ChoiceNotOfferedError);
  expect(availableChoices(asking, after).map(({ id }) => id)).toEqual(["a", "hidden"]);
  const later = applyStep(asking, after, "a").state;
  expect(notesOf(asking, later)).toEqual([
    { id: "n0.who", question: ask.text, answer: ask.answer },
  ]);
});

/** Graphs whose ways only go forward, with random effects and conditions. */
const randomScenario: fc.Arbitrary<Scenario> = fc.integer({ min: 8, max: 14 }).chain((size) => {
  const target = (from: number) =>
    fc
      .integer({ min: from + 1, max: size + 2 })
      .map((to) => (to < size ? `n${to}` : (["best", "fair", "poor"][to - size] ?? "poor")));
  const effects = fc.record(
    { trust: fc.integer({ min: -12, max: 12 }), time: fc.integer({ min: -3, max: 3 }) },
    { requiredKeys: [] },
  );
  const when = fc.record({ atLeast: fc.record({ trust: fc.integer({ min: 0, max: 10 }) }) });
  const node = (from: number) =>
    fc.tuple(
      fc.record({ id: fc.constant("a"), to: target(from), effects }),
      fc.record({ id: fc.constant("b"), to: target(from), effects, when }),
      fc.record({
        id: fc.constant("c"),
        effects,
        to: fc
          .tuple(target(from), when, target(from))
          .map(([first, condition, last]) => [{ node: first, when: condition }, { node: last }]),
      }),
    );
  return fc.tuple(...Array.from({ length: size }, (_, from) => node(from))).map(scenarioOf);
});

const walk = (scenario: Scenario, picks: readonly number[]) => {
  let at = startState(scenario, ROLE);
  const states = [at];
  for (const pick of picks) {
    const offered = availableChoices(scenario, at);
    const choice = offered[pick % Math.max(offered.length, 1)];
    if (!choice) break;
    at = applyStep(scenario, at, choice.id).state;
    states.push(at);
  }
  return states;
};
const picks = fc.array(fc.nat(20), { minLength: 20, maxLength: 20 });

test("random walks through forward graphs end, within bounds", () => {
  fc.assert(
    fc.property(randomScenario, picks, (scenario, choices) => {
      const states = walk(scenario, choices);
      expect(states.at(-1)?.ended).not.toBeNull();
      for (const { variables } of states) {
        for (const value of Object.values(variables)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(10);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("resume anywhere: the stored choices, or the stored state, lead to the same state", () => {
  fc.assert(
    fc.property(randomScenario, picks, fc.nat(20), (scenario, choices, stop) => {
      const states = walk(scenario, choices);
      const at = states[Math.min(stop, states.length - 1)];
      expect(replay(scenario, ROLE, at?.chose ?? [])).toEqual(at);
      expect(JSON.parse(JSON.stringify(at))).toEqual(at);
    }),
    { numRuns: 60 },
  );
});

test("the random graphs are scenarios by the schema", () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => scenarioSchema.safeParse(scenario).success),
    { numRuns: 20 },
  );
});
