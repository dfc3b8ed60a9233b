import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { heldForms } from "#drizzle/schema/index.ts";

export async function insertHeldForm(db: Db, row: typeof heldForms.$inferInsert): Promise<void> {
  await db.insert(heldForms).values(row);
}

export async function findHeldForm(db: Db, tokenHash: Buffer) {
  const [row] = await db.select().from(heldForms).where(eq(heldForms.tokenHash, tokenHash));
  return row ?? null;
}

/**
 * Marks a form as used and empties it.
 *
 * @param newerThan forms kept before this moment are no longer given out
 * @returns where it was sent to; null when it was used already or is too old
 */
export async function spendHeldForm(
  db: Db,
  tokenHash: Buffer,
  values: { usedAt: Date; replayed: boolean },
  newerThan: Date,
): Promise<string | null> {
  const [used] = await db
    .update(heldForms)
    .set({ ...values, body: "" })
    .where(
      and(
        eq(heldForms.tokenHash, tokenHash),
        isNull(heldForms.usedAt),
        gt(heldForms.createdAt, newerThan),
      ),
    )
    .returning({ path: heldForms.path });
  return used?.path ?? null;
}

export async function deleteHeldFormsBefore(db: Db, moment: Date): Promise<void> {
  await db.delete(heldForms).where(lt(heldForms.createdAt, moment));
}
