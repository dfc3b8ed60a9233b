import { createHash } from "node:crypto";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { ContentManifest } from "#app/catalog/manifest.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { touches } from "#app/modules/renewal/delta.ts";

/** One content version, as the demo tells it. */
export interface SeedVersion {
  contentVersion: string;
  manifest: ContentManifest;
}

/**
 * The content that an edition of the demo was learned with: that of today without the changes of
 * later years. So whoever renews in the demo has something that changed.
 */
export function versionOf(
  catalog: CatalogReader,
  course: CompiledCourse,
  edition: number,
): SeedVersion {
  const later = catalog.changes.filter(({ on }) => on > `${edition}-12-31`);
  const { contentVersion, manifest } = course;
  if (later.length === 0) return { contentVersion, manifest };
  const before = (hash: string) =>
    createHash("sha256").update(`${hash} before ${later[0]?.id}`).digest("hex");
  const lessons = catalog.lessonSequence(course).map(({ module, lesson }) => {
    const key = `${module.id}/${lesson.id}`;
    const changed = later.some((change) => touches(change, key, lesson));
    return [key, changed ? before(lesson.hash) : lesson.hash];
  });
  const known = catalog.changes.filter((change) => !later.includes(change));
  return {
    contentVersion: before(contentVersion),
    manifest: {
      ...manifest,
      lessons: Object.fromEntries(lessons),
      changes: known.map(({ id }) => id),
    },
  };
}
