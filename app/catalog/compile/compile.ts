import type { Catalog, CompiledModule } from "../types.ts";
import { assembleCatalog } from "./assemble.ts";
import { checkCards } from "./check-cards.ts";
import { checkChanges } from "./check-changes.ts";
import { checkCourses } from "./check-courses.ts";
import { checkFacts } from "./check-facts.ts";
import { checkItems, checkReflections } from "./check-items.ts";
import { checkPrevention } from "./check-prevention.ts";
import { checkReferencePages } from "./check-reference-pages.ts";
import { checkReferences } from "./check-references.ts";
import { checkScenario } from "./check-scenario.ts";
import { checkSourceNames } from "./check-source-names.ts";
import { compileLesson, type LessonResult } from "./compile-lesson.ts";
import { type Content, type ModuleEntry, moduleId } from "./content.ts";
import { compilerFingerprint, inputHash } from "./fingerprint.ts";
import { interpolateAll } from "./interpolate.ts";
import type { CachedText, CompileTools } from "./lesson-text.ts";
import { type Problem, Problems } from "./problems.ts";
import { readContent } from "./read-content.ts";
import { readingOf } from "./reading.ts";
import type { SourceFile } from "./sources.ts";
import { LessonCache, type Summary, writeResult } from "./store.ts";

export interface CompileOptions {
  sources: readonly SourceFile[];
  /** Where the catalogue and the cache are. */
  outDir: string;
  /** False only checks: nothing is written. */
  write: boolean;
  /** The day, YYYY-MM-DD. */
  today: string;
}

export interface CompileResult {
  /** Undefined when there are errors. */
  catalog: Catalog | undefined;
  summary: Summary;
  errors: Problem[];
  warnings: Problem[];
}

/** Compiles and checks the whole content. It collects every problem and throws for none. */
export async function compileContent({
  sources,
  outDir,
  write,
  today,
}: CompileOptions): Promise<CompileResult> {
  const problems = new Problems();
  const content = readContent(sources, problems);
  interpolateAll(content.items, content, problems);
  interpolateAll(content.reflections, content, problems);
  interpolateAll(content.scenarios, content, problems);
  interpolateAll(content.institutions, content, problems);
  interpolateAll(content.procedures, content, problems);
  interpolateAll(content.terms, content, problems);
  interpolateAll(content.advice, content, problems);
  interpolateAll(content.cards, content, problems);
  checkFacts(content, problems);
  checkReferences(content, today, problems);
  checkReferencePages(content, problems);
  const prevention = checkPrevention(content, problems);
  checkItems(content, problems);
  checkCourses(content, problems);
  checkCards(content, problems);
  const scenarios = [...content.scenarios.values()].flatMap((scenario) => {
    const roles = checkScenario(scenario, content, problems);
    return roles ? [{ id: scenario.data.id, roles }] : [];
  });
  const compiler = compilerFingerprint();
  const cache = new LessonCache<CachedText>(outDir);
  const lessons = await compileLessons(content, { content, compiler, cache, problems, write });

  checkSourceNames(content, [...lessons.values()], problems);

  const taught = [...lessons.values()].flatMap(({ lesson }) => lesson.procedures);
  checkChanges(content, new Set(taught), problems);

  const blocks = [...lessons.values()].flatMap(({ lesson }) =>
    lesson.screens.pl.flatMap((screen) => screen.blocks),
  );
  const asked = blocks.flatMap((block) =>
    block.kind === "activity" && block.activity === "reflection" ? [block.id] : [],
  );
  checkReflections(content, new Set(asked), problems);

  const taughtLessons = [...lessons.values()].map(({ lesson }) => lesson);
  const words = { pl: 0, en: 0 };
  let screens = 0;
  for (const { lesson, words: counted } of lessons.values()) {
    words.pl += counted.pl;
    words.en += counted.en;
    screens += lesson.screens.pl.length;
  }
  const summary: Summary = {
    courses: content.courses.size,
    lessons: lessons.size,
    screens,
    words,
    reading: { pl: readingOf(taughtLessons, "pl"), en: readingOf(taughtLessons, "en") },
    items: content.items.size,
    scenarios,
    facts: content.facts.size,
    provisions: content.law.size,
  };
  const errors = problems.sorted("error");
  const warnings = problems.sorted("warning");
  if (errors.length > 0) return { catalog: undefined, summary, errors, warnings };
  const catalog = assembleCatalog(content, modulesOf(content, lessons), prevention);
  if (write) {
    writeResult(outDir, catalog, {
      inputHash: inputHash(compiler, sources, today),
      summary,
      warnings,
    });
    cache.sweep();
  }
  return { catalog, summary, errors, warnings };
}

/** One after the other: esbuild and the two languages of a lesson keep two cores busy. */
async function compileLessons(
  content: Content,
  tools: CompileTools,
): Promise<Map<string, LessonResult>> {
  const results = new Map<string, LessonResult>();
  for (const module of content.modules.values()) {
    for (const [id, files] of module.lessons) {
      const result = await compileLesson(id, files, tools);
      if (result) results.set(`${module.key}/${id}`, result);
    }
  }
  return results;
}

function modulesOf(
  content: Content,
  lessons: Map<string, LessonResult>,
): Record<string, CompiledModule> {
  const compiled = ({ key, data }: ModuleEntry): CompiledModule => ({
    ...data,
    key,
    id: moduleId(key),
    lessons: data.lessons.flatMap((id) => lessons.get(`${key}/${id}`)?.lesson ?? []),
  });
  return Object.fromEntries([...content.modules].map(([key, module]) => [key, compiled(module)]));
}
