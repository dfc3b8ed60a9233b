import { z } from "zod";
import { card } from "../schemas/card.ts";
import { change } from "../schemas/change.ts";
import { contact } from "../schemas/contact.ts";
import { course } from "../schemas/course.ts";
import { fact } from "../schemas/fact.ts";
import { item } from "../schemas/item.ts";
import { napEdition } from "../schemas/nap.ts";
import {
  preventionEscape,
  preventionGuide,
  preventionLesson,
  preventionPart,
} from "../schemas/prevention.ts";
import { provision } from "../schemas/provision.ts";
import { advice, institution, procedure, term } from "../schemas/reference.ts";
import { reflection } from "../schemas/reflection.ts";
import { scenario } from "../schemas/scenario.ts";
import { day } from "../schemas/shared.ts";
import { sourceNameFile } from "../schemas/source-name.ts";
import { type Content, problemFile, Registry } from "./content.ts";
import type { Problems } from "./problems.ts";
import { readModules } from "./read-modules.ts";
import type { SourceFile } from "./sources.ts";
import { readYaml } from "./yaml-file.ts";

const PLACES =
  "facts/*.yaml, law/*.yaml, nap/*.yaml, items/*.yaml, reflections/*.yaml, scenarios/*.yaml, changes.yaml, source-names.yaml, help/contacts.yaml, " +
  "institutions/*.yaml, procedures/*.yaml, glossary/*.yaml, advice/*.yaml, cards/<course>.yaml, " +
  "prevention/lesson.yaml, guide.yaml, escape.yaml and parts/*.yaml, " +
  "courses/<course>/course.yaml, courses/<folder>/<nn-module>/module.yaml and its lessons";

/** Reads every file by its place; each is checked by itself, and each fault becomes a problem. */
export function readContent(sources: readonly SourceFile[], problems: Problems): Content {
  const content: Content = {
    facts: new Registry(),
    law: new Registry(),
    contacts: new Registry(),
    nap: new Registry(),
    changes: new Registry(),
    items: new Registry(),
    reflections: new Registry(),
    scenarios: new Registry(),
    institutions: new Registry(),
    procedures: new Registry(),
    terms: new Registry(),
    advice: new Registry(),
    prevention: {
      lesson: new Registry(),
      parts: new Registry(),
      guide: new Registry(),
      game: new Registry(),
    },
    modules: new Map(),
    brokenModules: new Set(),
    courses: new Registry(),
    sourceNames: [],
    cards: new Registry(),
  };
  const { lesson, parts, guide, game } = content.prevention;
  const readers: [RegExp, (source: SourceFile) => void][] = [
    [/^facts\/[^/]+\.yaml$/, (s) => readList(s, "facts", fact, content.facts, problems)],
    [/^law\/[^/]+\.yaml$/, (s) => readList(s, "provisions", provision, content.law, problems)],
    [/^help\/contacts\.yaml$/, (s) => readList(s, "contacts", contact, content.contacts, problems)],
    [
      /^source-names\.yaml$/,
      ({ path, text }) => {
        const yaml = readYaml(problemFile(path), text, sourceNameFile, problems);
        content.sourceNames = yaml?.data.names ?? [];
      },
    ],
    [/^changes\.yaml$/, (s) => readList(s, "changes", change, content.changes, problems)],
    [
      /^items\/[^/]+\.yaml$/,
      // What the file says once is said of every item of it, unless the item says it itself.
      (s) => readList(s, "items", item, content.items, problems, { lawAsOf: day }),
    ],
    [
      /^reflections\/[^/]+\.yaml$/,
      (s) => readList(s, "reflections", reflection, content.reflections, problems),
    ],
    [
      /^institutions\/[^/]+\.yaml$/,
      (s) => readList(s, "institutions", institution, content.institutions, problems),
    ],
    [
      /^procedures\/[^/]+\.yaml$/,
      (s) => readList(s, "procedures", procedure, content.procedures, problems),
    ],
    [/^glossary\/[^/]+\.yaml$/, (s) => readList(s, "terms", term, content.terms, problems)],
    [/^advice\/[^/]+\.yaml$/, (s) => readList(s, "advice", advice, content.advice, problems)],
    [/^prevention\/lesson\.yaml$/, (s) => readOne(s, preventionLesson, lesson, problems)],
    [/^prevention\/parts\/[^/]+\.yaml$/, (s) => readOne(s, preventionPart, parts, problems)],
    [/^prevention\/guide\.yaml$/, (s) => readOne(s, preventionGuide, guide, problems)],
    [/^prevention\/escape\.yaml$/, (s) => readOne(s, preventionEscape, game, problems)],
    [/^nap\/[^/]+\.yaml$/, (s) => readOne(s, napEdition, content.nap, problems)],
    [/^scenarios\/[^/]+\.yaml$/, (s) => readOne(s, scenario, content.scenarios, problems)],
    [/^courses\/[^/]+\/course\.yaml$/, (s) => readOfCourse(s, course, content.courses, problems)],
    [/^cards\/[^/]+\.yaml$/, (s) => readOfCourse(s, card, content.cards, problems)],
  ];
  const rest: SourceFile[] = [];
  for (const source of sources) {
    const reader = readers.find(([place]) => place.test(source.path));
    if (reader) reader[1](source);
    else rest.push(source);
  }
  const unknown = readModules(rest, content, problems);
  for (const { path } of unknown) {
    // Notes, and the list of words for the spelling.
    if (path.endsWith(".md") || path === "words.txt") continue;
    problems.error({
      file: problemFile(path),
      field: "the file's name",
      message: "nothing reads a file of this name at this place",
      fix: `move or rename it; known are ${PLACES}`,
    });
  }
  return content;
}

