import type { BlueprintRow, Course } from "./schemas/course.ts";

/** The rows of the test before a course; none where it has no such test. */
export function preTestRows({
  preTest,
  finalTest,
}: Pick<Course, "preTest" | "finalTest">): readonly BlueprintRow[] {
  if (!preTest) return [];
  return preTest.blueprint === "sameAsFinal" ? finalTest.blueprint : preTest.blueprint;
}

/** How many questions a blueprint asks. */
export function questionCount(rows: readonly BlueprintRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Whether two blueprints are equally hard: every module, objective and difficulty has the same
 * share in both. Rows that leave the difficulty open prove nothing, so they must be alike.
 */
export function sameDifficulty(one: readonly BlueprintRow[], other: readonly BlueprintRow[]) {
  const [first, second] = [shares(one), shares(other)];
  return (
    first.size === second.size &&
    [...first].every(([kind, count]) => {
      // Compared crosswise, so that no share is rounded.
      return count * questionCount(other) === (second.get(kind) ?? 0) * questionCount(one);
    })
  );
}

function shares(rows: readonly BlueprintRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { module, objective = "any", difficulty, count } of rows) {
    const kind = [module, objective, [...new Set(difficulty)].sort().join("") || "any"].join(" ");
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return counts;
}
