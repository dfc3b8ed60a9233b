import { expect, test } from "vitest";
import { formatFact } from "./format-fact.ts";

test.each([
  [1043, "people", 0, "1043", "1,043"],
  [10093, "people", 0, "10\u202f093", "10,093"],
  [2_000_000, "count", 0, "2\u202f000\u202f000", "2,000,000"],
  [41.1, "percent", 1, "41,1%", "41.1%"],
  [-16.7, "percent", 1, "\u221216,7%", "\u221216.7%"],
  [6653, "pln", 0, "6653\u00a0zł", "PLN\u00a06,653"],
  [68.5, "hours", 1, "68,5", "68.5"],
  [3.77, "times", 2, "3,77", "3.77"],
  [2023, "year", 0, "2023", "2023"],
] as const)("%d %s with %d decimals", (value, unit, decimals, pl, en) => {
  expect(formatFact({ value, unit, decimals }, "pl")).toBe(pl);
  expect(formatFact({ value, unit, decimals }, "en")).toBe(en);
});
