import { type LessonFrontMatter, lessonFrontMatter } from "../schemas/lesson.ts";
import type { ContentLanguage } from "../schemas/shared.ts";
import type { Screen } from "../types.ts";
import { checkExamples } from "./check-examples.ts";
import { checkLessonText } from "./check-lesson.ts";
import { createComponents } from "./components/create-components.ts";
import { type Content, problemFile } from "./content.ts";
import { hashOf } from "./fingerprint.ts";
import { type LessonUsage, numberedReferences } from "./lesson-usage.ts";
import { Problems } from "./problems.ts";
import { bundleLesson, renderLesson } from "./render-lesson.ts";
import type { SourceFile } from "./sources.ts";
import type { LessonCache } from "./store.ts";
import { readYaml } from "./yaml-file.ts";

/** One language of a lesson. */
export interface LessonText {
  file: string;
  frontMatter: LessonFrontMatter | undefined;
  usage: LessonUsage;
  /** Undefined when the text has faults. */
  screens: Screen[] | undefined;
}

/** What is kept of a text between runs. */
export type CachedText = Pick<LessonText, "screens"> & { usage: LessonUsage };

export interface CompileTools {
  content: Content;
  compiler: string;
  cache: LessonCache<CachedText>;
  problems: Problems;
  write: boolean;
}

/** Compiles one text, or takes it from the cache when nothing that it is made of has changed. */
export async function compileText(
  source: SourceFile,
  language: ContentLanguage,
  tools: CompileTools,
): Promise<LessonText> {
  const { content, cache } = tools;
  const file = problemFile(source.path);
  const { yaml, markdown } = splitFrontMatter(source.text);
  const frontMatter = readYaml(file, yaml, lessonFrontMatter, tools.problems, {
    linesAbove: 1,
    prefix: "front matter: ",
  })?.data;
  const hash = hashOf([tools.compiler, language, markdown, dataMentioned(markdown, content)]);
  const cached = cache.get(hash);
  const problems = new Problems();
  if (cached) {
    checkLessonText(file, cached.usage, content, problems);
    checkExamples(source.path, cached.usage, content, problems);
    tools.problems.add(problems.list);
    return { file, frontMatter, ...cached };
  }
  const { usage, code } = await bundleLesson(file, markdown, language);
  problems.add(usage.problems);
  checkLessonText(file, usage, content, problems);
  checkExamples(source.path, usage, content, problems);
  tools.problems.add(problems.list);
  if (code === undefined || problems.hasErrors || !isWhole(usage, content)) {
    return { file, frontMatter, usage, screens: undefined };
  }
  const screens = renderLesson(code, createComponents(lessonContext(language, usage, content)));
  if (tools.write) cache.put(hash, { usage, screens });
  return { file, frontMatter, usage, screens };
}

/** Front matter, and the text below it with its lines where they are in the file. */
function splitFrontMatter(text: string): { yaml: string; markdown: string } {
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { yaml: "{}", markdown: text };
  const lines = match[0].split("\n").length - 1;
  return { yaml: match[1] ?? "", markdown: "\n".repeat(lines) + text.slice(match[0].length) };
}

/** Every entry whose id stands in quotes in the text: what its HTML may be made of. */
function dataMentioned(markdown: string, { facts, law, contacts }: Content): unknown[] {
  const ids = new Set(Array.from(markdown.matchAll(/["']([a-z0-9-]+)["']/g), ([, id]) => id ?? ""));
  return [...ids]
    .sort()
    .map((id) => [facts, law, contacts].map((entries) => entries.get(id)?.data));
}

/** False when an id belongs to an entry that has faults of its own. */
function isWhole({ uses }: LessonUsage, { facts, law, contacts }: Content): boolean {
  return uses.every(({ name, attributes }) => {
    const ids = [attributes.id ?? attributes.facts ?? []].flat();
    if (/^(Law|LawText|Legal)$/.test(name)) return ids.every((id) => law.has(id));
    if (name.startsWith("Fact")) return ids.every((id) => facts.has(id));
    return name !== "Contact" || ids.every((id) => contacts.has(id));
  });
}

function lessonContext(language: ContentLanguage, usage: LessonUsage, content: Content) {
  const references = new Map(
    numberedReferences(usage.uses).map((reference) => [
      `${reference.kind} ${reference.id}`,
      reference,
    ]),
  );
  const need = <T>(value: T | undefined, id: string): T => {
    if (value === undefined) throw new Error(`"${id}" was not checked before it was rendered`);
    return value;
  };
  return {
    language,
    fact: (id: string) => need(content.facts.get(id), id).data,
    provision: (id: string) => need(content.law.get(id), id).data,
    contact: (id: string) => need(content.contacts.get(id), id).data,
    reference: (kind: string, id: string) => need(references.get(`${kind} ${id}`), id),
  };
}
