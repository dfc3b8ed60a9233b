import fc from "fast-check";
import { expect, test } from "vitest";
import { fits } from "#app/catalog/fill-blueprint.ts";
import type { BlueprintRow } from "#app/catalog/schemas/course.ts";
import { fixtureCatalog } from "#tests/factories.ts";
import { drawTest } from "./draw.ts";

const catalog = await fixtureCatalog();
const bank = catalog.itemsOfModule("definition");

/** Blueprints that the fixture's bank of three items can fill. */
const blueprint = fc
  .uniqueArray(fc.constantFrom(1 as const, 2 as const, 3 as const), { minLength: 1 })
  .chain((levels) =>
    fc.constantFrom<BlueprintRow[][]>(
      levels.map((level) => ({ module: "definition", count: 1, difficulty: [level] })),
      [{ module: "definition", count: levels.length }],
      [
        { module: "definition", count: 1 },
        ...levels.slice(1).map((level) => ({
          module: "definition",
          count: 1,
          difficulty: [level],
        })),
      ],
    ),
  );

test("a test is drawn by its seed: the same again, none twice, as the blueprint says", () => {
  fc.assert(
    fc.property(blueprint, fc.uuid(), (rows, seed) => {
      const drawn = drawTest(catalog, rows, seed);
      expect(drawTest(catalog, rows, seed)).toEqual(drawn);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.length).toBe(rows.reduce((sum, { count }) => sum + count, 0));
      for (const row of rows) {
        const fitting = bank.filter((item) => fits(row, item) && drawn.includes(item.id));
        expect(fitting.length).toBeGreaterThanOrEqual(row.count);
      }
    }),
  );
});

test("what was asked before is asked again only where nothing else fits", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.subarray(bank.map(({ id }) => id)), (seed, avoid) => {
      const drawn = drawTest(catalog, [{ module: "definition", count: 2 }], seed, avoid);
      const again = drawn.filter((id) => avoid.includes(id)).length;
      expect(again).toBe(Math.max(0, 2 - (bank.length - avoid.length)));
    }),
  );
});

test("different seeds draw different tests", () => {
  const draws = Array.from({ length: 40 }, (_, n) =>
    drawTest(catalog, [{ module: "definition", count: 2 }], `seed ${n}`).join(),
  );
  // Three items give six tests of two in order.
  expect(new Set(draws).size).toBeGreaterThan(3);
});
