import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problems } from "./problems.ts";
import { complaintsOf } from "./zod-words.ts";

export type YamlPath = readonly PropertyKey[];

/** A checked YAML text that still knows its lines. */
export interface YamlFile<T> {
  file: string;
  data: T;
  /** The line of a field, or of the nearest field around it. */
  lineOf(path: YamlPath): number;
  /** Checks one entry that stands at a path, as `readYaml` checks the whole. */
  check<S extends z.ZodType>(
    schema: S,
    entry: unknown,
    at: YamlPath,
    problems: Problems,
  ): z.output<S> | undefined;
}

interface ReadOptions {
  /** Lines above the YAML, for front matter. */
  linesAbove?: number;
  /** Written before each field in messages, for front matter. */
  prefix?: string;
}

/** Writes a path as authors read it: `facts[3].label.en`. */
export function fieldName(path: YamlPath): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

/**
 * Parses and checks one YAML text. Every fault becomes a problem with its line.
 *
 * @returns undefined when there was one
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  content: string,
  schema: S,
  problems: Problems,
  { linesAbove = 0, prefix = "" }: ReadOptions = {},
): YamlFile<z.output<S>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesAbove;
  if (document.errors.length > 0) {
    for (const { pos, message } of document.errors) {
      problems.error({
        file,
        line: lineAt(pos[0]),
        field: `${prefix}YAML`,
        message: `this is not valid YAML: ${message}`,
        fix: "check the indentation, and put a text that holds a colon or begins with a sign in quotes",
      });
    }
    return undefined;
  }
  const lineOf = (path: YamlPath) => lineAt(offsetOf(document, path));
  const check: YamlFile<unknown>["check"] = (part, entry, at, into) => {
    const parsed = part.safeParse(entry);
    if (parsed.success) return parsed.data;
    for (const { path, message, fix } of complaintsOf(parsed.error.issues, entry)) {
      const full = [...at, ...path];
      const field = prefix + (fieldName(full) || "the whole file");
      into.error({ file, line: lineOf(full), field, message, fix });
    }
    return undefined;
  };
  const data = check(schema, document.toJS(), [], problems);
  return data === undefined ? undefined : { file, data, lineOf, check };
}

function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
