import type { Card } from "../schemas/card.ts";
import type { Change } from "../schemas/change.ts";
import type { Contact } from "../schemas/contact.ts";
import type { Course, CourseModule } from "../schemas/course.ts";
import type { Fact } from "../schemas/fact.ts";
import type { Item } from "../schemas/item.ts";
import type { NapEdition } from "../schemas/nap.ts";
import type {
  PreventionEscape,
  PreventionGuide,
  PreventionLesson,
  PreventionPart,
} from "../schemas/prevention.ts";
import type { Provision } from "../schemas/provision.ts";
import type { Advice, Institution, Procedure, Term } from "../schemas/reference.ts";
import type { Reflection } from "../schemas/reflection.ts";
import type { Scenario } from "../schemas/scenario.ts";
import type { ContentLanguage } from "../schemas/shared.ts";
import type { SourceName } from "../schemas/source-name.ts";
import type { SourceFile } from "./sources.ts";
import type { YamlPath } from "./yaml-file.ts";

/** One checked entry and the place where its author finds it. */
export interface Located<T> {
  data: T;
  /** As printed in problems: `content/facts/police.yaml`. */
  file: string;
  /** Path of the entry in its file, empty when it is the whole file. */
  at: YamlPath;
  /** The line of a field of the entry. */
  lineOf(path: YamlPath): number;
}

/** Entries by id, and the ids of entries that are there but have faults of their own. */
export class Registry<T> extends Map<string, Located<T>> {
  readonly broken = new Set<string>();

  /** False only for an id that nobody has written: a broken entry is reported once, at its place. */
  knows(id: string): boolean {
    return this.has(id) || this.broken.has(id);
  }
}

/** The two files of a lesson. */
export type LessonFiles = Partial<Record<ContentLanguage, SourceFile>>;

export interface ModuleEntry extends Located<CourseModule> {
  key: string;
  /** By lesson id, in the order of the file names. */
  lessons: Map<string, LessonFiles>;
}

/** Everything below the content folder, read and checked one by one but not yet against each other. */
export interface Content {
  facts: Registry<Fact>;
  law: Registry<Provision>;
  contacts: Registry<Contact>;
  nap: Registry<NapEdition>;
  changes: Registry<Change>;
  items: Registry<Item>;
  reflections: Registry<Reflection>;
  scenarios: Registry<Scenario>;
  institutions: Registry<Institution>;
  procedures: Registry<Procedure>;
  terms: Registry<Term>;
  advice: Registry<Advice>;
  /** The lesson for pupils; each of the three but the parts has one entry, named as its file. */
  prevention: {
    lesson: Registry<PreventionLesson>;
    parts: Registry<PreventionPart>;
    guide: Registry<PreventionGuide>;
    game: Registry<PreventionEscape>;
  };
  /** By key: `core/01-definition`. */
  modules: Map<string, ModuleEntry>;
  /** Keys of module folders whose `module.yaml` is missing or has faults. */
  brokenModules: Set<string>;
  courses: Registry<Course>;
  /** What parts of documents and acts are called. */
  sourceNames: SourceName[];
  /** Summary cards, by the slug of their course. */
  cards: Registry<Card>;
}

/** Name of a content file in problems. */
export const problemFile = (below: string) => `content/${below}`;

/** A module's id: its folder's name without the number. */
export const moduleId = (key: string) => key.split("/").at(-1)?.replace(/^\d+-/, "") ?? key;
