import { expect, test } from "vitest";
import { compileFixture, type Edits, errorsOf } from "#tests/compile-fixture.ts";

const FILE = "cards/social-workers.yaml";
const section = `  - heading: { pl: Teraz, en: Now }
    marks: steps
    lines:
      - { text: { pl: Jeden, en: One }, law: [kk-189a-1] }
      - { text: { pl: "Kara {legal:kk-189a-1.penalty}", en: "Penalty {legal:kk-189a-1.penalty}" } }
`;
const CARD = `title: { pl: Karta, en: Card }
updatedOn: "2026-11-23"
contacts: [kcik]
sections:
${section.repeat(3)}`;

const edited = (from: string, to: string): Edits => ({ [FILE]: CARD.replace(from, to) });

test("a card stands in the catalogue with its figures printed and their provisions named", async () => {
  const { catalog, errors } = await compileFixture({ [FILE]: CARD });
  expect(errors).toEqual([]);
  const line = catalog?.cards["social-workers"]?.sections[0]?.lines[1];
  expect(line?.law).toEqual(["kk-189a-1"]);
  expect(line?.text.pl).not.toContain("{");
});

test.each([
  [
    "a provision that is not there",
    edited("law: [kk-189a-1]", "law: [kk-1]"),
    'no provision "kk-1"',
  ],
  ["what is unverified", edited("law: [kk-189a-1]", "law: [ua-72-4]"), "is unverified"],
  ["a law not in force that day", edited("2026-11-23", "2020-01-01"), "is in force since"],
  ["a contact that is not there", edited("[kcik]", "[kci]"), 'no contact "kci"'],
  ["two sections", { [FILE]: CARD.replace(section, "") }, "sections"],
  ["an unknown course", { "cards/bakers.yaml": CARD }, 'no course "bakers"'],
])("%s on a card is an error", async (_, edits, words) => {
  expect(await errorsOf(edits)).toContain(words);
});
