import type { Source } from "../schemas/shared.ts";
import { unknownWords } from "../source-section.ts";
import type { CompiledLesson } from "../types.ts";
import type { Content, Located } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

const FIX = "write it as content/source-names.yaml has it, or add the name there in both languages";

/** Checks that the section of every source can be printed in both languages. */
export function checkSourceNames(
  content: Content,
  lessons: readonly { file: string; lesson: CompiledLesson }[],
  problems: Problems,
): void {
  const names = content.sourceNames;
  const message = (section: string, words: string[]) =>
    `the section "${section}" has words without a name in both languages: ${words.join(" ")}`;
  for (const entry of entriesOf(content)) {
    for (const { path, source } of sourcesIn(entry.data, [])) {
      const words = unknownWords(source.section, names);
      if (words.length === 0) continue;
      problems.error({
        file: entry.file,
        line: entry.lineOf(path),
        field: fieldName([...entry.at, ...path]),
        message: message(source.section, words),
        fix: FIX,
      });
    }
  }
  for (const { file, lesson } of lessons) {
    for (const [index, { section }] of lesson.sources.entries()) {
      const words = unknownWords(section, names);
      if (words.length === 0) continue;
      problems.error({
        file,
        field: `front matter: sources[${index}].section`,
        message: message(section, words),
        fix: FIX,
      });
    }
  }
}

function entriesOf({ prevention, ...content }: Content): Located<unknown>[] {
  return [...Object.values(content), ...Object.values(prevention)].flatMap((part) =>
    part instanceof Map ? ([...part.values()] as Located<unknown>[]) : [],
  );
}

function sourcesIn(value: unknown, path: YamlPath): { path: YamlPath; source: Source }[] {
  if (value === null || typeof value !== "object") return [];
  const found = value as Partial<Source>;
  if (typeof found.document === "string" && typeof found.section === "string") {
    return [{ path, source: found as Source }];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    sourcesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
