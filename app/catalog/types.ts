import type { ContentManifest } from "./manifest.ts";
import type { Card } from "./schemas/card.ts";
import type { Change } from "./schemas/change.ts";
import type { Contact } from "./schemas/contact.ts";
import type { Course, CourseModule } from "./schemas/course.ts";
import type { Fact } from "./schemas/fact.ts";
import type { Item } from "./schemas/item.ts";
import type { NapEdition } from "./schemas/nap.ts";
import type { Prevention } from "./schemas/prevention.ts";
import type { Provision } from "./schemas/provision.ts";
import type { Advice, Institution, Procedure, Term } from "./schemas/reference.ts";
import type { Reflection } from "./schemas/reflection.ts";
import type { Scenario } from "./schemas/scenario.ts";
import type { ContentLanguage, Source, Text } from "./schemas/shared.ts";
import type { SourceName } from "./schemas/source-name.ts";

/** Raised when the shape of `catalog.json` changes, so that an old file is refused. */
export const CATALOG_FORMAT = 4;

/**
 * What a page is made of: ready HTML, or an activity that the page draws by its id. HTML with a
 * `course` (a slug) is an example for the readers of that course alone.
 */
export type Block =
  | { kind: "html"; html: string; course?: string }
  | { kind: "activity"; activity: "scenario" | "quiz" | "reflection"; id: string };

/** One idea of a lesson: what stands under one `## ` heading. */
export interface Screen {
  /** The heading's anchor. It differs between languages; use the index to remember a place. */
  id: string;
  /** The heading, plain text. It is not repeated in the blocks. */
  title: string;
  blocks: Block[];
}

/**
 * One line of a lesson's list of sources. The compiled HTML links to `#<anchor>`, so the page
 * that prints the list gives its rows these ids.
 */
export interface Reference {
  /** Number printed in the text, from 1, the same in both languages. */
  number: number;
  anchor: string;
  kind: "fact" | "law";
  /** Id of the fact or the provision. */
  id: string;
}

export interface CompiledLesson {
  /** The file's name without number, language and ending. */
  id: string;
  title: Text;
  summary: Text;
  minutes: number;
  screens: Record<ContentLanguage, Screen[]>;
  /** Ids of the facts used, in the order of the text. */
  facts: string[];
  /** Ids of the provisions used, in the order of the text. */
  law: string[];
  contacts: string[];
  /** Names of the procedures it teaches. */
  procedures: string[];
  /** Facts and provisions as numbered in the text. */
  references: Reference[];
  /** The author's own list, printed after the references. */
  sources: Source[];
  /** SHA-256 of what the learner reads and of the data it rests on; a change of markup keeps it. */
  hash: string;
}

export interface CompiledModule
  extends Pick<CourseModule, "title" | "summary" | "outcomes" | "objectives" | "sources"> {
  /** Folder below `content/courses`: `core/01-definition`. */
  key: string;
  /** Folder name without its number: `definition`. Used in addresses. */
  id: string;
  lessons: CompiledLesson[];
  /** Item ids of the check at the module's end. */
  check: string[];
}

export type CourseStep =
  | { kind: "module"; module: string }
  | { kind: "scenario"; scenario: string; role: string };

export interface CompiledCourse
  extends Pick<
    Course,
    | "title"
    | "summary"
    | "audience"
    | "groups"
    | "hours"
    | "validityMonths"
    | "napEdition"
    | "organiser"
    | "finalTest"
    | "preTest"
    | "checkPassMark"
  > {
  /** Folder below `content/courses`; used in addresses. */
  slug: string;
  /** Modules (by key) and scenarios, in the order they are taken. */
  steps: CourseStep[];
  /** SHA-256 of everything a certificate of this course rests on; the same on every machine. */
  contentVersion: string;
  /** The same version, part by part. */
  manifest: ContentManifest;
}

/** The whole of `.content/catalog.json`: plain JSON, made by `scripts/compile-content.ts`. */
export interface Catalog {
  format: typeof CATALOG_FORMAT;
  /** SHA-256 of the whole content. */
  version: string;
  courses: CompiledCourse[];
  /** By key. */
  modules: Record<string, CompiledModule>;
  /** By id. */
  facts: Record<string, Fact>;
  law: Record<string, Provision>;
  nap: Record<string, NapEdition>;
  /** In the order of the file. */
  contacts: Contact[];
  /** By id. They hold the answers: never send one to the browser as it is. */
  items: Record<string, Item>;
  /** By id. */
  reflections: Record<string, Reflection>;
  /** Hash of what each item asks, by id: tells whether it is still the question that was asked. */
  itemHashes: Record<string, string>;
  /** The oldest first. */
  changes: Change[];
  scenarios: Record<string, Scenario>;
  /** What the reference pages are made of besides facts, law and contacts; in the order of the files. */
  reference: {
    institutions: Institution[];
    procedures: Procedure[];
    terms: Term[];
    advice: Advice[];
  };
  /** Summary cards, by the slug of their course. */
  cards: Record<string, Card>;
  /** What parts of documents and acts are called in each language. */
  sourceNames: SourceName[];
  /** The lesson for pupils; null where the content has none. */
  prevention: Prevention | null;
}
