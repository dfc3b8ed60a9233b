import { expect, test } from "vitest";
import { type Edits, errorsOf, fixtureText } from "#tests/compile-fixture.ts";

const FACTS = "facts/police.yaml";
const LAW = "law/kk.yaml";
const ITEMS = "items/definition.yaml";
const COURSE = "courses/social-workers/course.yaml";
const MODULE = "courses/core/01-definition/module.yaml";
const PL = "courses/core/01-definition/01-three-elements.pl.mdx";
const EN = "courses/core/01-definition/01-three-elements.en.mdx";
const CASE = "scenarios/legal-work.yaml";

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const both = (from: string | RegExp, to: string): Edits => ({
  [PL]: replace(from, to),
  [EN]: replace(from, to),
});

/** A course that takes the module too. */
const SECOND_COURSE = fixtureText(COURSE);

/** What an author gets wrong. The snapshot holds the words the check answers with. */
const FAULTS: Record<string, Edits> = {
  "broken YAML": { [FACTS]: replace("unit: people", "unit: : people") },
  "an empty file": { "facts/kcik.yaml": "" },
  "a wrong type": { [FACTS]: replace("value: 10093", 'value: "10 093"') },
  "an unknown value": { [FACTS]: replace("unit: people", "unit: persons") },
  "an unknown field": { [FACTS]: replace("unit: people", "unit: people\n    units: people") },
  "a number where a text belongs": { [FACTS]: replace('period: "2023"', "period: 2023") },
  "a missing language": { [FACTS]: replace(', en: "Presumed victims"', "") },
  "an empty text": { [FACTS]: replace('en: "Presumed victims"', 'en: ""') },
  "one text for both languages": {
    [FACTS]: replace('{ pl: "Domniemane ofiary", en: "Presumed victims" }', '"Ofiary"'),
  },
  "a bad id": { [FACTS]: replace("id: guard-total", "id: Guard_Total") },
  "a duplicate id": { [FACTS]: replace("id: guard-total", "id: police-men") },
  "a split that does not add up": { [FACTS]: replace("value: 4000", "value: 4001") },
  "a part without a total": { [FACTS]: replace("partOf: police-total", "partOf: police-all") },
  "a part of another body": { [FACTS]: replace("partOf: police-total", "partOf: guard-total") },
  "a day that does not exist": { [LAW]: replace('"2023-10-01"', '"2023-13-01"') },
  "a wording that replaces nothing": {
    [LAW]: replace("wording: summary", "wording: summary\n    replaces: ua-72-3"),
  },
  "a file nobody reads": { "facts/kcik.yml": "facts: []" },
  "an id that is not the file's name": {
    "nap/2022-2024.yaml": replace("id: 2022-2024", "id: 2025-2027"),
  },
  "an unknown type of item": { [ITEMS]: replace("type: order", "type: puzzle") },
  "an answer that is no option": { [ITEMS]: replace("answer: a", "answer: e") },
  "an option that stands twice": { [ITEMS]: replace("{ id: b,", "{ id: a,") },
  "every option right": { [ITEMS]: replace("[a, b, c]", "[a, b, c, d]") },
  "an item that rests on nothing": { [ITEMS]: replace("[kk-189a-1]", "[kk-189b]") },
  "an item that rests on what is unverified": {
    [ITEMS]: (text) =>
      text.replace("[kk-189a-1]", "[ua-72-4]").replace("[police-total]", "[police-growth]"),
  },
  "an item in another bank": { [ITEMS]: replace("module: definition", "module: picture") },
  "a check with an unknown item": { [MODULE]: replace("def-elements]", "def-means]") },
  "an objective the plan lacks": { [MODULE]: replace("[O4]", "[O6]") },
  "a lesson without files": { [MODULE]: replace("[three-elements]", "[three-elements, penalty]") },
  "a lesson that is not listed": { [MODULE]: replace("[three-elements]", "[penalty]") },
  "a missing language of a lesson": { [EN]: null },
  "a module that is not there": { [COURSE]: replace("core/01-definition", "core/02-picture") },
  "a step that is neither": { [COURSE]: replace("scenario: legal-work", "scenarios: legal-work") },
  "a role that is not there": { [COURSE]: replace("role: social-worker", "role: teacher") },
  "a plan that is not there": {
    [COURSE]: replace("napEdition: 2022-2024", "napEdition: 2025-2027"),
  },
  "a test larger than its bank": { [COURSE]: replace("count: 2", "count: 3") },

  "broken front matter": { [PL]: replace("minutes: 5", "minutes: five\nauthor: Jan") },
  "no front matter": { [PL]: replace(/^---[\s\S]*?\n---\n/, "") },
  "a component that is not closed": { [PL]: replace("</Caution>", "") },
  "a component that does not exist": {
    [PL]: replace('<Fact id="police-total" />', '<Figure id="x" />'),
  },
  "an example for a course that is not there": both(
    "<Caution>",
    '<Example for="nurses">Irena.</Example>\n\n<Caution>',
  ),
  "an example for one course with a figure, inside a note": {
    [PL]: replace(
      "<Remember>Jedno zdanie.</Remember>",
      '<Remember>\n\n<Example for="social-workers">Irena i <Fact id="police-total" />.</Example>\n\n</Remember>',
    ),
  },
  "an example for one course only": {
    ...both("<Caution>", '<Example for="social-workers">Irena.</Example>\n\n<Caution>'),
    "courses/teachers/course.yaml": SECOND_COURSE,
  },
  HTML: { [PL]: replace("<Remember>Jedno zdanie.</Remember>", "<b>Jedno</b> zdanie.") },
  code: {
    [PL]: replace(
      "## Ćwiczenie",
      "import x from 'x'\n\nexport const y = 1\n\n{process.exit(1)}\n\n## Ćwiczenie",
    ),
  },
  "an attribute that is computed": {
    [PL]: replace('<Fact id="police-total" />', "<Fact id={process.env.HOME} />"),
  },
  "an unknown attribute": {
    [PL]: replace('<Fact id="police-total" />', '<Fact name="police-total" />'),
  },
  "digits in prose": { [PL]: replace("wskazano", "(w połowie\n2022 było 17) wskazano") },
  "digits in a summary": { [PL]: replace("Kobiet jest więcej.", "Kobiet jest 6093.") },
  "text above the first screen": { [PL]: replace("## Liczby", "Wstęp.\n\n# Tytuł\n\n## Liczby") },
  "an image, a task and a footnote": {
    [PL]: replace("- punkt", "- [ ] zadanie ![obraz](x.png)[^a]\n\n[^a]: przypis"),
  },
  "a source whose section has no name in both languages": {
    [FACTS]: replace('section: "3"', 'section: "3, Police"'),
    [PL]: replace('section: "5"', 'section: "5, National law"'),
  },
  "a contact that has expired": {
    "help/contacts.yaml": replace('"2026-01-15"', '"2026-01-15"\n    validUntil: "2026-11-22"'),
  },
  "links that lead nowhere": {
    [PL]: replace(
      "Jedno zdanie.",
      "[a](/pl/referense/law), [b](/en/help), [c](#dol), [d](https://), [e](/pl/reference/law).",
    ),
  },
  "a link that is no web address": { [PL]: replace("Jedno zdanie.", "[Zadzwoń](tel:112).") },
  "a block inside a sentence": { [PL]: replace("osób.", 'osób. <LawText id="kk-189a-1" />') },
  "unknown ids": both(/"(police-total|kk-189a-1|kcik|def-consent)"/g, '"none"'),
  "an unknown value of a provision": both('value="penalty"', 'value="deadline"'),
  "figures of two bodies": both(
    '["police-women", "police-men"]',
    '["police-women", "guard-total"]',
  ),
  "figures of two units": both(
    '["police-women", "police-men"]',
    '["police-women", "police-growth"]',
  ),
  "another number of screens": { [EN]: replace("## Practice", "### Practice") },
  "another order of components": {
    [EN]: replace(
      /(people were found.*?)(<Law id="kk-189a-1" \/>)/,
      '$1<Fact id="police-men" /> $2',
    ),
  },
  "another length": { [EN]: replace("minutes: 5", "minutes: 6") },

  "a way to nowhere": { [CASE]: replace("to: shelter", "to: palace") },
  "a start that is not there": { [CASE]: replace("node: arrival", "node: nowhere") },
  "a node that no way leads to": { [CASE]: replace("        to: call", "        to: late") },
  "an ending that no way leads to": { [CASE]: replace("{ node: partly }", "{ node: safe }") },
  "a circle without progress": {
    [CASE]: replace("        when: { notChose: [room.ask-papers] }\n", ""),
  },
  "a path that stops": {
    [CASE]: replace("to: shelter", "when: { chose: [room.ask-papers] }\n        to: shelter"),
  },
  "a condition that can never hold": {
    [CASE]: replace("trust: 6 }", "trust: 6 }, atMost: { trust: 4 }"),
  },
  "a condition on a choice that is not there": {
    [CASE]: replace("chose: [room.ask-papers]", "chose: [room.dance]"),
  },
  "a last way with a condition": {
    [CASE]: replace("{ node: partly }", "{ node: partly, when: { atMost: { trust: 5 } } }"),
  },
  "a critical node without right and wrong": { [CASE]: replace("        correct: true\n", "") },
  "a recommended path that breaks": { [CASE]: replace("room.interpreter,", "room.dance,") },
  "a recommended path to a poor ending": {
    [CASE]: replace("talk.refer, phone.kcik, shelter.end]", "talk.send-away, late.look]"),
  },
  "a choice that rests on what is unverified": {
    [CASE]: replace("law: [kk-189a-1]", "law: [ua-72-4]"),
  },
  "a condition on a question that is not there": {
    [CASE]: replace("chose: [talk.ask-night]", "chose: [talk.ask-day]"),
  },
  "a question that can never be put": {
    [CASE]: replace("when: { atLeast: { trust: 5 } }", "when: { chose: [phone.kcik] }"),
  },
  "a question and a choice of one name": { [CASE]: replace("- id: ask-name", "- id: refer") },
  "a question that closes every choice": {
    [CASE]: replace(
      '        person: { pl: "Osoba kcik',
      '        when: { notChose: [talk.ask-night] }\n        person: { pl: "Osoba kcik',
    ),
  },
  "a critical choice that does not say what it meant": {
    [CASE]: replace(/ +person: .*send-away.*\n/, ""),
  },
  "a role the scenario does not have": {
    [CASE]: replace("when: { roles: [labour-inspector] }", "when: { roles: [teacher] }"),
  },
  "a role nobody knows": { [CASE]: replace("- id: labour-inspector", "- id: nurse") },
  "a role that stands twice": { [CASE]: replace("- id: labour-inspector", "- id: social-worker") },
  "a role that starts nowhere": { [CASE]: replace("start: desk", "start: plant") },
  "a role without a way to a best ending": {
    [CASE]: replace(
      "when: { atLeast: { trust: 6 } }",
      "when: { atLeast: { trust: 6 }, roles: [social-worker] }",
    ),
  },
  "a second variant of a role": {
    [CASE]: replace(
      '        title: { pl: "Zakład", en: "The plant" }\n',
      '        title: { pl: "Zakład", en: "The plant" }\n      - roles: [labour-inspector]\n',
    ),
  },
  "too few critical decisions": { [CASE]: replace("    critical: decision\n", "") },
  "no referral": { [CASE]: replace("critical: referral", "critical: decision") },
  "law that was not in force": {
    [CASE]: replace('lawAsOf: "2026-11-01"', 'lawAsOf: "2023-05-23"'),
  },
  "two nodes of one name": { [CASE]: replace("id: late", "id: desk") },
};

test.each(Object.entries(FAULTS))("%s", async (_name, edits) => {
  const errors = await errorsOf(edits);
  expect(errors).not.toBe("");
  expect(errors).toMatchSnapshot();
});

test("all errors of a run are told at once", async () => {
  const errors = await errorsOf({
    [FACTS]: replace("value: 10093", "value: many"),
    [ITEMS]: replace("answer: a", "answer: e"),
    [PL]: replace("wskazano", "17 razy wskazano"),
    [CASE]: replace("to: shelter", "to: palace"),
  });
  for (const file of [FACTS, ITEMS, PL, CASE]) expect(errors).toContain(`content/${file}:`);
});
