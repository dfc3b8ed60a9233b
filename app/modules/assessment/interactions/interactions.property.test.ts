import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "#app/catalog/schemas/item.ts";
import { givenAnswer, judgeAnswer, openItem, readAnswer, reviewItem } from "./index.ts";
import { answerOf, itemsOfEveryType, reversed } from "./items-for-tests.ts";

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
