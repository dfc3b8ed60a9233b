import { courseModule } from "../schemas/course.ts";
import { CONTENT_LANGUAGES, type ContentLanguage } from "../schemas/shared.ts";
import { type Content, type LessonFiles, problemFile } from "./content.ts";
import type { Problems } from "./problems.ts";
import type { SourceFile } from "./sources.ts";
import { readYaml } from "./yaml-file.ts";

const MODULE = /^courses\/([^/]+\/\d+-[^/]+)\/module\.yaml$/;
const LESSON = /^courses\/([^/]+\/\d+-[^/]+)\/(\d+)-([a-z0-9-]+)\.(pl|en)\.mdx$/;
const LANGUAGE_NAMES: Record<ContentLanguage, string> = { pl: "Polish", en: "English" };

/**
 * Reads the modules and finds the files of their lessons.
 *
 * @returns the files that are neither
 */
export function readModules(
  sources: readonly SourceFile[],
  content: Content,
  problems: Problems,
): SourceFile[] {
  const found = new Map<string, Map<string, LessonFiles>>();
  const unknown: SourceFile[] = [];
  for (const source of sources) {
    const [, key, , lesson, language] = LESSON.exec(source.path) ?? [];
    if (key && lesson && language) {
      const lessons = found.get(key) ?? new Map<string, LessonFiles>();
      found.set(key, lessons);
      lessons.set(lesson, { ...lessons.get(lesson), [language]: source });
    } else if (!MODULE.test(source.path)) unknown.push(source);
  }
  for (const source of sources) {
    const key = MODULE.exec(source.path)?.[1];
    if (!key) continue;
    const yaml = readYaml(problemFile(source.path), source.text, courseModule, problems);
    if (!yaml) {
      content.brokenModules.add(key);
      continue;
    }
    const lessons = found.get(key) ?? new Map();
    content.modules.set(key, { ...yaml, at: [], key, lessons });
    checkLessonFiles(source.path, yaml.data.lessons, lessons, yaml.lineOf, problems);
  }
  for (const key of found.keys()) {
    if (content.modules.has(key) || content.brokenModules.has(key)) continue;
    content.brokenModules.add(key);
    problems.error({
      file: problemFile(`courses/${key}/module.yaml`),
      field: "the whole file",
      message: "the folder has lessons but no module.yaml",
      fix: "write a module.yaml with title, summary, outcomes, objectives, lessons, check and sources",
    });
  }
  return unknown;
}

function checkLessonFiles(
  modulePath: string,
  listed: readonly string[],
  found: ReadonlyMap<string, LessonFiles>,
  lineOf: (path: readonly PropertyKey[]) => number,
  problems: Problems,
): void {
  const file = problemFile(modulePath);
  for (const [index, id] of listed.entries()) {
    const field = `lessons[${index}]`;
    const line = lineOf(["lessons", index]);
    if (listed.indexOf(id) !== index) {
      problems.error({
        file,
        line,
        field,
        message: `"${id}" is listed twice`,
        fix: "list it once",
      });
    }
    const files = found.get(id);
    for (const language of CONTENT_LANGUAGES) {
      if (files?.[language]) continue;
      problems.error({
        file,
        line,
        field,
        message: `the lesson "${id}" has no ${LANGUAGE_NAMES[language]} text`,
        fix: `write ${String(index + 1).padStart(2, "0")}-${id}.${language}.mdx in the module's folder`,
      });
    }
  }
  for (const [id, files] of found) {
    if (listed.includes(id)) continue;
    const path = files.pl?.path ?? files.en?.path ?? "";
    problems.error({
      file: problemFile(path),
      field: "the file's name",
      message: `the lesson "${id}" is not listed in the module`,
      fix: `add "${id}" to "lessons:" of ${file}`,
    });
  }
}
