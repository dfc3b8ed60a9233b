import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { institutions, memberships } from "#drizzle/schema/index.ts";

/** An institution as those see it who are asked to join. */
const shown = {
  id: institutions.id,
  name: institutions.name,
  town: institutions.town,
  kind: institutions.kind,
};

/** The open institution of a join link. */
export async function findInstitutionByJoinCode(db: Db, code: string) {
  const [row] = await db
    .select(shown)
    .from(institutions)
    .where(and(eq(institutions.joinCode, code), isNull(institutions.closedAt)));
  return row ?? null;
}
export type JoinedInstitution = NonNullable<Awaited<ReturnType<typeof findInstitutionByJoinCode>>>;

/** Where somebody works now; the row stays locked until the end of the transaction. */
export async function lockCurrentMembership(db: Db, userId: string) {
  const [row] = await db
    .select()
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.until)))
    .for("update");
  return row ?? null;
}

/** Where somebody works now, with the institution. */
export async function findCurrentMembership(db: Db, userId: string) {
  const [row] = await db
    .select({
      institutionId: memberships.institutionId,
      professionalGroup: memberships.professionalGroup,
      institution: institutions.name,
      from: memberships.from,
    })
    .from(memberships)
    .innerJoin(institutions, eq(institutions.id, memberships.institutionId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.until)));
  return row ?? null;
}

export async function insertMembership(
  db: Db,
  row: typeof memberships.$inferInsert,
): Promise<void> {
  await db.insert(memberships).values(row);
}

/** Ends a membership with its last day (YYYY-MM-DD). */
export async function endMembership(db: Db, id: string, until: string): Promise<void> {
  await db.update(memberships).set({ until }).where(eq(memberships.id, id));
}

export async function deleteMembership(db: Db, id: string): Promise<void> {
  await db.delete(memberships).where(eq(memberships.id, id));
}
