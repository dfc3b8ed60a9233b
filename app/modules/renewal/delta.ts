import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { ContentManifest } from "#app/catalog/manifest.ts";
import type { Change } from "#app/catalog/schemas/change.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import type { CompiledCourse, CompiledLesson } from "#app/catalog/types.ts";

/** What the last certificate of a course says of what was learned. */
export interface LearnedBefore {
  /** YYYY-MM-DD. */
  completedOn: string;
  /** Null for a version from before versions were kept. */
  manifest: ContentManifest | null;
}

/** A lesson that is to be read anew, and why. */
export interface ChangedLesson {
  module: string;
  lesson: string;
  /** It was not in the course then. */
  isNew: boolean;
  /** What authors told of the change; empty for a new lesson. */
  why: Text[];
}

/**
 * The lessons that changed since a certificate. A new lesson always counts; another one when its
 * hash differs and a material change, told of since, touches it. Without a kept version nothing
 * can be compared: then the material changes since that day count.
 *
 * @returns in the order of the course
 */
export function changedLessons(
  before: LearnedBefore,
  course: CompiledCourse,
  catalog: Pick<CatalogReader, "lessonSequence" | "changes">,
): ChangedLesson[] {
  const { manifest } = before;
  const since = catalog.changes.filter(
    (change) =>
      change.material &&
      (manifest ? !manifest.changes.includes(change.id) : change.on > before.completedOn),
  );
  return catalog.lessonSequence(course).flatMap(({ module, lesson }) => {
    const key = `${module.id}/${lesson.id}`;
    const place = { module: module.id, lesson: lesson.id };
    if (manifest && !(key in manifest.lessons)) return { ...place, isNew: true, why: [] };
    if (manifest?.lessons[key] === lesson.hash) return [];
    const why = since.filter((change) => touches(change, key, lesson)).map(({ what }) => what);
    return why.length > 0 ? { ...place, isNew: false, why } : [];
  });
}

/** Whether a change is about a lesson, by name or by what the lesson uses. */
export function touches({ touches: at }: Change, key: string, lesson: CompiledLesson): boolean {
  return (
    at.lessons.includes(key) ||
    at.law.some((id) => lesson.law.includes(id)) ||
    at.facts.some((id) => lesson.facts.includes(id)) ||
    at.procedures.some((id) => lesson.procedures.includes(id))
  );
}
