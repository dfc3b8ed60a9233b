import type { ContentManifest } from "../manifest.ts";
import type { Course } from "../schemas/course.ts";
import type { CompiledModule } from "../types.ts";
import type { Content } from "./content.ts";
import { dataOf } from "./content-version.ts";
import { hashOf } from "./fingerprint.ts";

/** What of an item may change without its being another question. */
const ABOUT_IT = new Set([
  ...["feedback", "meansFeedback", "law", "facts", "lawAsOf"],
  ...["objective", "difficulty", "referral"],
]);

/** Hash of what every item asks: tells whether it is still the question that was asked. */
export function itemHashes(content: Content): Record<string, string> {
  return Object.fromEntries([...content.items].map(([id, { data }]) => [id, hashOf(asked(data))]));
}

function asked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asked);
  if (value === null || typeof value !== "object") return value;
  const parts = Object.entries(value).filter(([key]) => !ABOUT_IT.has(key));
  return Object.fromEntries(parts.map(([key, part]) => [key, asked(part)]));
}

/** What a course was made of, part by part, so that two versions can be held against each other. */
export function courseManifest(
  course: Course,
  modules: Record<string, CompiledModule>,
  content: Content,
): ContentManifest {
  const taught = course.path.flatMap((step) =>
    "module" in step ? (modules[step.module] ?? []) : [],
  );
  const lessons = taught.flatMap((module) =>
    module.lessons.map((lesson) => ({ id: `${module.id}/${lesson.id}`, lesson })),
  );
  const used = (kind: "law" | "facts") => [
    ...new Set(lessons.flatMap(({ lesson }) => lesson[kind])),
  ];
  const hashes = (ids: string[], hash: (id: string) => string) =>
    Object.fromEntries(ids.map((id) => [id, hash(id)]));
  return {
    lessons: Object.fromEntries(lessons.map(({ id, lesson }) => [id, lesson.hash])),
    banks: hashes(
      taught.map(({ id }) => id),
      (id) =>
        hashOf([...content.items.values()].flatMap(({ data }) => (data.module === id ? data : []))),
    ),
    law: hashes(used("law"), (id) => hashOf(dataOf(content, { facts: [], law: [id] }))),
    facts: hashes(used("facts"), (id) => hashOf(dataOf(content, { facts: [id], law: [] }))),
    changes: [...content.changes.keys()],
  };
}
