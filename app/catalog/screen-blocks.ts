import type { Block, Screen } from "./types.ts";

/** What the readers of a course see of a screen: examples for other courses are left out. @param course a slug */
export function blocksFor({ blocks }: Pick<Screen, "blocks">, course: string): Block[] {
  return blocks.filter(
    (block) => block.kind === "activity" || !block.course || block.course === course,
  );
}
