import { describe, expect, test } from "vitest";
import type { Item } from "#app/catalog/schemas/item.ts";
import { judgeAnswer, openItem, reviewItem } from "./index.ts";
import {
  answerOf,
  fill,
  indicators,
  matching,
  multiple,
  order,
  read,
  reversed,
  single,
  threeElements,
} from "./items-for-tests.ts";

const ALL = "passage-p1=act&passage-p2=means&passage-p3=purpose&passage-p4=none";

describe("reading", () => {
  test.each<[string, Item, string, string[]]>([
    ["nothing chosen", single, "", ["answer missing"]],
    ["not offered", single, "answer=z", ["answer missing"]],
    ["two for a single choice", single, "answer=a&answer=b", ["answer missing"]],
    ["nothing ticked", multiple, "other=1", ["answer missing"]],
    ["one ticked that is not offered", multiple, "answer=a&answer=z", ["answer missing"]],
    ["a place is missing", order, "place-1=1&place-2=2", ["place-3 missing"]],
    [
      "a place taken twice",
      order,
      "place-1=1&place-2=1&place-3=3",
      ["place-1 repeated", "place-2 repeated"],
    ],
    ["a place outside", order, "place-1=1&place-2=2&place-3=4", ["place-3 missing"]],
    ["a place sent twice", order, "place-1=1&place-1=2&place-2=2&place-3=3", ["place-1 missing"]],
    ["no number", order, "place-1=x&place-2=02&place-3=3", ["place-1 missing", "place-2 missing"]],
    [
      "places by the author's ids",
      order,
      "place-one=1&place-two=2&place-three=3",
      ["place-1 missing", "place-2 missing", "place-3 missing"],
    ],
    ["one pair is missing", matching, "pair-x=4&pair-z=2", ["pair-y missing"]],
    [
      "a right side that is not offered",
      matching,
      "pair-x=9&pair-y=3&pair-z=2",
      ["pair-x missing"],
    ],
    ["a right side by its id", matching, "pair-x=x&pair-y=3&pair-z=2", ["pair-x missing"]],
    ["a pair sent twice", matching, "pair-x=4&pair-x=3&pair-y=3&pair-z=2", ["pair-x missing"]],
    ["the means are not said", threeElements, ALL, ["means missing_means"]],
    [
      "a passage is missing",
      threeElements,
      `${ALL.replace("means&", "&")}&means=yes`,
      ["passage-p2 missing"],
    ],
    [
      "an element that there is not",
      threeElements,
      `${ALL}&means=yes`.replace("=act", "=crime"),
      ["passage-p1 missing"],
    ],
    ["means said both ways", threeElements, `${ALL}&means=yes&means=no`, ["means missing_means"]],
    ["no passage ticked", indicators, "", ["answer missing"]],
    ["a passage that there is not", indicators, "answer=s2&answer=s9", ["answer missing"]],
    ["an empty gap", fill, "gap-who=a&gap-when=", ["gap-when missing"]],
    ["a gap filled from elsewhere", fill, "gap-who=z&gap-when=a", ["gap-who missing"]],
    ["a gap of another name", fill, "gap-who=a&gap-where=a", ["gap-when missing"]],
  ])("%s is no answer: what lacks is named", (_name, item, query, lacks) => {
    const result = read(item, query);
    expect(
      "lacks" in result ? result.lacks.map(({ field, code }) => `${field} ${code}`) : [],
    ).toEqual(lacks);
  });

  test("a missing part is told by its number and its text", () => {
    expect(read(matching, "pair-x=4&pair-z=2")).toMatchObject({
      lacks: [{ part: { number: 2, text: { en: "Y" } } }],
    });
    expect(read(fill, "gap-who=a")).toMatchObject({
      lacks: [{ part: { number: 2, text: { en: "when is" } } }],
    });
  });
});

