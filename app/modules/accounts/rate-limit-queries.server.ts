import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { rateLimits } from "#drizzle/schema/index.ts";

/** Counts a try in a window. @returns how many there are now */
export async function addHit(db: Db, keyHash: Buffer, windowStart: Date): Promise<number> {
  const [row] = await db
    .insert(rateLimits)
    .values({ keyHash, windowStart, hits: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.keyHash, rateLimits.windowStart],
      set: { hits: sql`${rateLimits.hits} + 1` },
    })
    .returning({ hits: rateLimits.hits });
  return row?.hits ?? 1;
}

export async function takeBackHit(db: Db, keyHash: Buffer, windowStart: Date): Promise<void> {
  await db
    .update(rateLimits)
    .set({ hits: sql`${rateLimits.hits} - 1` })
    .where(
      and(
        eq(rateLimits.keyHash, keyHash),
        eq(rateLimits.windowStart, windowStart),
        gt(rateLimits.hits, 0),
      ),
    );
}

/** Forgets windows that began before a moment. */
export async function deleteHitsBefore(db: Db, moment: Date): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, moment));
}