function readList<S extends z.ZodType<{ id: string }>>(
  source: SourceFile,
  key: string,
  schema: S,
  registry: Registry<z.output<S>>,
  problems: Problems,
  ofFile: Record<string, z.ZodType> = {},
): void {
  const wrapper = z.strictObject({ ...ofFile, [key]: z.array(z.unknown()).min(1) });
  const yaml = readYaml(problemFile(source.path), source.text, wrapper, problems);
  if (!yaml) {
    for (const [, id] of source.text.matchAll(/^ *- id: *["']?([a-z0-9-]+)/gm)) {
      registry.broken.add(id ?? "");
    }
  }
  const { [key]: list = [], ...common } = (yaml?.data ?? {}) as Record<string, unknown>;
  for (const [index, raw] of (list as unknown[]).entries()) {
    const at = [key, index];
    const entry = typeof raw === "object" && raw !== null ? { ...common, ...raw } : raw;
    const data = yaml?.check(schema, entry, at, problems);
    if (!yaml || data === undefined) registry.broken.add(String((raw as { id?: unknown })?.id));
    else
      register(
        registry,
        data,
        { ...yaml, at, lineOf: (path) => yaml.lineOf([...at, ...path]) },
        problems,
      );
  }
}

function readOne<S extends z.ZodType<{ id: string }>>(
  source: SourceFile,
  schema: S,
  registry: Registry<z.output<S>>,
  problems: Problems,
): void {
  const name = source.path.replace(/^.*\/|\.yaml$/g, "");
  const yaml = readYaml(problemFile(source.path), source.text, schema, problems);
  if (!yaml) {
    registry.broken.add(name);
    return;
  }
  if (yaml.data.id !== name) {
    problems.error({
      file: yaml.file,
      line: yaml.lineOf(["id"]),
      field: "id",
      message: `the id "${yaml.data.id}" is not the file's name`,
      fix: `write "id: ${name}", or rename the file to ${yaml.data.id}.yaml`,
    });
  }
  register(registry, yaml.data, { ...yaml, at: [] }, problems);
}

/** A file whose place names its course: `courses/<course>/course.yaml`, `cards/<course>.yaml`. */
function readOfCourse<S extends z.ZodType>(
  source: SourceFile,
  schema: S,
  registry: Registry<z.output<S>>,
  problems: Problems,
): void {
  const slug = source.path.split("/")[1]?.replace(/\.yaml$/, "") ?? "";
  const yaml = readYaml(problemFile(source.path), source.text, schema, problems);
  if (yaml) registry.set(slug, { ...yaml, at: [] });
  else registry.broken.add(slug);
}

function register<T extends { id: string }>(
  registry: Registry<T>,
  data: T,
  place: Omit<NonNullable<ReturnType<Registry<T>["get"]>>, "data">,
  problems: Problems,
): void {
  const first = registry.get(data.id);
  if (!first) {
    registry.set(data.id, { ...place, data });
    return;
  }
  problems.error({
    file: place.file,
    line: place.lineOf(["id"]),
    field: "id",
    message: `the id "${data.id}" is taken by ${first.file}:${first.lineOf(["id"])}`,
    fix: "give each entry an id of its own",
  });
}
