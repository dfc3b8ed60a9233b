import { expect, test } from "vitest";
import { countParts, flagsOf, type ItemCounts, partsOf } from "./rules.ts";

const FINE: ItemCounts = {
  item: "item",
  people: 100,
  score: 0.7,
  discrimination: 0.4,
  seconds: 40,
  sure: 50,
  sureWrong: 5,
  guessed: 20,
  guessedWrong: 15,
};
const PARTS = [
  { part: "a", people: 70 },
  { part: "b", people: 29 },
  { part: "c", people: 1 },
];

test.each([
  ["nothing", {}, [], []],
  ["few people are never flagged", { people: 29, score: 0.1, discrimination: -0.5 }, ["c"], []],
  ["hard", { score: 0.29 }, [], ["too_hard"]],
  ["easy", { score: 0.96 }, [], ["too_easy"]],
  ["negative", { discrimination: -0.01 }, [], ["negative"]],
  ["weak", { discrimination: 0.09 }, [], ["weak"]],
  ["nothing varies", { discrimination: null }, [], []],
  ["sure and wrong", { sure: 10, sureWrong: 4 }, [], ["sure_wrong"]],
  ["too few are sure", { sure: 9, sureWrong: 9 }, [], []],
  ["an idle option", {}, ["b", "c"], ["idle_option"]],
  ["an option that nobody chose", {}, ["d"], ["idle_option"]],
  ["an option that does its work", {}, ["b"], []],
])("flags: %s", (_name, counts, wrong, flags) => {
  expect(flagsOf({ ...FINE, ...counts }, PARTS, wrong)).toEqual(flags);
});

test.each([
  ["single", { choice: "a" }, ["a"]],
  ["multiple", { choices: ["a", "c"] }, ["a", "c"]],
  ["order", { order: ["b", "a"] }, ["1:b", "2:a"]],
  ["pairs", { pairs: { x: "y" } }, ["x=y"]],
  [
    "three elements",
    { passages: { p: "act" }, meansMatter: false },
    ["p=act", "meansMatter=false"],
  ],
  ["nothing readable", null, []],
])("the parts of an answer: %s", (_name, answer, parts) => {
  expect(partsOf(answer)).toEqual(parts);
});

test("parts are added over answers, the most chosen first", () => {
  const answers = [
    { answer: { choices: ["a", "b"] }, people: 3 },
    { answer: { choices: ["b"] }, people: 4 },
  ];
  expect(countParts(answers)).toEqual([
    { part: "b", people: 7 },
    { part: "a", people: 3 },
  ]);
});
