import type { Course } from "../schemas/course.ts";
import type { Block, CompiledLesson, CompiledModule } from "../types.ts";
import { type Content, type ModuleEntry, moduleId } from "./content.ts";
import { hashOf } from "./fingerprint.ts";

/**
 * Hash of what a learner reads in a lesson and of the data it rests on. Markup, classes and
 * no-break spaces do not count: a new look is not a new content.
 */
export function lessonHash(lesson: Omit<CompiledLesson, "hash">, content: Content): string {
  const {
    screens,
    minutes: _minutes,
    references: _references,
    procedures: _procedures,
    ...rest
  } = lesson;
  const read = (language: "pl" | "en") =>
    screens[language].map(({ title, blocks }) => [plain(title), blocks.map(blockText)]);
  const { title, summary, ...ids } = rest;
  return hashOf({
    ...ids,
    titles: [title, summary].flatMap(({ pl, en }) => [plain(pl), plain(en)]),
    pl: read("pl"),
    en: read("en"),
    activities: screens.pl.flatMap(({ blocks }) =>
      blocks.flatMap((one) => activityOf(one, content)),
    ),
    data: dataOf(content, lesson),
  });
}

/** Hash of everything a certificate of the course rests on; the same on every machine. */
export function courseVersion(
  course: Course,
  modules: Record<string, CompiledModule>,
  content: Content,
): string {
  const taught = course.path.flatMap((step) =>
    "module" in step
      ? [content.modules.get(step.module)].filter((module) => module !== undefined)
      : [],
  );
  const items = itemsOf(course, taught, content);
  const scenarios = course.path.flatMap((step) =>
    "scenario" in step ? [content.scenarios.get(step.scenario)?.data] : [],
  );
  const choices = scenarios.flatMap(
    (one) => one?.nodes.flatMap((node) => [...node.asks, ...node.choices]) ?? [],
  );
  // Where it stands in the catalogue is nothing that anybody learns.
  const { order: _, ...settings } = course;
  return hashOf({
    course: settings,
    nap: content.nap.get(course.napEdition)?.data.objectives,
    modules: taught.map(({ key, data }) => ({
      key,
      data,
      lessons: modules[key]?.lessons.map(({ id, hash }) => [id, hash]),
    })),
    items,
    scenarios,
    rests: [...items, ...choices].map((entry) => dataOf(content, entry)),
  });
}

/** The items of the modules' checks and of the final test's banks. */
function itemsOf(course: Course, taught: ModuleEntry[], { items }: Content) {
  const checks = new Set(taught.flatMap(({ data }) => data.check));
  const tested = new Set(taught.map(({ key }) => moduleId(key)));
  return [...items.values()].flatMap(({ data, file }) => {
    const bank = file.replace(/^.*\/|\.yaml$/g, "");
    const drawn = course.finalTest.banks.includes(bank) && tested.has(data.module);
    return checks.has(data.id) || drawn ? [data] : [];
  });
}

/** Facts and provisions by id. The day they were last compared with the source is no content. */
export function dataOf(
  content: Content,
  { facts, law }: { facts: string[]; law: string[] },
): unknown {
  return {
    facts: facts.map((id) => content.facts.get(id)?.data),
    law: law.map((id) => {
      const { lastVerified: _day, ...provision } = content.law.get(id)?.data ?? {};
      return provision;
    }),
  };
}

/** What a learner is asked on a screen. Scenarios are counted where a course names them. */
function activityOf(block: Block, { items, reflections }: Content): unknown[] {
  if (block.kind === "html") return [];
  if (block.activity === "quiz") return [items.get(block.id)?.data];
  return block.activity === "reflection" ? [reflections.get(block.id)?.data] : [];
}

function blockText(block: Block): string {
  if (block.kind === "activity") return `${block.activity} ${block.id}`;
  const text = plain(block.html.replace(/<[^>]*>/g, " "));
  return block.course ? `${block.course}: ${text}` : text;
}

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
