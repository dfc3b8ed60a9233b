import { type Content, type Located, moduleId } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

/**
 * Checks what the list of changes points to, and that it is in the order of days.
 *
 * @param procedures names that lessons give in their front matter
 */
export function checkChanges(
  content: Content,
  procedures: ReadonlySet<string>,
  problems: Problems,
): void {
  const lessons = new Set(
    [...content.modules.values()].flatMap(({ key, data }) =>
      data.lessons.map((lesson) => `${moduleId(key)}/${lesson}`),
    ),
  );
  const known = {
    lessons: (id: string) => lessons.has(id) || content.brokenModules.size > 0,
    law: (id: string) => content.law.knows(id),
    facts: (id: string) => content.facts.knows(id),
    procedures: (id: string) => procedures.has(id),
  };
  let before: Located<{ id: string; on: string }> | undefined;
  for (const change of content.changes.values()) {
    const report = (path: YamlPath, message: string, fix: string) =>
      problems.error({
        file: change.file,
        line: change.lineOf(path),
        field: fieldName([...change.at, ...path]),
        message,
        fix,
      });
    if (before && change.data.on < before.data.on) {
      report(
        ["on"],
        `${change.data.on} stands below ${before.data.on} ("${before.data.id}")`,
        "put the oldest change first",
      );
    }
    before = change;
    for (const kind of ["lessons", "law", "facts", "procedures"] as const) {
      for (const [index, id] of change.data.touches[kind].entries()) {
        if (known[kind](id)) continue;
        report(["touches", kind, index], `there is no ${WORDS[kind]} "${id}"`, FIXES[kind]);
      }
    }
  }
}

const WORDS = { lessons: "lesson", law: "provision", facts: "fact", procedures: "procedure" };
const FIXES = {
  lessons: "write module and lesson as in its address, for example definition/three-elements",
  law: "use an id from content/law",
  facts: "use an id from content/facts",
  procedures: "use a name from `procedures:` in the front matter of a lesson",
};
