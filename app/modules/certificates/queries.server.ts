import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { batched } from "#app/database/batched.ts";
import { hasRole, type UserActor } from "#app/modules/accounts/actor.ts";
import type { Db } from "#app/modules/verb.ts";
import {
  type CourseOutline,
  certificateRevocations,
  certificates,
  courseOutlines,
} from "#drizzle/schema/index.ts";

export type Certificate = typeof certificates.$inferSelect;
export type NewCertificate = typeof certificates.$inferInsert;

/** A certificate, and when it was declared void. */
export interface CertificateWithRevocation extends Certificate {
  revokedAt: Date | null;
}

const withRevocation = {
  ...getTableColumns(certificates),
  revokedAt: certificateRevocations.revokedAt,
};

/** @returns false when another certificate has the number */
export async function insertCertificate(db: Db, row: NewCertificate): Promise<boolean> {
  const added = await db
    .insert(certificates)
    .values(row)
    .onConflictDoNothing({ target: certificates.number })
    .returning({ id: certificates.id });
  return added.length > 0;
}

/** Keeps what a content version was made of; one that is kept already stays as it is. */
export async function insertOutline(
  db: Db,
  row: { contentVersion: string; course: string; outline: CourseOutline },
): Promise<void> {
  await db.insert(courseOutlines).values(row).onConflictDoNothing();
}

/** Certificates of one person, newest first. */
export async function listCertificatesOf(
  db: Db,
  userId: string,
): Promise<CertificateWithRevocation[]> {
  return db
    .select(withRevocation)
    .from(certificates)
    .leftJoin(certificateRevocations, eq(certificateRevocations.certificateId, certificates.id))
    .where(eq(certificates.userId, userId))
    .orderBy(desc(certificates.issuedAt), desc(certificates.id));
}

/** A certificate that the actor may have: their own; any for an administrator. */
export async function findCertificateFor(db: Db, actor: UserActor, number: string) {
  const scope = hasRole(actor, "administrator") ? undefined : eq(certificates.userId, actor.userId);
  const [row] = await db
    .select({
      ...withRevocation,
      revocationReason: certificateRevocations.reason,
      outline: courseOutlines.outline,
    })
    .from(certificates)
    .leftJoin(certificateRevocations, eq(certificateRevocations.certificateId, certificates.id))
    .leftJoin(courseOutlines, eq(courseOutlines.contentVersion, certificates.contentVersion))
    .where(and(eq(certificates.number, number), scope));
  return row;
}

/** A certificate as its public check reads it, by anybody who has the number: one statement. */
export async function findByNumber(
  db: Db,
  number: string,
): Promise<CertificateWithRevocation | undefined> {
  const [row] = await db
    .select(withRevocation)
    .from(certificates)
    .leftJoin(certificateRevocations, eq(certificateRevocations.certificateId, certificates.id))
    .where(eq(certificates.number, number));
  return row;
}

const standingsOf = (db: Db) => {
  const statement = db
    .select({
      number: certificates.number,
      validUntil: certificates.validUntil,
      revokedAt: certificateRevocations.revokedAt,
    })
    .from(certificates)
    .leftJoin(certificateRevocations, eq(certificateRevocations.certificateId, certificates.id))
    .where(sql`${certificates.number} = any(${sql.placeholder("numbers")})`)
    .prepare("certificate_standings");
  return batched(async (numbers) => {
    const rows = await statement.execute({ numbers });
    return new Map(rows.map((row) => [row.number, row]));
  });
};
const standings = new WeakMap<Db, ReturnType<typeof standingsOf>>();

/** What a certificate's state follows from. Every public check asks, so many share a statement. */
export function findStanding(db: Db, number: string) {
  const find = standings.get(db) ?? standingsOf(db);
  standings.set(db, find);
  return find(number);
}

/** @returns false when it was void already */
export async function insertRevocation(
  db: Db,
  row: typeof certificateRevocations.$inferInsert,
): Promise<boolean> {
  const added = await db
    .insert(certificateRevocations)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: certificateRevocations.certificateId });
  return added.length > 0;
}
