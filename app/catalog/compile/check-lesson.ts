import type { Content } from "./content.ts";
import type { ComponentUse, LessonUsage } from "./lesson-usage.ts";
import { signatureOf } from "./lesson-usage.ts";
import type { Problems } from "./problems.ts";

/** Bounds of a lesson's length, in words of its text; outside them the check warns. */
export const LESSON_WORDS = { screen: 220, least: 450, most: 950 };

/** Checks what one text of a lesson points to, and warns when it is too long or too short. */
export function checkLessonText(
  file: string,
  usage: LessonUsage,
  content: Content,
  problems: Problems,
): void {
  for (const use of usage.uses) {
    checkUse(use, content, (message, fix) =>
      problems.error({ file, line: use.line, field: `<${use.name}>`, message, fix }),
    );
  }
  for (const { title, line, words } of usage.screens) {
    if (words <= LESSON_WORDS.screen) continue;
    const message = `the screen "${title}" has ${words} words, more than ${LESSON_WORDS.screen}`;
    problems.warn({ file, line, field: "## heading", message, fix: "split it: one idea a screen" });
  }
  const total = usage.screens.reduce((sum, { words }) => sum + words, 0);
  if (total > 0 && (total < LESSON_WORDS.least || total > LESSON_WORDS.most)) {
    problems.warn({
      file,
      field: "text",
      message: `the lesson has ${total} words, not ${LESSON_WORDS.least} to ${LESSON_WORDS.most}`,
      fix:
        total < LESSON_WORDS.least
          ? "say more, or join it with another"
          : "shorten it, or make two",
    });
  }
}

function checkUse(
  { name, attributes }: ComponentUse,
  content: Content,
  report: (message: string, fix: string) => void,
): void {
  const id = typeof attributes.id === "string" ? attributes.id : undefined;
  const lookups = [
    {
      names: ["Law", "LawText", "Legal"],
      registry: content.law,
      word: "provision",
      place: "content/law",
    },
    { names: ["Fact"], registry: content.facts, word: "fact", place: "content/facts" },
    {
      names: ["Contact"],
      registry: content.contacts,
      word: "contact",
      place: "content/help/contacts.yaml",
    },
    { names: ["Quiz"], registry: content.items, word: "item", place: "content/items" },
    {
      names: ["Reflection"],
      registry: content.reflections,
      word: "reflection",
      place: "content/reflections",
    },
    {
      names: ["Scenario"],
      registry: content.scenarios,
      word: "scenario",
      place: "content/scenarios",
    },
  ];
  for (const { names, registry, word, place } of lookups) {
    if (!id || !names.includes(name) || registry.knows(id)) continue;
    report(`there is no ${word} "${id}"`, `use an id from ${place}, or add the ${word} there`);
  }
  if (name === "Legal" && id) {
    const values = content.law.get(id)?.data.values.map((value) => value.id);
    if (values && !values.includes(String(attributes.value))) {
      report(
        `"${id}" has no value "${attributes.value}"`,
        values.length > 0
          ? `use one of: ${values.join(", ")}`
          : `add it under "values:" of "${id}"`,
      );
    }
  }
  if (name === "Contact" && id) {
    const contact = content.contacts.get(id)?.data;
    if (contact && contact.phones.length + contact.emails.length === 0 && !contact.web) {
      report(
        `the contact "${id}" has no telephone, e-mail or page`,
        "add one, or name another contact",
      );
    }
  }
  if (Array.isArray(attributes.facts))
    checkTogether(attributes.facts, name === "FactChart", content, report);
}

/** Figures of different bodies or units never share a chart or a table. */
function checkTogether(
  ids: readonly string[],
  chart: boolean,
  { facts }: Content,
  report: (message: string, fix: string) => void,
): void {
  for (const id of ids) {
    if (!facts.knows(id))
      report(`there is no fact "${id}"`, "use an id from content/facts, or add the fact there");
  }
  if (new Set(ids).size < ids.length) report("a fact stands twice in the list", "list it once");
  const negative = ids.find((id) => (facts.get(id)?.data.value ?? 0) < 0);
  if (negative && chart) {
    report(`a bar cannot show the negative figure "${negative}"`, "use <FactTable> or <Fact>");
  }
  const known = ids.flatMap((id) => facts.get(id)?.data ?? []);
  for (const key of ["body", "unit"] as const) {
    const different = [...new Set(known.map((fact) => fact[key]))];
    if (different.length < 2) continue;
    const what = key === "body" ? "figures of different bodies" : "figures of different units";
    report(
      `${what} stand together: ${different.join(", ")}`,
      `keep one ${key}; make one chart or table for each`,
    );
  }
}

/** Both languages need the same screens, and on each the same components in the same order. */
export function checkSameStructure(
  files: { pl: string; en: string },
  usages: { pl: LessonUsage; en: LessonUsage },
  problems: Problems,
): void {
  const { pl, en } = usages;
  if (pl.screens.length !== en.screens.length) {
    problems.error({
      file: files.en,
      field: "## heading",
      message: `the number of screens differs: ${en.screens.length} in English, ${pl.screens.length} in Polish`,
      fix: "give both languages the same screens in the same order",
    });
    return;
  }
  for (const index of pl.screens.keys()) {
    const ofScreen = (usage: LessonUsage) => usage.uses.filter(({ screen }) => screen === index);
    const polish = ofScreen(pl);
    const english = ofScreen(en);
    const length = Math.max(polish.length, english.length);
    for (let i = 0; i < length; i += 1) {
      const [a, b] = [polish[i], english[i]];
      const [wanted, found] = [a && signatureOf(a), b && signatureOf(b)];
      if (wanted === found) continue;
      problems.error({
        file: files.en,
        line: b?.line ?? en.screens[index]?.line,
        field: `screen ${index + 1} "${en.screens[index]?.title}"`,
        message: `${found ?? "nothing more"} stands where the Polish text (line ${a?.line ?? pl.screens[index]?.line}) has ${wanted ?? "nothing more"}`,
        fix: "use the same components with the same ids in the same order in both languages",
      });
      break;
    }
  }
}
