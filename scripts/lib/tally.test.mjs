import { describe, expect, test } from "vitest";
import { add, check, lastLine, tallyPlaywright, tallyVitest } from "./tally.mjs";

describe("the sum of npm test", () => {
  test.each([
    [
      "all well",
      { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1 },
      0,
      "4 passed, 0 failed, 1 skipped",
    ],
    ["one failed", { numPassedTests: 3, numFailedTests: 1 }, 1, "3 passed, 1 failed"],
    ["a file did not load", { numPassedTests: 3, numFailedTests: 0 }, 1, "3 passed, 1 failed"],
    ["no tests", { numPassedTests: 0, numFailedTests: 0 }, 0, "0 passed, 1 failed"],
    [
      "only skipped ones",
      { numPassedTests: 0, numPendingTests: 2 },
      0,
      "0 passed, 1 failed, 2 skipped",
    ],
    ["no report", null, 1, "0 passed, 1 failed"],
  ])("Vitest: %s", (_, report, code, line) => {
    expect(lastLine(tallyVitest(report, code))).toBe(line);
  });

  test.each([
    ["all well", { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, 0, "5 passed, 0 failed"],
    [
      "flaky is failed",
      { expected: 4, unexpected: 0, flaky: 1, skipped: 0 },
      0,
      "4 passed, 1 failed",
    ],
    [
      "the server did not start",
      { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      1,
      "0 passed, 1 failed",
    ],
  ])("Playwright: %s", (_, stats, code, line) => {
    expect(lastLine(tallyPlaywright({ stats }, code))).toBe(line);
  });

  test("steps count as one check each", () => {
    expect(lastLine(add(check(true), add(check(false), check(true))))).toBe("2 passed, 1 failed");
  });
});
