import { LESSON_LANGUAGES, type Prevention } from "../schemas/prevention.ts";
import { checkScreens, checkTimes, type Report } from "./check-prevention-part.ts";
import { checkRests } from "./check-rests.ts";
import type { Content, Located } from "./content.ts";
import { printPhones } from "./print-phones.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

/** The order that children need: somebody to talk to, danger now, trafficking. */
const FIRST_CONTACTS = ["fdds", "emergency", "kcik"];
/** A telephone number, a year, a large figure: none of them is typed here. */
const LONG_NUMBER = /\d(?:[ \u00a0-]?\d){2,}/;

type Entry = Located<unknown>;

/**
 * Checks the prevention lesson: times add up, numbers come from the help contacts, a question has
 * its answer, the game can be solved. What could be read is printed with its numbers.
 *
 * @returns the lesson; undefined when there is none or a file of it has faults
 */
export function checkPrevention(content: Content, problems: Problems): Prevention | undefined {
  const { lesson, parts, guide, game } = content.prevention;
  const report: Report = ({ file, at, lineOf }, path, message, fix) =>
    problems.error({
      file,
      line: lineOf(path),
      field: fieldName([...at, ...path]),
      message,
      fix,
    });
  for (const registry of [lesson, parts, guide, game]) {
    for (const [id, entry] of registry as Map<string, Entry>) {
      checkNumbers(entry, report);
      const data = printPhones(entry, content.contacts, (path, message, fix) =>
        report(entry, path, message, fix),
      );
      registry.set(id, { ...entry, data: data as never });
    }
  }
  for (const part of parts.values()) {
    checkRests(part, [], { facts: [], law: part.data.law }, content, problems);
    checkTimes(part, report);
    checkScreens(part, report);
  }
  const text = lesson.get("lesson");
  if (text) {
    checkContacts(text, content, report);
    checkPartList(text, content, report);
  }
  const advice = guide.get("guide");
  for (const [i, { law }] of advice?.data.sections.entries() ?? []) {
    if (advice) checkRests(advice, ["sections", i], { facts: [], law }, content, problems);
  }
  const puzzle = game.get("escape");
  if (puzzle) checkGame(puzzle, content, report);
  if (!text || !advice || !puzzle) return undefined;
  return {
    lesson: text.data,
    parts: text.data.parts.flatMap((id) => parts.get(id)?.data ?? []),
    guide: advice.data,
    game: puzzle.data,
  };
}

function checkNumbers(entry: Entry, report: Report): void {
  const walk = (value: unknown, path: YamlPath): void => {
    if (typeof value === "string") {
      const number = LONG_NUMBER.exec(value)?.[0];
      if (number === undefined) return;
      report(
        entry,
        path,
        `"${number}" is typed`,
        "print a telephone number with {phone:<contact id>}; write no years, sums or statistics in this lesson",
      );
      return;
    }
    if (value === null || typeof value !== "object") return;
    for (const [key, part] of Object.entries(value)) {
      // Ids may have numbers in them.
      if (typeof part === "string" && !LESSON_LANGUAGES.some((language) => language === key))
        continue;
      walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(entry.data, []);
}

function checkContacts(
  entry: Located<Prevention["lesson"]>,
  { contacts }: Content,
  report: Report,
): void {
  const ids = entry.data.contacts.map(({ id }) => id);
  if (FIRST_CONTACTS.some((id, i) => ids[i] !== id)) {
    report(
      entry,
      ["contacts"],
      `the numbers begin with ${ids.slice(0, FIRST_CONTACTS.length).join(", ")}`,
      `begin with ${FIRST_CONTACTS.join(", ")}, in this order`,
    );
  }
  for (const [i, { id, hours }] of entry.data.contacts.entries()) {
    const phone = contacts.get(id)?.data.phones[0];
    if (!phone) {
      if (contacts.broken.has(id)) continue;
      report(
        entry,
        ["contacts", i, "id"],
        `there is no contact "${id}" with a telephone`,
        "use an id from content/help/contacts.yaml, or add it there",
      );
      continue;
    }
    for (const language of ["pl", "en"] as const) {
      if (hours?.[language] === phone.hours?.[language]) continue;
      report(
        entry,
        ["contacts", i, "hours"],
        `the hours are not those of the contact: ${phone.hours?.[language] ?? "it has none"}`,
        "write the hours as content/help/contacts.yaml has them, and correct the Ukrainian too",
      );
    }
  }
}

function checkPartList(
  entry: Located<Prevention["lesson"]>,
  { prevention: { parts } }: Content,
  report: Report,
): void {
  const listed = entry.data.parts;
  for (const [i, id] of listed.entries()) {
    if (parts.knows(id) && listed.indexOf(id) === i) continue;
    report(
      entry,
      ["parts", i],
      parts.knows(id) ? `the part "${id}" stands twice` : `there is no part "${id}"`,
      "list each file of content/prevention/parts once, by its name",
    );
  }
  for (const part of parts.values()) {
    if (listed.includes(part.data.id)) continue;
    report(
      part,
      ["id"],
      "this part is not listed",
      "add it to parts in content/prevention/lesson.yaml",
    );
  }
}

function checkGame(
  entry: Located<Prevention["game"]>,
  { contacts }: Content,
  report: Report,
): void {
  const { clues } = entry.data;
  for (const [i, { choices, wins }] of clues.entries()) {
    const right = choices.filter((choice) => choice.right).length;
    if (right !== 1) {
      report(
        entry,
        ["clues", i, "choices"],
        `${right} answers are right`,
        "mark exactly one with right: true",
      );
    }
    const last = i === clues.length - 1;
    if ("contact" in wins !== last) {
      report(
        entry,
        ["clues", i, "wins"],
        last ? "the sentence does not end with a number" : "a number comes before the end",
        "the last clue wins { contact: <id> }, the others a piece of the sentence",
      );
    } else if ("contact" in wins && !contacts.get(wins.contact)?.data.phones[0]) {
      report(
        entry,
        ["clues", i, "wins"],
        `there is no contact "${wins.contact}" with a telephone`,
        "use an id from content/help/contacts.yaml",
      );
    }
  }
}
