import { describe, expect, test } from "vitest";
import { attemptScore, finalTestGate, firstUnanswered, type KeptAnswer } from "./rules.ts";

const answer = (position: number, score: number): KeptAnswer => ({
  position,
  revision: 1,
  itemId: `item-${position}`,
  answer: {},
  score,
  correct: score === 1,
  confidence: null,
});

describe("attemptScore", () => {
  test.each([
    ["nothing answered", [], 4, 0],
    ["all right", [answer(1, 1), answer(2, 1)], 2, 1],
    ["an unanswered position counts 0", [answer(1, 1)], 4, 0.25],
    ["parts of points", [answer(1, 0.5), answer(2, 0.3333)], 3, 0.2778],
    ["no positions", [], 0, 0],
  ])("%s", (_name, answers, positions, expected) => {
    expect(attemptScore(answers, positions)).toBe(expected);
  });
});

test("firstUnanswered finds the first gap", () => {
  expect(firstUnanswered([], 3)).toBe(1);
  expect(firstUnanswered([answer(1, 0), answer(3, 1)], 3)).toBe(2);
  expect(firstUnanswered([answer(2, 1), answer(1, 1)], 2)).toBeUndefined();
});

describe("finalTestGate", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const failed = (hoursAgo: number) => ({
    passed: false,
    finishedAt: new Date(now.getTime() - hoursAgo * 3_600_000),
  });
  const passed = { passed: true, finishedAt: now };
  const test3 = { attempts: 3, waitHours: 24 };

  test.each([
    ["first go", test3, [], { open: true, attemptsLeft: 3 }],
    ["after the wait", test3, [failed(25)], { open: true, attemptsLeft: 2 }],
    [
      "the newest failure counts for the wait",
      test3,
      [failed(50), failed(1)],
      { open: false, reason: "wait", until: new Date("2026-11-24T11:00:00Z") },
    ],
    [
      "no attempts left",
      test3,
      [failed(99), failed(98), failed(97)],
      { open: false, reason: "none_left" },
    ],
    ["passed", test3, [failed(99), passed], { open: false, reason: "passed" }],
    ["no wait", { attempts: 2, waitHours: 0 }, [failed(0)], { open: true, attemptsLeft: 1 }],
    [
      "a clock that was set back never opens early",
      test3,
      [failed(-5)],
      { open: false, reason: "wait", until: new Date("2026-11-24T17:00:00Z") },
    ],
  ])("%s", (_name, rule, ended, expected) => {
    expect(finalTestGate(rule, ended, now)).toEqual(expected);
  });
});
