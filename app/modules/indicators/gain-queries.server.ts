import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { gainRollups } from "#drizzle/schema/index.ts";

/** Adds to a row of the roll-up. */
export async function addGain(db: Db, row: typeof gainRollups.$inferSelect): Promise<void> {
  await db
    .insert(gainRollups)
    .values(row)
    .onConflictDoUpdate({
      target: [gainRollups.course, gainRollups.edition, gainRollups.shard],
      set: {
        pairs: sql`${gainRollups.pairs} + excluded.pairs`,
        before: sql`${gainRollups.before} + excluded.points_before`,
        after: sql`${gainRollups.after} + excluded.points_after`,
      },
    });
}

/** Pairs of an edition, and the sums of their shares of points. */
export async function sumGain(
  db: Db,
  { course, edition }: { course: string; edition: number },
): Promise<{ pairs: number; before: number; after: number }> {
  const [row] = await db
    .select({
      pairs: sql<number>`coalesce(sum(${gainRollups.pairs}), 0)::int`,
      before: sql<number>`coalesce(sum(${gainRollups.before}), 0)::float8`,
      after: sql<number>`coalesce(sum(${gainRollups.after}), 0)::float8`,
    })
    .from(gainRollups)
    .where(and(eq(gainRollups.course, course), eq(gainRollups.edition, edition)));
  return row ?? { pairs: 0, before: 0, after: 0 };
}
