import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Card } from "./schemas/card.ts";
import type { Change } from "./schemas/change.ts";
import type { Contact } from "./schemas/contact.ts";
import type { Fact } from "./schemas/fact.ts";
import type { Item } from "./schemas/item.ts";
import type { NapEdition } from "./schemas/nap.ts";
import type { Provision } from "./schemas/provision.ts";
import type { Reflection } from "./schemas/reflection.ts";
import type { Scenario } from "./schemas/scenario.ts";
import type { ContentLanguage, Source } from "./schemas/shared.ts";
import { sectionIn } from "./source-section.ts";
import {
  CATALOG_FORMAT,
  type Catalog,
  type CompiledCourse,
  type CompiledLesson,
  type CompiledModule,
} from "./types.ts";

/** One lesson in its place: what previous/next and progress are counted on. */
export interface LessonPlace {
  module: CompiledModule;
  lesson: CompiledLesson;
  /** Position in the whole course, from 0. */
  index: number;
}

/** The compiled content with its finders; each returns undefined when there is no such thing. */
export interface CatalogReader {
  readonly version: string;
  readonly courses: readonly CompiledCourse[];
  findCourse(slug: string): CompiledCourse | undefined;
  /** The modules of a course in their order; scenarios are in `course.steps`. */
  courseModules(course: CompiledCourse): readonly CompiledModule[];
  /** @param moduleId the module's id in addresses, `definition` */
  findModule(course: CompiledCourse, moduleId: string): CompiledModule | undefined;
  findLesson(course: CompiledCourse, moduleId: string, lessonId: string): LessonPlace | undefined;
  /** All lessons of a course in the order they are taken. */
  lessonSequence(course: CompiledCourse): readonly LessonPlace[];
  readonly scenarios: readonly Scenario[];
  findScenario(id: string): Scenario | undefined;
  findItem(id: string): Item | undefined;
  findReflection(id: string): Reflection | undefined;
  /** Hash of an item as it is now. */
  itemHash(id: string): string | undefined;
  /** What authors told of their changes, the oldest first. */
  readonly changes: readonly Change[];
  /** Every item of one module, in the order of its file: what a blueprint draws from. */
  itemsOfModule(moduleId: string): readonly Item[];
  /** All figures and provisions, in the order of their files. */
  readonly facts: readonly Fact[];
  readonly provisions: readonly Provision[];
  findFact(id: string): Fact | undefined;
  findProvision(id: string): Provision | undefined;
  contacts(): readonly Contact[];
  findContact(id: string): Contact | undefined;
  napEdition(id: string): NapEdition | undefined;
  /** Editions of the National Action Plan, the oldest first. */
  readonly napEditions: readonly NapEdition[];
  /** The summary card of a course. */
  findCard(slug: string): Card | undefined;
  /** What the reference pages are made of besides facts, law and contacts. */
  readonly reference: Catalog["reference"];
  /** The section of a source in the reader's language. */
  sectionOf(source: Source, language: ContentLanguage): string;
  /** The prevention lesson; null where the content has none. */
  readonly prevention: Catalog["prevention"];
}

/** There is no usable compiled content; the message says what to run. */
export class CatalogMissingError extends Error {}

const readers = new Map<string, { reader: CatalogReader; stamp: number }>();

/**
 * The compiled content. The file is read once per process; in development it is read again
 * when it has changed.
 *
 * @param dir folder of `catalog.json`, `.content` below the working directory when left out
 * @throws CatalogMissingError when the content has not been compiled
 */
export function loadCatalog(dir = path.resolve(".content")): CatalogReader {
  const known = readers.get(dir);
  if (known && process.env.NODE_ENV === "production") return known.reader;
  const file = path.join(dir, "catalog.json");
  const stamp = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (stamp === undefined) {
    throw new CatalogMissingError(`There is no compiled content in ${dir}: run npm run build`);
  }
  if (known?.stamp === stamp) return known.reader;
  const catalog = JSON.parse(readFileSync(file, "utf8")) as Catalog;
  if (catalog.format !== CATALOG_FORMAT) {
    throw new CatalogMissingError(`The compiled content in ${dir} is outdated: run npm run build`);
  }
  const reader = createReader(catalog);
  readers.set(dir, { reader, stamp });
  return reader;
}

/** Puts the finders on a catalogue; tests give it one of their own. */
export function createReader(catalog: Catalog): CatalogReader {
  const courses = new Map(catalog.courses.map((course) => [course.slug, indexCourse(course)]));
  const facts = new Map(Object.entries(catalog.facts));
  const law = new Map(Object.entries(catalog.law));
  const items = new Map(Object.entries(catalog.items));
  const itemsByModule = new Map<string, Item[]>();
  for (const item of items.values()) {
    itemsByModule.set(item.module, [...(itemsByModule.get(item.module) ?? []), item]);
  }
  const reflections = new Map(Object.entries(catalog.reflections));
  const scenarios = new Map(Object.entries(catalog.scenarios));
  const nap = new Map(Object.entries(catalog.nap));
  const cards = new Map(Object.entries(catalog.cards));
  const contacts = new Map(catalog.contacts.map((contact) => [contact.id, contact]));

  function indexCourse(course: CompiledCourse) {
    const modules = course.steps.flatMap((step) => {
      const module = step.kind === "module" ? catalog.modules[step.module] : undefined;
      return module ? [module] : [];
    });
    const sequence = modules
      .flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })))
      .map((place, index) => ({ ...place, index }));
    return {
      course,
      modules: new Map(modules.map((module) => [module.id, module])),
      list: modules,
      sequence,
      lessons: new Map(sequence.map((at) => [`${at.module.id}/${at.lesson.id}`, at])),
    };
  }

  return {
    version: catalog.version,
    sectionOf: ({ section }, language) => sectionIn(section, language, catalog.sourceNames),
    courses: catalog.courses,
    findCourse: (slug) => courses.get(slug)?.course,
    courseModules: (course) => courses.get(course.slug)?.list ?? [],
    findModule: (course, moduleId) => courses.get(course.slug)?.modules.get(moduleId),
    findLesson: (course, moduleId, lessonId) =>
      courses.get(course.slug)?.lessons.get(`${moduleId}/${lessonId}`),
    lessonSequence: (course) => courses.get(course.slug)?.sequence ?? [],
    scenarios: [...scenarios.values()],
    findScenario: (id) => scenarios.get(id),
    findItem: (id) => items.get(id),
    findReflection: (id) => reflections.get(id),
    itemHash: (id) => catalog.itemHashes[id],
    changes: catalog.changes,
    itemsOfModule: (moduleId) => itemsByModule.get(moduleId) ?? [],
    facts: [...facts.values()],
    provisions: [...law.values()],
    findFact: (id) => facts.get(id),
    findProvision: (id) => law.get(id),
    contacts: () => catalog.contacts,
    findContact: (id) => contacts.get(id),
    napEdition: (id) => nap.get(id),
    napEditions: [...nap.values()].sort((a, b) => a.from.localeCompare(b.from)),
    findCard: (slug) => cards.get(slug),
    reference: catalog.reference,
    prevention: catalog.prevention,
  };
}
