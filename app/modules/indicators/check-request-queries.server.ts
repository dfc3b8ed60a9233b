import { and, desc, eq, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { rollupCheckRequests } from "#drizzle/schema/index.ts";

export type CheckRequest = typeof rollupCheckRequests.$inferSelect;

/** Adds a request. @returns its id; null while another one has not ended */
export async function insertCheckRequest(
  db: Db,
  row: Pick<CheckRequest, "repair" | "askedAt">,
): Promise<string | null> {
  const [added] = await db
    .insert(rollupCheckRequests)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: rollupCheckRequests.id });
  return added?.id ?? null;
}

/** Ends a request that was asked for so long ago that it will not end by itself. */
export async function endLostRequest(
  db: Db,
  { askedUntil, endedAt }: { askedUntil: Date; endedAt: Date },
): Promise<void> {
  const { endedAt: end, askedAt } = rollupCheckRequests;
  await db
    .update(rollupCheckRequests)
    .set({ endedAt })
    .where(and(isNull(end), lte(askedAt, askedUntil)));
}

/** Begins a request, or begins it again. @returns undefined when it has ended */
export async function startCheckRequest(
  db: Db,
  { id, startedAt }: { id: string; startedAt: Date },
): Promise<CheckRequest | undefined> {
  const { startedAt: start } = rollupCheckRequests;
  const [row] = await db
    .update(rollupCheckRequests)
    .set({ startedAt: sql`coalesce(${start}, ${sql.param(startedAt, start)})` })
    .where(and(eq(rollupCheckRequests.id, id), isNull(rollupCheckRequests.endedAt)))
    .returning();
  return row;
}

/** Ends a request with what it found; one that has ended stays as it is. */
export async function endCheckRequest(
  db: Db,
  { id, ...end }: { id: string; endedAt: Date; checkId: string | null },
): Promise<void> {
  await db
    .update(rollupCheckRequests)
    .set(end)
    .where(and(eq(rollupCheckRequests.id, id), isNull(rollupCheckRequests.endedAt)));
}

/** The request that was asked for last. */
export async function findLastRequest(db: Db): Promise<CheckRequest | undefined> {
  const [row] = await db
    .select()
    .from(rollupCheckRequests)
    .orderBy(desc(rollupCheckRequests.askedAt), desc(rollupCheckRequests.id))
    .limit(1);
  return row;
}
