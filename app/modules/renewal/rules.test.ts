import { describe, expect, test } from "vitest";
import { knowledgeGain } from "#app/modules/indicators/gain.ts";
import { creditedModules, offerState, scoresByModule } from "./rules.ts";

const ENDED = [{ ended: true }];
const OPEN = [{ ended: false }];

test.each([
  ["meant for the person", { isFor: true }, "offered"],
  ["skipped", { isFor: true, skipped: true }, "skipped"],
  ["not meant for the person", {}, "none"],
  ["not meant, and skipped once", { skipped: true }, "none"],
  ["too late", { isFor: true, tooLate: true }, "closed"],
  ["too late and skipped", { isFor: true, tooLate: true, skipped: true }, "closed"],
  ["begun", { isFor: true, attempts: OPEN }, "open"],
  ["begun, and then too late", { isFor: true, tooLate: true, attempts: OPEN }, "open"],
  ["handed in", { isFor: true, attempts: ENDED }, "done"],
  ["handed in, and no longer meant", { attempts: ENDED }, "done"],
] as const)("an offered test that is %s", (_, situation, state) => {
  const nothing = { attempts: [], skipped: false, isFor: false, tooLate: false };
  expect(offerState({ ...nothing, ...situation })).toBe(state);
});

describe("a diagnostic by modules", () => {
  const items = ["a", "a", "b", "b"].map((module) => ({ module }));
  const modules = ["b", "a", "c"];

  test("counts what was not answered as nothing, and leaves out what was not asked", () => {
    const answers = [
      { position: 1, score: 1 },
      { position: 2, score: 0.5 },
      { position: 4, score: 1 },
    ];
    const scores = scoresByModule(items, answers, modules);
    expect(scores).toEqual([
      { module: "b", score: 0.5, of: 2 },
      { module: "a", score: 0.75, of: 2 },
    ]);
    expect(creditedModules(scores, 0.75)).toEqual(["a"]);
    expect(creditedModules(scores, 0.5)).toEqual(["b", "a"]);
    expect(creditedModules(scores, 0.76)).toEqual([]);
  });

  test("does not count items that are gone", () => {
    const [first] = items;
    expect(scoresByModule([first, undefined], [{ position: 1, score: 1 }], ["a"])).toEqual([
      { module: "a", score: 1, of: 1 },
    ]);
  });
});

test.each([
  [9, 4, 8, null],
  [10, 4, 7.04, { points: 30, pairs: 10 }],
  [29, 14.5, 14.5, { points: 0, pairs: 20 }],
  [10, 5, 4, { points: -10, pairs: 10 }],
  [0, 0, 0, null],
] as const)("knowledge gain of %i pairs, %d before and %d after", (pairs, before, after, gain) => {
  expect(knowledgeGain({ pairs, before, after })).toEqual(gain);
});
