import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fitting, fillBlueprint, fits } from "./fill-blueprint.ts";
import type { BlueprintRow } from "./schemas/course.ts";
import { sameDifficulty } from "./test-rows.ts";

const MODULES = ["definition", "picture"];
const OBJECTIVES = ["O4", "O5"] as const;
const difficulty = fc.constantFrom(1 as const, 2 as const, 3 as const);

const items = fc
  .array(
    fc.record({
      module: fc.constantFrom(...MODULES),
      objective: fc.constantFrom(...OBJECTIVES),
      difficulty,
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((item, n): Fitting => ({ ...item, id: `item-${n}` })));
const rows = fc.array(
  fc.record(
    {
      module: fc.constantFrom(...MODULES),
      count: fc.integer({ min: 1, max: 3 }),
      objective: fc.constantFrom(...OBJECTIVES),
      difficulty: fc.uniqueArray(difficulty, { minLength: 1 }),
    },
    { requiredKeys: ["module", "count"] },
  ),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<BlueprintRow[]>;

/** The most places that can be filled, by trying everything. */
function mostFilled(blueprint: BlueprintRow[], bank: readonly Fitting[]): number {
  const places = blueprint.flatMap((row) => Array.from({ length: row.count }, () => row));
  const best = (at: number, taken: ReadonlySet<string>): number => {
    const row = places[at];
    if (!row) return 0;
    const left = bank.filter((item) => fits(row, item) && !taken.has(item.id));
    return Math.max(
      best(at + 1, taken),
      ...left.map(({ id }) => 1 + best(at + 1, new Set([...taken, id]))),
    );
  };
  return best(0, new Set());
}

const placesOf = (blueprint: BlueprintRow[]) => blueprint.reduce((sum, row) => sum + row.count, 0);

describe("a blueprint is filled", () => {
  test("with items that fit, none twice, and as many as can be", () => {
    const few = fc.tuple(
      rows.filter((blueprint) => placesOf(blueprint) <= 4),
      items,
    );
    fc.assert(
      fc.property(few, ([blueprint, bank]) => {
        const { rows: filled, empty } = fillBlueprint(blueprint, bank);
        const ids = filled.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        filled.forEach((found, at) => {
          const row = blueprint[at] as BlueprintRow;
          expect(found.length).toBeLessThanOrEqual(row.count);
          expect(found.every((item) => fits(row, item))).toBe(true);
        });
        expect(ids.length).toBe(mostFilled(blueprint, bank));
        expect(empty).toBe(placesOf(blueprint) - ids.length);
      }),
      { numRuns: 60 },
    );
  });

  test("with what was not asked before, as far as there is any", () => {
    fc.assert(
      fc.property(rows, items, fc.nat(), (blueprint, bank, cut) => {
        const avoid = new Set(bank.slice(0, cut % (bank.length + 1)).map(({ id }) => id));
        const fresh = bank.filter(({ id }) => !avoid.has(id));
        const taken = fillBlueprint(blueprint, bank, avoid).rows.flat();
        const repeated = taken.filter(({ id }) => avoid.has(id)).length;
        const alone = fillBlueprint(blueprint, fresh).rows.flat().length;
        // Nothing is repeated but for places that what is new cannot fill.
        expect(taken.length - repeated).toBe(alone);
        expect(taken.length).toBe(fillBlueprint(blueprint, bank).rows.flat().length);
      }),
    );
  });

  test("where a row that may take anything leaves the others theirs", () => {
    const bank: Fitting[] = [
      { id: "a", module: "definition", objective: "O4", difficulty: 1 },
      { id: "b", module: "definition", objective: "O4", difficulty: 2 },
    ];
    const any = { module: "definition", count: 1 };
    const easy = { module: "definition", count: 1, difficulty: [1 as const] };
    expect(fillBlueprint([any, easy], bank).empty).toBe(0);
    expect(fillBlueprint([any, easy, easy], bank).empty).toBe(1);
  });
});

const row = (module: string, count: number, level: 1 | 2 | 3): BlueprintRow => ({
  module,
  count,
  difficulty: [level],
});

test.each([
  ["the same rows", [row("a", 2, 1), row("b", 1, 2)], [row("b", 1, 2), row("a", 2, 1)], true],
  [
    "half as many of each",
    [row("a", 4, 1), row("b", 2, 2)],
    [row("a", 2, 1), row("b", 1, 2)],
    true,
  ],
  ["a row cut in two", [row("a", 2, 1)], [row("a", 1, 1), row("a", 1, 1)], true],
  ["harder", [row("a", 2, 1)], [row("a", 2, 2)], false],
  ["another share", [row("a", 2, 1), row("b", 2, 1)], [row("a", 1, 1), row("b", 2, 1)], false],
  ["a module less", [row("a", 2, 1), row("b", 2, 1)], [row("a", 2, 1)], false],
  ["another objective", [{ ...row("a", 1, 1), objective: "O4" as const }], [row("a", 1, 1)], false],
] as const)("equal difficulty: %s", (_, one, other, same) => {
  expect(sameDifficulty(one, other)).toBe(same);
  expect(sameDifficulty(other, one)).toBe(same);
});
