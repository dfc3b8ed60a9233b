import { and, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { emailTokens, registrations, setupTokens } from "#drizzle/schema/index.ts";

/** A link to choose a new password, with the account it is for. */
export async function insertResetToken(
  db: Db,
  row: Omit<typeof emailTokens.$inferInsert, "purpose">,
) {
  await db.insert(emailTokens).values({ ...row, purpose: "reset_password" });
}

export async function findResetToken(db: Db, tokenHash: Buffer) {
  const [row] = await db.select().from(emailTokens).where(eq(emailTokens.tokenHash, tokenHash));
  return row ?? null;
}

/** Marks a link as used. @returns false when another request was quicker */
export async function spendResetToken(db: Db, tokenHash: Buffer, now: Date): Promise<boolean> {
  const used = await db
    .update(emailTokens)
    .set({ usedAt: now })
    .where(and(eq(emailTokens.tokenHash, tokenHash), isNull(emailTokens.usedAt)))
    .returning({ userId: emailTokens.userId });
  return used.length > 0;
}

/** Takes all links away that somebody was sent. */
export async function deleteResetTokens(db: Db, userId: string): Promise<void> {
  await db
    .delete(emailTokens)
    .where(and(eq(emailTokens.userId, userId), isNull(emailTokens.usedAt)));
}

export async function insertRegistration(db: Db, row: typeof registrations.$inferInsert) {
  await db.insert(registrations).values(row);
}

export async function findRegistration(db: Db, tokenHash: Buffer) {
  const [row] = await db.select().from(registrations).where(eq(registrations.tokenHash, tokenHash));
  return row ?? null;
}

/** The newest registration of an address that still waits for its proof. */
export async function findWaitingRegistration(db: Db, email: string, now: Date) {
  const [row] = await db
    .select({ id: registrations.id, locale: registrations.locale })
    .from(registrations)
    .where(
      and(
        eq(registrations.email, email),
        isNull(registrations.usedAt),
        gt(registrations.expiresAt, now),
      ),
    )
    .orderBy(desc(registrations.createdAt))
    .limit(1);
  return row ?? null;
}

/** Gives a registration a new link; the old one no longer works. */
export async function renewRegistration(
  db: Db,
  id: string,
  values: { tokenHash: Buffer; expiresAt: Date },
): Promise<void> {
  await db.update(registrations).set(values).where(eq(registrations.id, id));
}

/** Marks a registration as used. @returns false when another request was quicker */
export async function spendRegistration(db: Db, id: string, now: Date): Promise<boolean> {
  const used = await db
    .update(registrations)
    .set({ usedAt: now })
    .where(and(eq(registrations.id, id), isNull(registrations.usedAt)))
    .returning({ id: registrations.id });
  return used.length > 0;
}

export async function deleteRegistrations(db: Db, email: string): Promise<void> {
  await db.delete(registrations).where(eq(registrations.email, email));
}

export async function insertSetupToken(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  await db.insert(setupTokens).values({ tokenHash, createdAt: now });
}

export async function findSetupToken(db: Db, tokenHash: Buffer) {
  const [row] = await db.select().from(setupTokens).where(eq(setupTokens.tokenHash, tokenHash));
  return row ?? null;
}

export async function spendSetupToken(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  await db.update(setupTokens).set({ usedAt: now }).where(eq(setupTokens.tokenHash, tokenHash));
}

/** Deletes links that were used or have expired some time ago. */
export async function deleteOldLinks(db: Db, before: Date): Promise<void> {
  await db.delete(emailTokens).where(lt(emailTokens.expiresAt, before));
  await db.delete(registrations).where(lt(registrations.expiresAt, before));
  await db
    .delete(setupTokens)
    .where(or(lt(setupTokens.usedAt, before), lt(setupTokens.createdAt, before)));
}
