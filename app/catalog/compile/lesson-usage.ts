import type { Reference } from "../types.ts";
import type { Problem } from "./problems.ts";

/** One component as it stands in a lesson. */
export interface ComponentUse {
  name: string;
  line: number;
  /** Index of the screen, from 0. */
  screen: number;
  attributes: Record<string, string | string[]>;
}

/** One screen as it stands in a lesson. */
export interface ScreenUsage {
  title: string;
  line: number;
  /** Words that a reader of one course sees. */
  words: number;
}

/** What the Markdown of one lesson in one language holds. */
export interface LessonUsage {
  /** In the order of the text; `N` is left out, because numbers of prose may differ. */
  uses: ComponentUse[];
  screens: ScreenUsage[];
  problems: Problem[];
}

/** A component's name and ids as one string: what both languages must agree on. */
export function signatureOf({ name, attributes }: ComponentUse): string {
  const ids = ["id", "value", "facts", "for"].flatMap((key) => attributes[key] ?? []);
  return `<${[name, ...ids].join(" ")}>`;
}

/** Ids of one kind, each once, in the order of the text. */
export function idsOf(uses: readonly ComponentUse[], names: readonly string[]): string[] {
  const ids = uses
    .filter(({ name }) => names.includes(name))
    .flatMap(({ attributes }) => attributes.id ?? attributes.facts ?? []);
  return [...new Set(ids)];
}

const REFERENCE_KINDS: Record<string, Reference["kind"]> = {
  Fact: "fact",
  FactChart: "fact",
  FactTable: "fact",
  Law: "law",
  LawText: "law",
  Legal: "law",
};

/** Facts and provisions in the order of the text, each once, numbered from 1. */
export function numberedReferences(uses: readonly ComponentUse[]): Reference[] {
  const found = new Map<string, Reference>();
  for (const { name, attributes } of uses) {
    const kind = REFERENCE_KINDS[name];
    if (!kind) continue;
    for (const id of [attributes.id ?? attributes.facts ?? []].flat()) {
      const anchor = `source-${kind}-${id}`;
      if (!found.has(anchor)) found.set(anchor, { number: found.size + 1, anchor, kind, id });
    }
  }
  return [...found.values()];
}
