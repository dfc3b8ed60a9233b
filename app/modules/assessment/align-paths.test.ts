import fc from "fast-check";
import { expect, test } from "vitest";
import { alignPaths } from "./align-paths.ts";

const nodeOf = (step: string) => step.split(".")[0] ?? "";
const align = (taken: string[], recommended: string[]) =>
  alignPaths(taken, recommended, nodeOf, (step) => step);

test("the same node stands in one row; where the choice differs, the paths part", () => {
  expect(align(["a.1", "x.1", "b.2"], ["a.1", "b.1", "c.1"])).toEqual([
    { taken: "a.1", recommended: "a.1", same: true, parts: false },
    { taken: "x.1", recommended: null, same: false, parts: false },
    { taken: "b.2", recommended: "b.1", same: false, parts: true },
    { taken: null, recommended: "c.1", same: false, parts: false },
  ]);
});

test("nothing is lost and both orders are kept", () => {
  const path = fc.array(
    fc
      .tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2"))
      .map((p) => p.join(".")),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(path, path, (taken, recommended) => {
      const rows = align(taken, recommended);
      expect(rows.flatMap((row) => row.taken ?? [])).toEqual(taken);
      expect(rows.flatMap((row) => row.recommended ?? [])).toEqual(recommended);
    }),
  );
});
