import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileFixture, fixtureText, temporaryDir } from "#tests/compile-fixture.ts";
import { blocksFor } from "../screen-blocks.ts";
import type { Catalog } from "../types.ts";
import { readState } from "./store.ts";

const PL = "courses/core/01-definition/01-three-elements.pl.mdx";
const EN = "courses/core/01-definition/01-three-elements.en.mdx";
let catalog: Catalog;
let outDir: string;

beforeAll(async () => {
  outDir = temporaryDir();
  const result = await compileFixture({}, { outDir, write: true });
  expect(result.errors).toEqual([]);
  catalog = result.catalog as Catalog;
});
afterAll(() => rmSync(outDir, { recursive: true }));

const lesson = (from: Catalog | undefined) => from?.modules["core/01-definition"]?.lessons[0];
const versionOf = (from: Catalog | undefined) => from?.courses[0]?.contentVersion;

test.each(["pl", "en"] as const)("a lesson becomes screens of ready HTML: %s", (language) => {
  expect(lesson(catalog)?.screens[language]).toMatchSnapshot();
});

test("an example for one course is a block of its own, read in that course alone", async () => {
  const add = (text: string) =>
    text.replace(
      "<Caution>",
      '<Example for="social-workers">Irena dzwoni.</Example>\n\n<Example for="teachers">Adam pyta.</Example>\n\n<Caution>',
    );
  const result = await compileFixture({
    [PL]: add,
    [EN]: add,
    "courses/teachers/course.yaml": fixtureText("courses/social-workers/course.yaml"),
  });
  expect(result.errors).toEqual([]);
  const screen = lesson(result.catalog)?.screens.pl[1];
  const read = (course: string) =>
    JSON.stringify(screen && blocksFor(screen, course)).replaceAll(/<[^>]*>/g, " ");
  expect(read("social-workers")).toContain("Irena dzwoni.");
  expect(read("social-workers")).not.toContain("Adam pyta.");
  expect(read("teachers")).toContain("Adam pyta.");
  expect(read("teachers")).not.toContain("Irena dzwoni.");
  expect(read("teachers")).toContain("Zdanie");
});

test("no style attribute and no script reaches the page", () => {
  const html = JSON.stringify(lesson(catalog)?.screens);
  expect(html).not.toMatch(/ style=|<script|Uwaga między autorami/);
});

test("a lesson lists what it uses, numbered alike in both languages", () => {
  expect(lesson(catalog)).toMatchObject({
    facts: ["police-total", "police-women", "police-men", "police-growth"],
    law: ["kk-189a-1", "ua-72-4"],
    contacts: ["kcik", "office"],
  });
  expect(lesson(catalog)?.references.map(({ number, anchor }) => `${number} ${anchor}`)).toEqual([
    "1 source-fact-police-total",
    "2 source-law-kk-189a-1",
    "3 source-fact-police-women",
    "4 source-fact-police-men",
    "5 source-fact-police-growth",
    "6 source-law-ua-72-4",
  ]);
});

test("every link to a source has its line in the list of sources", () => {
  const anchors = new Set(lesson(catalog)?.references.map(({ anchor }) => `#${anchor}`));
  const html = JSON.stringify(lesson(catalog)?.screens).replaceAll('\\"', '"');
  for (const [, href] of html.matchAll(/href="(#[^"]*)"/g)) expect(anchors).toContain(href);
});

test("a course keeps its settings and the order of its steps", () => {
  expect(catalog.courses[0]).toMatchObject({
    slug: "social-workers",
    hours: 4,
    steps: [
      { kind: "module", module: "core/01-definition" },
      { kind: "scenario", scenario: "legal-work", role: "social-worker" },
    ],
  });
});

test("the content version is the same for the same content, in another folder too", async () => {
  const again = await compileFixture();
  expect(versionOf(again.catalog)).toBe(versionOf(catalog));
});

