/**
 * What one content version of a course was made of: a hash for each part. Kept when the version
 * is first pinned; a renewal holds the kept one against the content of today.
 */
export interface ContentManifest {
  /** By module and lesson: `definition/three-elements`. Rests on the facts and provisions used. */
  lessons: Record<string, string>;
  /** Item banks, by module. */
  banks: Record<string, string>;
  /** Provisions that lessons use. */
  law: Record<string, string>;
  /** Facts that lessons use. */
  facts: Record<string, string>;
  /** Ids of the changes that its authors had told of. */
  changes: string[];
}
