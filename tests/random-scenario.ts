import fc from "fast-check";
import type { Condition, Scenario, ScenarioRole } from "#app/catalog/schemas/scenario.ts";
import { scenarioOf } from "./scenario-fixture.ts";

/** Random scenarios for property tests: roles, questions, conditions of every kind. */

const ENDINGS = ["best", "fair", "poor"];
const ROLES: ScenarioRole[] = ["social-worker", "teacher"];
const said = (en: string) => ({ pl: en, en });

interface Shape {
  /** Nodes at most. */
  nodes: number;
  /** Only ways to later nodes: every path ends. */
  forward: boolean;
}

const effects = fc.record(
  { trust: fc.integer({ min: -4, max: 4 }), time: fc.integer({ min: -4, max: 1 }) },
  { requiredKeys: [] },
);

function condition(size: number): fc.Arbitrary<Condition> {
  const move = fc
    .tuple(fc.nat(size - 1), fc.constantFrom("c0", "c1", "q0", "q1"))
    .map(([node, id]) => `n${node}.${id}`);
  return fc.oneof(
    fc.record({ atLeast: fc.record({ trust: fc.nat(10) }) }),
    fc.record({ atMost: fc.record({ time: fc.nat(10) }) }),
    fc.record({ chose: fc.array(move, { minLength: 1, maxLength: 2 }) }),
    fc.record({ notChose: fc.array(move, { minLength: 1, maxLength: 2 }) }),
    fc.record({ roles: fc.constantFrom(...ROLES.map((role) => [role])) }),
  );
}

/** A scenario that the schema accepts but for its size; played as `social-worker` and `teacher`. */
export function randomScenario({ nodes, forward }: Shape): fc.Arbitrary<Scenario> {
  return fc.integer({ min: 1, max: nodes }).chain((size) => {
    const when = fc.option(condition(size), { nil: undefined, freq: 2 });
    const target = (from: number) =>
      fc
        .integer({ min: forward ? from + 1 : 0, max: size + 2 })
        .map((to) => (to < size ? `n${to}` : (ENDINGS[to - size] ?? "poor")));
    const choice = (from: number, id: string) =>
      fc.record({
        id: fc.constant(id),
        effects,
        // One choice is always open in forward graphs, so that nothing stops.
        when: forward && id === "c0" ? fc.constant(undefined) : when,
        to: fc.oneof(
          target(from),
          fc
            .tuple(target(from), condition(size), target(from))
            .map(([first, asked, last]) => [{ node: first, when: asked }, { node: last }]),
        ),
      });
    const ask = (id: string) => fc.record({ id: fc.constant(id), effects, when });
    const node = (from: number) =>
      fc.record({
        choices: fc.tuple(choice(from, "c0"), choice(from, "c1")),
        asks: fc.tuple(ask("q0"), ask("q1")).chain((both) => fc.subarray([...both])),
        critical: fc.constantFrom("no" as const, "decision" as const, "referral" as const),
        also: fc.array(condition(size), { maxLength: 1 }),
      });
    return fc
      .tuple(
        fc.tuple(...Array.from({ length: size }, (_, from) => node(from))),
        fc.nat(size - 1),
        fc.integer({ min: 2, max: 10 }),
      )
      .map(([made, start, time]) => {
        const scenario = scenarioOf(made.map(({ choices }) => choices));
        for (const [n, { asks, critical, also }] of made.entries()) {
          Object.assign(scenario.nodes[n] ?? {}, {
            critical,
            also: also.map((asked) => ({ when: asked, text: said("More.") })),
            asks: asks.map((one) => ({
              ...one,
              text: said(`Ask ${one.id}?`),
              answer: said(`Answer ${one.id}.`),
              law: [],
              facts: [],
            })),
          });
        }
        scenario.start.time = time;
        scenario.roles = [
          { id: "social-worker", title: said("Social worker"), recommended: ["n0.c0"] },
          { id: "teacher", title: said("Teacher"), start: `n${start}`, recommended: ["n0.c0"] },
        ];
        return scenario;
      });
  });
}

export const randomRole = fc.constantFrom(...ROLES);