describe("judging", () => {
  test.each<[string, Item, string, number]>([
    ["single, right", single, "answer=b", 1],
    ["single, wrong", single, "answer=a", 0],
    ["multiple, all right", multiple, "answer=a&answer=b&answer=c", 1],
    ["multiple, two of three", multiple, "answer=a&answer=b", 2 / 3],
    [
      "multiple, everything ticked earns nothing",
      multiple,
      "answer=a&answer=b&answer=c&answer=d&answer=e",
      0,
    ],
    ["multiple, one right and one wrong", multiple, "answer=a&answer=d", 0],
    ["multiple, the same box twice counts once", multiple, "answer=a&answer=a", 1 / 3],
    ["order, right", order, "place-1=3&place-2=2&place-3=1", 1],
    ["order, two neighbours swapped", order, "place-1=3&place-2=1&place-3=2", 2 / 3],
    ["order, turned round", order, "place-1=1&place-2=2&place-3=3", 0],
    ["matching, right", matching, "pair-x=4&pair-y=3&pair-z=2", 1],
    ["matching, two swapped", matching, "pair-x=3&pair-y=4&pair-z=2", 1 / 3],
    [
      "matching, one taken for what belongs to nothing",
      matching,
      "pair-x=1&pair-y=3&pair-z=2",
      2 / 3,
    ],
    ["matching, the same for all", matching, "pair-x=4&pair-y=4&pair-z=4", 1 / 3],
    ["three elements, right", threeElements, `${ALL}&means=yes`, 1],
    ["three elements, the means misjudged", threeElements, `${ALL}&means=no`, 4 / 5],
    [
      "three elements, act and purpose swapped",
      threeElements,
      "passage-p1=purpose&passage-p2=means&passage-p3=act&passage-p4=none&means=yes",
      3 / 5,
    ],
    [
      "three elements, all wrong",
      threeElements,
      "passage-p1=none&passage-p2=none&passage-p3=none&passage-p4=act&means=no",
      0,
    ],
    ["indicators, right", indicators, "answer=s2&answer=s3", 1],
    ["indicators, one of two", indicators, "answer=s2", 1 / 2],
    ["indicators, one found and one too many", indicators, "answer=s2&answer=s1", 0],
    ["indicators, all ticked", indicators, "answer=s1&answer=s2&answer=s3&answer=s4", 0],
    ["fill, right", fill, "gap-who=c&gap-when=c", 1],
    ["fill, half", fill, "gap-who=c&gap-when=a", 1 / 2],
    ["fill, wrong", fill, "gap-who=a&gap-when=b", 0],
  ])("%s", (_name, item, query, score) => {
    const judged = judgeAnswer(item, answerOf(item, query));
    expect(judged.score).toBeCloseTo(score, 6);
    expect(judged.correct).toBe(score === 1);
  });
});

test("the order of what is shown is not the order that is right", () => {
  expect(openItem(order, reversed)).toMatchObject({
    steps: [{ text: { en: "three" } }, { text: { en: "two" } }, { text: { en: "one" } }],
  });
  expect(openItem(matching, reversed)).toMatchObject({
    rights: [{ id: "1", text: { en: "nothing" } }, { id: "2", text: { en: "zebra" } }, {}, {}],
  });
});

test("a review tells for every part what was chosen, what is right, and why", () => {
  const review = (item: Item, query: string) => reviewItem(item, answerOf(item, query), reversed);
  expect(review(matching, "pair-x=1&pair-y=3&pair-z=2")).toMatchObject({
    pairs: [
      { right: { en: "xerus" }, chosen: { en: "nothing" }, correct: false },
      { chosen: { en: "yak" }, correct: true, feedback: { en: "why y" } },
      { correct: true },
    ],
    extra: [{ en: "nothing" }],
  });
  expect(review(threeElements, `${ALL.replace("=act", "=none")}&means=no`)).toMatchObject({
    passages: [{ element: "act", chosen: "none" }, { chosen: "means" }, {}, {}],
    means: { matter: true, chosen: false, feedback: { en: "an adult" } },
  });
  expect(review(indicators, "answer=s1&answer=s2")).toMatchObject({
    passages: [
      { indicator: null, chosen: true },
      { indicator: "deception", chosen: true },
      { indicator: "isolation", chosen: false },
      { indicator: null, chosen: false },
    ],
  });
  expect(review(fill, "gap-who=a&gap-when=c")).toMatchObject({
    gaps: [
      {
        correct: false,
        choices: [{ chosen: true, right: false }, {}, { chosen: false, right: true }],
      },
      { correct: true },
    ],
  });
  expect(review(order, "place-1=3&place-2=1&place-3=2")).toMatchObject({
    steps: [
      { id: "one", place: 2 },
      { id: "two", place: 1 },
      { id: "three", place: 3 },
    ],
  });
});
