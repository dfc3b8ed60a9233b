import { expect, test } from "vitest";
import { compileFixture, type Edits, errorsOf } from "#tests/compile-fixture.ts";
import { withItemTypes } from "#tests/item-types-fixture.ts";

const ITEMS = "items/definition.yaml";
const REFLECTIONS = "reflections/definition.yaml";

/** The bank with every type of item, changed. */
function bank(...changes: [from: string, to: string][]): Edits {
  return {
    [ITEMS]: (text) =>
      changes.reduce((now, [from, to]) => {
        if (!now.includes(from)) throw new Error(`The bank has no ${from}`);
        return now.replace(from, to);
      }, withItemTypes(text)),
  };
}

test("every type of item is read without a fault", async () => {
  const { errors, catalog } = await compileFixture(bank());
  expect(errors).toEqual([]);
  expect(catalog?.items["new-fill"]).toMatchObject({ lawAsOf: "2026-11-01", law: ["kk-189a-1"] });
});

test.each<[string, Edits, string, string]>([
  [
    "two pairs of one id",
    bank(["{ id: y, left", "{ id: x, left"]),
    'the pair "x" stands twice',
    "rename one",
  ],
  [
    "a right side that belongs to nothing with the id of a pair",
    bank(["{ id: v, text", "{ id: x, text"]),
    '"x" is the id of a pair',
    "rename one of them",
  ],
  [
    "two right sides that say the same",
    bank(["en: wy }", "en: Ex }"]),
    "another right side says the same",
    "make each right side different",
  ],
  [
    "two passages of one id",
    bank(["{ id: q,", "{ id: p,"]),
    'the passage "p" stands twice',
    "rename",
  ],
  [
    "no act",
    bank(["element: act", "element: none"]),
    "no passage is the act",
    'mark the one that is with "element: act"',
  ],
  [
    "no purpose",
    bank(["element: purpose", "element: none"]),
    "no passage is the purpose",
    'mark the one that is with "element: purpose"',
  ],
  [
    "means that matter and are not there",
    bank(["element: means", "element: none"]),
    "the means matter, and no passage is a means",
    'or write "meansMatter: false"',
  ],
  [
    "an element that there is not",
    bank(["element: means", "element: way"]),
    '"way" is not one of the known values',
    "use one of: act, means, purpose, none",
  ],
  [
    "one indicator only",
    bank(["indicator: withheld-wages", "indicator: null"]),
    "only one passage points to an indicator",
    'give two passages at least their "indicator:"',
  ],
  [
    "indicators everywhere",
    bank(["indicator: null", "indicator: deception"], ["indicator: null", "indicator: isolation"]),
    "every passage points to an indicator",
    'with "indicator: null"',
  ],
  [
    "an indicator that there is not",
    bank(["withheld-wages", "low-wages"]),
    '"low-wages" is not one of the known values',
    "use one of: abuse-of-vulnerability",
  ],
  [
    "a gap whose answer is none of its choices",
    bank(["answer: law", "answer: year"]),
    'there is no choice "year"',
    "use one of: law, other",
  ],
  [
    "a choice that stands twice",
    bank(["{ id: other,", "{ id: law,"]),
    'the choice "law" stands twice',
    "rename one",
  ],
  [
    "a question that is asked before, in other letters",
    bank([
      '{ pl: "Ułóż kroki.", en: "Put the steps in order." }',
      '{ pl: "Czy  ZGODA ma znaczenie?", en: "x" }',
    ]),
    'the item "def-consent" (content/items/definition.yaml:2) asks the same',
    "ask something else, or keep one of the two",
  ],
  [
    "law of another day",
    bank(["lawAsOf: 2026-11-01", "lawAsOf: 2023-09-30"]),
    'the provision "kk-189a-1" is in force since 2023-10-01, and the law is taken as of 2023-09-30',
    "cite the wording of that day",
  ],
  ["no day at all", bank(["lawAsOf: 2026-11-01\n", ""]), "this field is missing", 'add "lawAsOf:"'],
  [
    "a question in a lesson that nobody wrote",
    { [REFLECTIONS]: (text) => text.replace("id: my-team", "id: our-team") },
    'there is no reflection "my-team"',
    "use an id from content/reflections",
  ],
  [
    "reflections of no module",
    {
      [REFLECTIONS]: null,
      "reflections/none.yaml": "reflections: [{ id: my-team, prompt: { pl: a, en: b } }]",
    },
    'there is no module "none"',
    "name the file as a module's folder without its number",
  ],
])("%s", async (_name, edits, message, fix) => {
  const errors = await errorsOf(edits);
  expect(errors).toContain(message);
  expect(errors).toContain(fix);
});

test("the same question of another case is another question", async () => {
  const { errors } = await compileFixture(
    bank(['{ pl: "Uzupełnij.", en: "Complete." }', '{ pl: "Dobierz.", en: "Match." }']),
  );
  expect(errors).toEqual([]);
});

test("one item may rest on the law of another day than its file", async () => {
  const edits = bank(["type: fill\n", "type: fill\n    lawAsOf: 2023-09-30\n"]);
  expect(await errorsOf(edits)).toContain("the law is taken as of 2023-09-30");
});

test("a wording that was replaced is cited beside the one that replaced it, never alone", async () => {
  const old = (law: string): Edits => ({
    ...bank(["law: [kk-189a-1]", `law: [${law}]`]),
    "law/kk.yaml": (text) =>
      text.replace('"2023-10-01"', '"2023-10-01"\n    replaces: kk-before').replace(
        "  - id: ua-72-4",
        `  - id: kk-before
    citation: { pl: "dawny art. 189a", en: "former Article 189a" }
    act: { pl: "KK", en: "CC" }
    text: { pl: "Dawniej.", en: "Before." }
    wording: summary
    inForceUntil: "2023-09-30"
    lastVerified: "2026-11-01"
    source: { document: S0, section: "5" }

  - id: ua-72-4`,
      ),
  });
  expect(await errorsOf(old("kk-before, kk-189a-1"))).toBe("");
  const alone = await errorsOf(old("kk-before"));
  expect(alone).toContain('the provision "kk-before" was in force until 2023-09-30');
  expect(alone).toContain('cite "kk-189a-1", which replaced it');
});

test("a reflection that no lesson asks is a warning", async () => {
  const { errors, warnings } = await compileFixture({
    [REFLECTIONS]: (text) => `${text}  - { id: unused, prompt: { pl: a, en: b } }\n`,
  });
  expect(errors).toEqual([]);
  expect(warnings.map(({ field, message }) => `${field} ${message}`)).toContain(
    "unused: id no lesson asks this",
  );
});
