import fc from "fast-check";
import { expect, test } from "vitest";
import { scenarioOf } from "#tests/scenario-fixture.ts";
import { choiceShares } from "./choice-shares.ts";

const [node] = scenarioOf([["a", "b", "c", "d"].map((id) => ({ id, to: "best" }))]).nodes;
if (!node) throw new Error("no node");

const counted = (people: readonly number[]) =>
  people.map((count, i) => ({ node: "n0", choice: "abcd"[i] ?? "", people: count }));
const percents = (...people: number[]) =>
  choiceShares(node, counted(people))?.map(({ percent }) => percent) ?? null;

test.each([
  ["nobody", [], null],
  ["nine people", [5, 4, 0, 0], null],
  ["ten people", [5, 5, 0, 0], [50, 50, 0, 0]],
  ["one small count hides the next smallest too", [40, 30, 4, 0], [54, null, null, 0]],
  ["two small counts hide each other", [40, 4, 3, 0], [85, null, null, 0]],
  ["a small count beside one large one: nothing is told", [40, 3, 0, 0], null],
  ["only small counts: nothing is told", [4, 3, 4, 3], null],
  ["everybody alike", [25, 0, 0, 0], [100, 0, 0, 0]],
])("%s", (_name, people, expected) => {
  expect(percents(...people)).toEqual(expected);
});

test("choices of other decisions do not count", () => {
  expect(choiceShares(node, [{ node: "n1", choice: "a", people: 99 }])).toBeNull();
});

test("no small count is told, and never is a single one hidden", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }), (people) => {
      const told = percents(...people);
      if (!told) return;
      expect(people.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10);
      for (const [i, count] of people.entries()) {
        if (count > 0 && count < 5) expect(told[i]).toBeNull();
      }
      expect(told.filter((percent) => percent === null).length).not.toBe(1);
    }),
  );
});
