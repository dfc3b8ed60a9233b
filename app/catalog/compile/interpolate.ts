import { formatFact } from "../format-fact.ts";
import { CONTENT_LANGUAGES, type ContentLanguage, type Text } from "../schemas/shared.ts";
import type { Content, Located, Registry } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

const PLACEHOLDER = /\{([^{}]*)\}/g;
const FACT = /^fact:([a-z0-9-]+)$/;
const LEGAL = /^legal:([a-z0-9-]+)\.([a-z0-9-]+)$/;
const LAW = /^law:([a-z0-9-]+)$/;
/** A date, an hour, a count in a story, a wrong answer: digits and the signs between them. */
const NUMBER = /^n:(\d+(?:[.,:/ –-]?\d+)*[a-z]?)$/;
const HOW =
  "write {fact:<id>}, {legal:<provision id>.<value name>}, {law:<provision id>} or {n:17}";

type Report = (path: YamlPath, message: string, fix: string) => void;

/** What a text turned out to rest on. */
interface Rests {
  facts: Set<string>;
  law: Set<string>;
}

/** Prints the figures and legal values into every text of a bank's or a scenario's entries. */
export function interpolateAll<T>(
  registry: Registry<T>,
  content: Content,
  problems: Problems,
): void {
  for (const [id, entry] of registry) {
    registry.set(id, { ...entry, data: interpolate(entry, content, problems) });
  }
}

/**
 * Prints `{fact:<id>}`, `{legal:<provision>.<value>}`, `{law:<provision>}` (the citation) and
 * `{n:<number>}` in all texts of an entry, each in the language of its text; a digit anywhere else
 * is an error. Their ids are added to the lists `facts` and `law` of the nearest object
 * around the text that has these lists: the item, or the choice of a scenario.
 *
 * @returns a copy of the entry's data with ready texts; what cannot be printed stays and is reported
 */
export function interpolate<T>(entry: Located<T>, content: Content, problems: Problems): T {
  const report: Report = (path, message, fix) =>
    problems.error({
      file: entry.file,
      line: entry.lineOf(path),
      field: fieldName([...entry.at, ...path]),
      message,
      fix,
    });
  return printed(entry.data, [], { facts: new Set(), law: new Set() }, content, report) as T;
}

function printed(
  value: unknown,
  path: YamlPath,
  around: Rests,
  content: Content,
  report: Report,
): unknown {
  if (Array.isArray(value)) {
    return value.map((part, i) => printed(part, [...path, i], around, content, report));
  }
  if (value === null || typeof value !== "object") return value;
  if (isText(value)) return printText(value, path, around, content, report);
  const lists = value as { facts?: unknown; law?: unknown };
  const own =
    Array.isArray(lists.facts) && Array.isArray(lists.law)
      ? { facts: new Set<string>(lists.facts), law: new Set<string>(lists.law) }
      : undefined;
  const parts = Object.entries(value).map(([key, part]) => [
    key,
    printed(part, [...path, key], own ?? around, content, report),
  ]);
  const copy = Object.fromEntries(parts);
  if (!own) return copy;
  // What the author listed stays as it is, a double entry too: other checks speak of it.
  const added = (listed: unknown, found: Set<string>) => [
    ...(listed as string[]),
    ...[...found].filter((id) => !(listed as string[]).includes(id)),
  ];
  return { ...copy, facts: added(lists.facts, own.facts), law: added(lists.law, own.law) };
}

const isText = (value: object): value is Text =>
  Object.keys(value).length === 2 &&
  CONTENT_LANGUAGES.every((key) => typeof (value as Record<string, unknown>)[key] === "string");

function printText(
  text: Text,
  path: YamlPath,
  rests: Rests,
  content: Content,
  report: Report,
): Text {
  const names = (language: ContentLanguage) =>
    Array.from(text[language].matchAll(PLACEHOLDER), ([, name]) => name)
      // Dates and counts are written differently in each language.
      .filter((name) => !name?.startsWith("n:"))
      .sort()
      .join(", ");
  if (names("pl") !== names("en")) {
    report(
      path,
      `the Polish text prints ${names("pl") || "nothing"}, the English one ${names("en") || "nothing"}`,
      "print the same figures and legal values in both languages",
    );
  }
  const print = (language: ContentLanguage) => {
    const ready = text[language].replace(
      PLACEHOLDER,
      (whole, name: string) => readyValue(name, language) ?? whole,
    );
    const typed = text[language].replace(PLACEHOLDER, "");
    if (/[{}]/.test(typed)) {
      report([...path, language], "a brace is open or closed alone", HOW);
    }
    const [digits] = /\d+(?:[.,:/–-]\d+)*[a-z]?/.exec(typed) ?? [];
    if (digits) {
      report(
        [...path, language],
        `the number ${digits} stands in the text`,
        `a figure is {fact:<id>}, a penalty or deadline {legal:<provision id>.<value name>}, a provision {law:<id>}; any other number {n:${digits}}`,
      );
    }
    return ready;
  };

  function readyValue(name: string, language: ContentLanguage): string | undefined {
    const at = [...path, language];
    const [, factId] = FACT.exec(name) ?? [];
    if (factId) {
      const fact = content.facts.get(factId)?.data;
      if (content.facts.knows(factId)) rests.facts.add(factId);
      else
        report(at, `there is no fact "${factId}"`, "use an id from content/facts, or add it there");
      return fact && formatFact(fact, language);
    }
    const [, number] = NUMBER.exec(name) ?? [];
    if (number) return number;
    const [, citedId] = LAW.exec(name) ?? [];
    if (citedId) {
      if (content.law.knows(citedId)) rests.law.add(citedId);
      else
        report(at, `there is no provision "${citedId}"`, "use an id from content/law, or add it");
      return content.law.get(citedId)?.data.citation[language];
    }
    const [, provisionId, valueId] = LEGAL.exec(name) ?? [];
    if (!provisionId) {
      report(at, `"{${name}}" cannot be printed`, HOW);
      return undefined;
    }
    const provision = content.law.get(provisionId)?.data;
    const value = provision?.values.find(({ id }) => id === valueId);
    if (content.law.knows(provisionId)) rests.law.add(provisionId);
    else {
      report(
        at,
        `there is no provision "${provisionId}"`,
        "use an id from content/law, or add it there",
      );
    }
    if (provision && !value) {
      const known = provision.values.map(({ id }) => id).join(", ");
      report(
        at,
        `"${provisionId}" has no value "${valueId}"`,
        known ? `use one of: ${known}` : `add it under "values:" of "${provisionId}"`,
      );
    }
    return value?.text[language];
  }

  return { pl: print("pl"), en: print("en") };
}
