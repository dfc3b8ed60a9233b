import { expect, test } from "vitest";
import { compileFixture, errorsOf } from "#tests/compile-fixture.ts";

const ITEMS = "items/definition.yaml";
const replace = (from: string, to: string) => (text: string) => text.replace(from, to);
const QUESTION = '{ pl: "Czy zgoda ma znaczenie?", en: "Does consent matter?" }';
const question = (pl: string, en: string) => ({
  [ITEMS]: (text: string) =>
    text
      .replace(QUESTION, `{ pl: "${pl}", en: "${en}" }`)
      .replace("    law: [kk-189a-1]\n    facts: [police-total]\n", ""),
});

test("figures and legal values are printed by language, and noted with what the item rests on", async () => {
  const { catalog, errors } = await compileFixture(
    question(
      "{fact:guard-total} z {fact:police-total}, kara {legal:kk-189a-1.penalty}?",
      "{fact:guard-total} of {fact:police-total}, {legal:kk-189a-1.penalty}?",
    ),
  );
  expect(errors).toEqual([]);
  expect(catalog?.items["def-consent"]).toMatchObject({
    question: {
      pl: expect.stringMatching(/^58.z.10\u202f093, kara.od.3.do.20.lat\?$/),
      en: "58 of 10,093, from 3 to 20 years?",
    },
    facts: ["guard-total", "police-total"],
    law: ["kk-189a-1"],
  });
});

test.each([
  ["an unknown fact", "{fact:none}", 'there is no fact "none"'],
  ["an unknown provision", "{legal:none.penalty}", 'there is no provision "none"'],
  ["an unknown value", "{legal:kk-189a-1.deadline}", '"kk-189a-1" has no value "deadline"'],
  ["another word", "{laws:kk-189a-1}", '"{laws:kk-189a-1}" cannot be printed'],
  ["an unknown citation", "{law:none}", 'there is no provision "none"'],
  ["a number that is typed", "Kara to 7 lat?", "the number 7 stands in the text"],
  ["a number with words in its mark", "{n:7 lat}", '"{n:7 lat}" cannot be printed'],
  ["a brace alone", "{fact:guard-total", "a brace is open or closed alone"],
  ["what is unverified", "{fact:police-growth}", "unverified, and what is unverified is never"],
])("%s is an error", async (_what, written, message) => {
  const errors = await errorsOf(question(written, written));
  expect(errors).toContain(message);
  expect(errors).toContain(`content/${ITEMS}:`);
});

test("a citation is printed, and a number that is marked", async () => {
  const { catalog, errors } = await compileFixture(
    question("{law:kk-189a-1} z {n:1.10.2023}?", "{law:kk-189a-1} of {n:1} October?"),
  );
  expect(errors).toEqual([]);
  const citation = catalog?.law["kk-189a-1"]?.citation;
  expect(catalog?.items["def-consent"]).toMatchObject({
    question: { en: `${citation?.en} of 1 October?` },
    law: ["kk-189a-1"],
  });
});

test("what the story of a scenario prints is checked as what its choices print", async () => {
  const errors = await errorsOf({
    "scenarios/legal-work.yaml": (text) =>
      text.replace(
        /body: \{ pl: "[^"]*", en: "[^"]*" \}/,
        'body: { pl: "{fact:police-growth}", en: "{fact:police-growth}" }',
      ),
  });
  expect(errors).toContain("unverified, and what is unverified is never tested");
});

test("both languages print the same", async () => {
  expect(await errorsOf(question("{fact:guard-total}", "a few"))).toContain(
    "the Polish text prints fact:guard-total, the English one nothing",
  );
});

test("a choice of a scenario notes what its texts print", async () => {
  const { catalog, errors } = await compileFixture({
    "scenarios/legal-work.yaml": replace(
      'consequence: { pl: "Skutek.", en: "Consequence." }',
      'consequence: { pl: "{fact:guard-total}", en: "{fact:guard-total}" }',
    ),
  });
  expect(errors).toEqual([]);
  expect(catalog?.scenarios["legal-work"]?.nodes[0]?.choices[0]).toMatchObject({
    consequence: { pl: "58", en: "58" },
    facts: ["guard-total"],
    law: ["kk-189a-1"],
  });
});