test.each([
  ["a word of a lesson", { [PL]: (t: string) => t.replace("Jedno zdanie", "Inne zdanie") }],
  [
    "a figure",
    { "facts/police.yaml": (t: string) => t.replace("6093", "6092").replace("4000", "4001") },
  ],
  ["a wording of law", { "law/kk.yaml": (t: string) => t.replace("podlega karze", "podlega") }],
  ["an item", { "items/definition.yaml": (t: string) => t.replace('"Nigdy."', '"Nie."') }],
  ["a scenario", { "scenarios/legal-work.yaml": (t: string) => t.replace("Dodatek", "Dopisek") }],
  [
    "a setting",
    { "courses/social-workers/course.yaml": (t: string) => t.replace("hours: 4", "hours: 5") },
  ],
])("%s changes the content version", async (_what, edits) => {
  const changed = await compileFixture(edits);
  expect(changed.errors).toEqual([]);
  expect(versionOf(changed.catalog)).not.toBe(versionOf(catalog));
});

test.each([
  ["a note between authors", { [PL]: (t: string) => t.replace("Uwaga między", "Między") }],
  [
    "the day of a comparison",
    { "law/kk.yaml": (t: string) => t.replaceAll("2026-11-01", "2026-11-02") },
  ],
  [
    "a figure that nobody uses",
    { "facts/police.yaml": (t: string) => t.replace("value: 58", "value: 59") },
  ],
])("%s does not", async (_what, edits) => {
  const changed = await compileFixture(edits);
  expect(versionOf(changed.catalog)).toBe(versionOf(catalog));
});

test("a run leaves a state that a second run recognises", () => {
  expect(readState(outDir)?.summary).toMatchObject({ lessons: 1, screens: 2, facts: 5 });
});

test("a text with a fault is not cached and nothing is written for it", async () => {
  const dir = temporaryDir();
  const faulty = { [PL]: (text: string) => text.replace("wskazano", "17 razy wskazano") };
  const { catalog: none } = await compileFixture(faulty, { outDir: dir, write: true });
  expect(none).toBeUndefined();
  expect(existsSync(path.join(dir, "catalog.json"))).toBe(false);
  // The English text has no fault and may be kept.
  expect(readdirSync(path.join(dir, "cache"))).toHaveLength(1);
  rmSync(dir, { recursive: true });
});

test("a change of one fact recompiles the texts that print it, and the cache keeps no others", async () => {
  const dir = temporaryDir();
  const files = () => readdirSync(path.join(dir, "cache")).sort();
  await compileFixture({}, { outDir: dir, write: true });
  const first = files();
  expect(first).toHaveLength(2);
  const unused = { "facts/police.yaml": (text: string) => text.replace("value: 58", "value: 59") };
  await compileFixture(unused, { outDir: dir, write: true });
  expect(files()).toEqual(first);
  const used = {
    "facts/police.yaml": (text: string) => text.replace("value: 41.1", "value: 42.1"),
  };
  const { catalog: changed } = await compileFixture(used, { outDir: dir, write: true });
  expect(files().filter((name) => first.includes(name))).toEqual([]);
  expect(JSON.stringify(lesson(changed))).toContain("42,1%");
  rmSync(dir, { recursive: true });
});

test("a contact checked more than a year ago is a warning", async () => {
  const old = { "help/contacts.yaml": (text: string) => text.replace("2026-01-15", "2025-11-22") };
  const { errors, warnings } = await compileFixture(old);
  expect(errors).toEqual([]);
  expect(warnings.map(({ file, line, message }) => `${file}:${line} ${message}`)).toContain(
    "content/help/contacts.yaml:10 last checked on 2025-11-22, more than 12 months ago",
  );
});

test("a screen and a lesson out of bounds are warnings", async () => {
  const long = { [PL]: (text: string) => text.replace("Jedno zdanie.", "słowo ".repeat(1000)) };
  const { errors, warnings } = await compileFixture(long);
  expect(errors).toEqual([]);
  expect(
    warnings.filter(({ file }) => file.endsWith("pl.mdx")).map(({ message }) => message),
  ).toEqual([
    "the lesson has 1036 words, not 450 to 950",
    'the screen "Ćwiczenie" has 1021 words, more than 220',
  ]);
});
