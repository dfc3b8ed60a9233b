import type { Item } from "../schemas/item.ts";
import type { ContentLanguage } from "../schemas/shared.ts";
import { checkItemParts } from "./check-item-parts.ts";
import { checkRests } from "./check-rests.ts";
import { type Content, type Located, moduleId } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

/** Checks every item of the banks: its module, its parts, its answers and what they rest on. */
export function checkItems(content: Content, problems: Problems): void {
  const modules = new Set([...content.modules.keys(), ...content.brokenModules].map(moduleId));
  const asked = { pl: new Map<string, Located<Item>>(), en: new Map<string, Located<Item>>() };
  for (const item of content.items.values()) {
    const report = (path: YamlPath, message: string, fix: string) =>
      problems.error({
        file: item.file,
        line: item.lineOf(path),
        field: fieldName([...item.at, ...path]),
        message,
        fix,
      });
    const { module } = item.data;
    const bank = item.file.replace(/^.*\/|\.yaml$/g, "");
    if (module !== bank) {
      report(
        ["module"],
        `an item of the module "${module}" stands in the bank "${bank}"`,
        `move it to content/items/${module}.yaml`,
      );
    } else if (!modules.has(module)) {
      report(
        ["module"],
        `there is no module "${module}"`,
        "use a module's folder name without its number",
      );
    }
    checkItemParts(item.data, report);
    checkRests(item, [], item.data, content, problems, item.data.lawAsOf);
    for (const language of ["pl", "en"] as const) {
      const question = wholeQuestion(item.data, language);
      const twin = asked[language].get(question);
      asked[language].set(question, twin ?? item);
      if (!twin) continue;
      report(
        ["question", language],
        `the item "${twin.data.id}" (${twin.file}:${twin.lineOf(["id"])}) asks the same`,
        "ask something else, or keep one of the two",
      );
    }
  }
}

/** Two items may ask the same of different cases: the case is a part of the question. */
function wholeQuestion(item: Item, language: ContentLanguage): string {
  const passages = "passages" in item ? item.passages.map(({ text }) => text[language]) : [];
  const gaps = item.type === "fill" ? item.gaps.map(({ before }) => before[language]) : [];
  const pairs = item.type === "matching" ? item.pairs.map(({ left }) => left[language]) : [];
  return [item.stem?.[language] ?? "", item.question[language], ...passages, ...gaps, ...pairs]
    .join("\n")
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ");
}

/** Checks that reflections belong to a module, and that a lesson asks each. */
export function checkReflections(
  content: Content,
  used: ReadonlySet<string>,
  problems: Problems,
): void {
  const modules = new Set([...content.modules.keys(), ...content.brokenModules].map(moduleId));
  for (const { data, file, lineOf } of content.reflections.values()) {
    const module = file.replace(/^.*\/|\.yaml$/g, "");
    if (!modules.has(module)) {
      problems.error({
        file,
        field: "the file's name",
        message: `there is no module "${module}"`,
        fix: "name the file as a module's folder without its number",
      });
    }
    if (used.has(data.id)) continue;
    problems.warn({
      file,
      line: lineOf(["id"]),
      field: `${data.id}: id`,
      message: "no lesson asks this",
      fix: `write <Reflection id="${data.id}" /> in a lesson, or remove it`,
    });
  }
}
