import path from "node:path";
import { expect, test } from "vitest";
import { checkPrevention } from "./check-prevention.ts";
import { formatProblem, Problems } from "./problems.ts";
import { readContent } from "./read-content.ts";
import { readSources } from "./sources.ts";

const LESSON = "prevention/lesson.yaml";
const PART = "prevention/parts/check-an-offer.yaml";
const GUIDE = "prevention/guide.yaml";
const GAME = "prevention/escape.yaml";
const SOURCES = readSources(path.resolve("content")).filter((source) =>
  /^(prevention|help|law)\//.test(source.path),
);

/** The lesson as it is, with one file changed. */
function check(file: string, edit: (text: string) => string) {
  const problems = new Problems();
  const sources = SOURCES.map((source) => {
    if (source.path !== file) return source;
    const text = edit(source.text);
    if (text === source.text) throw new Error(`The edit of ${file} changes nothing`);
    return { ...source, text };
  });
  const prevention = checkPrevention(readContent(sources, problems), problems);
  return { prevention, errors: problems.sorted("error").map(formatProblem) };
}

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

test("the lesson as it is has no fault, and its numbers are printed", () => {
  const { prevention, errors } = check(GAME, (text) => `${text}\n`);
  expect(errors).toEqual([]);
  expect(prevention?.parts).toHaveLength(5);
  const said = JSON.stringify(prevention);
  expect(said).not.toContain("{phone");
  expect(said).toContain("116\u00a0111");
});

test.each<[fault: string, file: string, edit: (text: string) => string, said: RegExp]>([
  [
    "a missing language",
    PART,
    replace(/\n {2}uk: "Перевір пропозицію"/, ""),
    /title\.uk[\s\S]*this field is missing/,
  ],
  ["an empty text", PART, replace('uk: "Перевір пропозицію"', 'uk: ""'), /Ukrainian text/],
  ["times that do not add up", PART, replace("minutes: 5", "minutes: 6"), /= 21 minutes/],
  [
    "a typed number",
    PART,
    replace("Uczciwa oferta nie", "116 111. Oferta nie"),
    /"116 111" is typed/,
  ],
  ["a year", GUIDE, replace("Lekcja nie szuka", "W 2023 roku lekcja nie szuka"), /"2023" is typed/],
  ["a number of nobody", GUIDE, replace("{phone:kcik}", "{phone:kicik}"), /no contact "kicik"/],
  [
    "a line that is not there",
    GUIDE,
    replace("{phone:fdds:1}", "{phone:fdds:5}"),
    /no contact "fdds"/,
  ],
  ["another placeholder", GUIDE, replace("{phone:kcik}", "{fact:x}"), /means nothing here/],
  [
    "a question that pupils write on",
    PART,
    replace(/choices:/, "answer: text\n      choices:"),
    /answer/,
  ],
  ["a question without choices", PART, replace(/ {6}choices:\n(?: {8}.*\n)+/, ""), /choices/],
  ["a question without an answer", PART, replace(/\n {4}know:(?:\n {6}.*)+/, ""), /no answer/],
  [
    "an answer without a question",
    PART,
    replace(/\n {4}question:(?:\n {6}.*)+/, ""),
    /without a question/,
  ],
  [
    "a screen of one sentence",
    PART,
    replace(/(text:\n {6}pl: )"Oksana[^"]*"/, '$1"Oksana szuka pracy."'),
    /3 words/,
  ],
  [
    "an id that stands twice",
    PART,
    replace("id: my-document", "id: five-questions"),
    /stands twice/,
  ],
  ["a provision nobody wrote", GUIDE, replace("kpk-304-2", "kpk-304-9"), /kpk-304-9/],
  ["another first number", LESSON, replace("id: fdds", "id: police"), /begin with fdds, emergency/],
  [
    "other hours than the contact's",
    LESSON,
    replace("24 hours a day", "9 to 5"),
    /hours are not those/,
  ],
  [
    "a part that is not there",
    LESSON,
    replace("what-it-is,", "what-it-was,"),
    /no part "what-it-was"/,
  ],
  ["a part that is not listed", LESSON, replace("what-it-is, ", ""), /this part is not listed/],
  ["a part twice", LESSON, replace("what-it-is,", "check-an-offer,"), /stands twice/],
  [
    "two good answers",
    GAME,
    replace("        why:", "        right: true\n        why:"),
    /2 answers are right/,
  ],
  ["no good answer", GAME, replace("        right: true\n", ""), /0 answers are right/],
  [
    "a sentence without its number",
    GAME,
    replace("wins: { contact: fdds }", "wins: { contact: caritas }"),
    /no contact "caritas"/,
  ],
  [
    "a number too early",
    GAME,
    replace(/wins:\n {6}pl: "Masz"\n.*\n.*\n/, "wins: { contact: fdds }\n"),
    /a number comes before the end/,
  ],
])("%s", (_fault, file, edit, said) => {
  expect(check(file, edit).errors.join("\n")).toMatch(said);
});
