import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "#app/catalog/schemas/item.ts";
import { givenAnswer, judgeAnswer, openItem, readAnswer, reviewItem } from "./index.ts";
import {
  fill,
  indicators,
  itemsOfEveryType,
  matching,
  multiple,
  order,
  reversed,
  single,
  threeElements,
} from "./items-for-tests.ts";

const read = (item: Item, query: string) => readAnswer(item, new URLSearchParams(query), reversed);

/** The answer of a form that must hold one. */
function answerOf(item: Item, query: string): unknown {
  const result = read(item, query);
  if ("lacks" in result) throw new Error(`${query} lacks ${JSON.stringify(result.lacks)}`);
  return result.answer;
}

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

/** Any form that chooses something of what the item offers, and whether all of it is right. */
function anyForm(item: Item): fc.Arbitrary<{ query: string; right: boolean }> {
  const fields = (table: Record<string, { offered: string[]; right: string }>) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(table).map(([field, { offered }]) => [field, fc.constantFrom(...offered)]),
        ),
      )
      .map((chosen) => ({
        query: Object.entries(chosen)
          .map(([field, value]) => `${field}=${value}`)
          .join("&"),
        right: Object.entries(chosen).every(([field, value]) => table[field]?.right === value),
      }));
  const ticked = (ids: string[], right: string[]) =>
    fc.shuffledSubarray(ids, { minLength: 1 }).map((chosen) => ({
      query: chosen.map((id) => `answer=${id}`).join("&"),
      right: [...chosen].sort().join() === [...right].sort().join(),
    }));
  switch (item.type) {
    case "single":
      return fields({ answer: { offered: ["a", "b", "c"], right: "b" } });
    case "multiple":
      return ticked(["a", "b", "c", "d", "e"], item.answers);
    case "indicators":
      return ticked(["s1", "s2", "s3", "s4"], ["s2", "s3"]);
    case "order":
      return fc.shuffledSubarray(["1", "2", "3"], { minLength: 3, maxLength: 3 }).map((places) => ({
        query: places.map((place, index) => `place-${index + 1}=${place}`).join("&"),
        right: places.join() === "3,2,1",
      }));
    case "matching":
      return fields({
        "pair-x": { offered: ["1", "2", "3", "4"], right: "4" },
        "pair-y": { offered: ["1", "2", "3", "4"], right: "3" },
        "pair-z": { offered: ["1", "2", "3", "4"], right: "2" },
      });
    case "three-elements":
      return fields({
        ...Object.fromEntries(
          item.passages.map(({ id, element }) => [
            `passage-${id}`,
            { offered: ["act", "means", "purpose", "none"], right: element as string },
          ]),
        ),
        means: { offered: ["yes", "no"], right: "yes" },
      });
    case "fill":
      return fields({
        "gap-who": { offered: ["a", "b", "c"], right: "c" },
        "gap-when": { offered: ["a", "b", "c"], right: "c" },
      });
  }
}

describe.each(itemsOfEveryType)("$type", (item) => {
  test("a score is from 0 to 1, and 1 exactly when everything is right", () => {
    fc.assert(
      fc.property(anyForm(item), ({ query, right }) => {
        const { score, correct } = judgeAnswer(item, answerOf(item, query));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(correct).toBe(right);
        expect(score === 1).toBe(right);
      }),
    );
  });

  test("an answer that was stored gives back its form, and is read from it again", () => {
    fc.assert(
      fc.property(anyForm(item), ({ query }) => {
        const answer = JSON.parse(JSON.stringify(answerOf(item, query)));
        const form = new URLSearchParams(
          Object.entries(givenAnswer(item, answer, reversed)).flatMap(([field, values]) =>
            values.map((value) => [field, value] as [string, string]),
          ),
        );
        expect(readAnswer(item, form, reversed)).toEqual({ answer });
      }),
    );
  });

  test("any form at all is read without a fault", () => {
    const field = fc.oneof(
      fc.string(),
      fc.constantFrom("answer", "means", "place-1", "pair-x", "passage-p1", "gap-who", "__proto__"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.string()), { maxLength: 12 }), (pairs) => {
        const result = readAnswer(item, new URLSearchParams(pairs), reversed);
        expect("lacks" in result ? result.lacks.length > 0 : result.answer).toBeTruthy();
      }),
    );
  });

  test("the page before the answer tells neither feedback nor what is right", () => {
    const page = JSON.stringify(openItem(item, reversed));
    expect(page).not.toMatch(
      /why|"(feedback|answers?|correct|right|meansMatter|element|indicator)"/,
    );
  });

  test("what another type stored is shown as no answer", () => {
    for (const stored of [null, 7, "a", [], {}, { choice: 1 }, { gaps: "a" }]) {
      expect(givenAnswer(item, stored, reversed)).toEqual({});
      expect(reviewItem(item, stored, reversed).type).toBe(item.type);
    }
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
