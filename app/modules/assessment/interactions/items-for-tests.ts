import type { Item, ItemOf } from "#app/catalog/schemas/item.ts";
import { readAnswer } from "./index.ts";
import type { Mix } from "./interaction.ts";

/** Items of every type, for tests alone. */

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
  lawAsOf: "2026-11-01",
  referral: false,
  question: text("?"),
};

/** The last one first: enough to tell what is shown from what is written. */
export const reversed: Mix = (things) => [...things].reverse();

export const single: ItemOf<"single"> = {
  ...base,
  type: "single",
  options: options("a", "b", "c"),
  answer: "b",
};
export const multiple: ItemOf<"multiple"> = {
  ...base,
  type: "multiple",
  options: options("a", "b", "c", "d", "e"),
  answers: ["a", "b", "c"],
};
/** Shown as three, two, one: `place-1` is the place of `three`. */
export const order: ItemOf<"order"> = {
  ...base,
  type: "order",
  options: options("one", "two", "three"),
};
/** The right sides are shown as nothing, zebra, yak, xerus: 1 to 4. */
export const matching: ItemOf<"matching"> = {
  ...base,
  type: "matching",
  pairs: [
    ["x", "xerus"],
    ["y", "yak"],
    ["z", "zebra"],
  ].map(([id = "", right = ""]) => ({
    ...{ id, left: text(id.toUpperCase()), right: text(right), feedback: text(`why ${id}`) },
  })),
  extra: [{ id: "none", text: text("nothing") }],
};
export const threeElements: ItemOf<"three-elements"> = {
  ...base,
  type: "three-elements",
  passages: (["act", "means", "purpose", "none"] as const).map((element, index) => ({
    ...{ id: `p${index + 1}`, text: text(`${element}?`), element, feedback: text("why") },
  })),
  meansMatter: true,
  meansFeedback: text("an adult"),
};
export const indicators: ItemOf<"indicators"> = {
  ...base,
  type: "indicators",
  passages: ([null, "deception", "isolation", null] as const).map((indicator, index) => ({
    ...{ id: `s${index + 1}`, text: text(`said ${index}`), indicator, feedback: text("why") },
  })),
};
export const fill: ItemOf<"fill"> = {
  ...base,
  type: "fill",
  gaps: ["who", "when"].map((id) => ({
    id,
    before: text(`${id} is`),
    choices: options("a", "b", "c"),
    answer: "c",
  })),
};

export const itemsOfEveryType = [
  single,
  multiple,
  order,
  matching,
  threeElements,
  indicators,
  fill,
];

/** Reads a form written as a query, on a page whose parts stand the other way round. */
export const read = (item: Item, query: string) =>
  readAnswer(item, new URLSearchParams(query), reversed);

/** The answer of a form that must hold one. */
export function answerOf(item: Item, query: string): unknown {
  const result = read(item, query);
  if ("lacks" in result) throw new Error(`${query} lacks ${JSON.stringify(result.lacks)}`);
  return result.answer;
}
