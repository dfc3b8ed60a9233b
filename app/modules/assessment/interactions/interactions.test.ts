import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "#app/catalog/schemas/item.ts";
import { chosenOptions, judgeAnswer, readAnswer, rightOptions } from "./index.ts";

const text = (value: string) => ({ pl: value, en: value });
const options = (...ids: string[]) =>
  ids.map((id) => ({ id, text: text(id), feedback: text(`why ${id}`) }));
const base = {
  id: "item",
  module: "definition",
  objective: "O4" as const,
  difficulty: 1 as const,
  facts: [],
  law: [],
  referral: false,
  question: text("?"),
};
const single: Item = { ...base, type: "single", options: options("a", "b", "c"), answer: "b" };
const multiple: Item = {
  ...base,
  type: "multiple",
  options: options("a", "b", "c", "d", "e"),
  answers: ["a", "b", "c"],
};
const order: Item = { ...base, type: "order", options: options("one", "two", "three") };

const form = (query: string) => new URLSearchParams(query);

describe("reading", () => {
  test.each([
    ["nothing chosen", single, ""],
    ["not offered", single, "answer=z"],
    ["two for a single choice", single, "answer=a&answer=b"],
    ["nothing ticked", multiple, "other=1"],
    ["one ticked that is not offered", multiple, "answer=a&answer=z"],
    ["a place is missing", order, "place-one=1&place-two=2"],
    ["a place taken twice", order, "place-one=1&place-two=1&place-three=3"],
    ["a place outside", order, "place-one=1&place-two=2&place-three=4"],
    ["no number", order, "place-one=x&place-two=2&place-three=3"],
  ])("%s is no answer", (_name, item, query) => {
    expect(readAnswer(item, form(query))).toBeNull();
  });
});

describe("judging", () => {
  test.each([
    ["single, right", single, "answer=b", 1, true],
    ["single, wrong", single, "answer=a", 0, false],
    ["multiple, all right", multiple, "answer=a&answer=b&answer=c", 1, true],
    ["multiple, two of three", multiple, "answer=a&answer=b", 2 / 3, false],
    [
      "multiple, everything ticked earns nothing",
      multiple,
      "answer=a&answer=b&answer=c&answer=d&answer=e",
      0,
      false,
    ],
    ["multiple, one right and one wrong", multiple, "answer=a&answer=d", 0, false],
    ["multiple, the same box twice counts once", multiple, "answer=a&answer=a", 1 / 3, false],
    ["order, right", order, "place-one=1&place-two=2&place-three=3", 1, true],
    ["order, two neighbours swapped", order, "place-one=2&place-two=1&place-three=3", 2 / 3, false],
    ["order, turned round", order, "place-one=3&place-two=2&place-three=1", 0, false],
  ])("%s", (_name, item, query, score, correct) => {
    const judged = judgeAnswer(item, readAnswer(item, form(query)));
    expect(judged.score).toBeCloseTo(score, 6);
    expect(judged.correct).toBe(correct);
  });

  test("a score is from 0 to 1, and 1 exactly when the right options were chosen", () => {
    fc.assert(
      fc.property(fc.subarray(["a", "b", "c", "d", "e"], { minLength: 1 }), (chosen) => {
        const answer = readAnswer(multiple, form(chosen.map((id) => `answer=${id}`).join("&")));
        const judged = judgeAnswer(multiple, answer);
        expect(judged.score).toBeGreaterThanOrEqual(0);
        expect(judged.score).toBeLessThanOrEqual(1);
        const exact = chosenOptions(multiple, answer).join() === rightOptions(multiple).join();
        expect(judged.correct).toBe(exact);
        expect(judged.score === 1).toBe(exact);
      }),
    );
  });
});

test("what was stored by another type of item is shown as no choice", () => {
  expect(chosenOptions(single, { choices: ["a"] })).toEqual([]);
  expect(chosenOptions(order, null)).toEqual([]);
});
