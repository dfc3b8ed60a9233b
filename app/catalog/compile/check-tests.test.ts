import { describe, expect, test } from "vitest";
import { compileFixture, type Edits, errorsOf } from "#tests/compile-fixture.ts";

const COURSE = "courses/social-workers/course.yaml";
const ROW = /- \{ module: definition, count: 2.*\}/;
const rows = (...lines: string[]): Edits => ({
  [COURSE]: (text) =>
    text.replace(ROW, lines.map((line) => `- { module: definition, ${line} }`).join("\n    ")),
});
const preTest = (edits: Edits, text: string): Edits => ({
  [COURSE]: (course) =>
    `${(edits[COURSE] as (text: string) => string)(course)}\npreTest: ${text}\n`,
});
const ONE_EACH = rows("difficulty: [1], count: 1", "difficulty: [2], count: 1");

describe("the tests of a course", () => {
  test.each<[string, Edits, string]>([
    [
      "rows that fit the same items and want more than there are",
      rows("difficulty: [1, 2], count: 2", "difficulty: [2, 3], count: 2"),
      "rows fit the same items: together they ask for 1 more than the bank has",
    ],
    [
      "an objective that no item serves",
      rows("objective: O5, count: 1"),
      'the test asks for 1 items of "definition", the bank has 0 that fit',
    ],
    [
      "a test before the course that leaves the difficulty open",
      preTest(rows("difficulty: [1, 2], count: 2"), "{ blueprint: sameAsFinal }"),
      "the row leaves the difficulty open",
    ],
    [
      "a test before the course that is harder",
      preTest(ONE_EACH, "{ blueprint: [{ module: definition, difficulty: [3], count: 1 }] }"),
      "the test before the course is not as hard as the final test",
    ],
    [
      "a test before the course that the bank cannot fill",
      preTest(ONE_EACH, "{ blueprint: [{ module: definition, difficulty: [1], count: 2 }] }"),
      'the test asks for 2 items of "definition", the bank has 1 that fit',
    ],
    [
      "a test before the course that must be taken",
      preTest(ONE_EACH, "{ blueprint: sameAsFinal, optional: false }"),
      "preTest.optional",
    ],
  ])("%s", async (_, edits, said) => {
    expect(await errorsOf(edits)).toContain(said);
  });

  test("overlapping rows are well where each place finds an item of its own", async () => {
    expect(await errorsOf(rows("count: 1", "difficulty: [1], count: 1", "count: 1"))).toBe("");
  });

  test("a bank too small for two tests without a question twice is a warning", async () => {
    const { errors, warnings } = await compileFixture(
      preTest(ONE_EACH, "{ blueprint: sameAsFinal }"),
    );
    expect(errors).toEqual([]);
    expect(warnings.map(({ message }) => message).join()).toContain(
      "2 more items than the bank has",
    );
  });
});

const CHANGE = `changes:
  - id: penalty
    on: 2023-10-01
    what: { pl: "Kara jest wyższa.", en: "The penalty is higher." }
    material: true
    touches: { law: [kk-189a-1] }
`;
const AFTER = CHANGE.replace("changes:\n", "").replace("id: penalty", "id: later");

describe("the list of changes", () => {
  test.each<[string, string, string]>([
    ["an unknown provision", CHANGE.replace("kk-189a-1", "kk-1"), 'there is no provision "kk-1"'],
    [
      "an unknown lesson",
      CHANGE.replace("law: [kk-189a-1]", "lessons: [definition/none]"),
      'there is no lesson "definition/none"',
    ],
    [
      "an unknown procedure",
      CHANGE.replace("law: [kk-189a-1]", "procedures: [referral]"),
      'there is no procedure "referral"',
    ],
    ["an unknown fact", CHANGE.replace("law: [kk-189a-1]", "facts: [x]"), 'there is no fact "x"'],
    ["a change of nothing", CHANGE.replace("law: [kk-189a-1]", ""), "name at least one lesson"],
    [
      "days out of order",
      CHANGE + AFTER.replace("2023-10-01", "2022-10-01"),
      '2022-10-01 stands below 2023-10-01 ("penalty")',
    ],
    [
      "an id twice",
      CHANGE + AFTER.replace("id: later", "id: penalty"),
      'the id "penalty" is taken',
    ],
    ["a missing language", CHANGE.replace(', en: "The penalty is higher."', ""), "English"],
  ])("%s", async (_, text, said) => {
    expect(await errorsOf({ "changes.yaml": text })).toContain(said);
  });

  test("is in the catalogue, and its ids in each version", async () => {
    const { catalog } = await compileFixture({ "changes.yaml": CHANGE + AFTER });
    expect(catalog?.changes.map(({ id }) => id)).toEqual(["penalty", "later"]);
    const { manifest } = catalog?.courses[0] ?? {};
    expect(manifest?.changes).toEqual(["penalty", "later"]);
    expect(Object.keys(manifest?.lessons ?? {})).toEqual(["definition/three-elements"]);
    expect(manifest?.banks).toHaveProperty("definition");
  });

  test("telling of a change makes no other content version", async () => {
    const [before, after] = await Promise.all([
      compileFixture(),
      compileFixture({ "changes.yaml": CHANGE }),
    ]);
    expect(after.catalog?.courses[0]?.contentVersion).toBe(
      before.catalog?.courses[0]?.contentVersion,
    );
  });
});
