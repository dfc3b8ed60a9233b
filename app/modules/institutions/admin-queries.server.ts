import { and, asc, count, desc, eq, ilike, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { institutionRollups, institutions, roleGrants, users } from "#drizzle/schema/index.ts";
import { GRANTED_ROLES } from "./schemas.ts";

function matching(name: string) {
  const part = `%${name.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return name
    ? or(
        ilike(institutions.name, part),
        ilike(institutions.town, part),
        eq(institutions.regon, name),
      )
    : undefined;
}

/** One page of all institutions, in the Polish order of their names, and how many match. */
export async function searchInstitutions(
  db: Db,
  of: { name: string; limit: number; offset: number },
) {
  const [found] = await db.select({ count: count() }).from(institutions).where(matching(of.name));
  const rows = await db
    .select({
      id: institutions.id,
      name: institutions.name,
      kind: institutions.kind,
      town: institutions.town,
      teryt: institutions.teryt,
      regon: institutions.regon,
      closed: sql<boolean>`${institutions.closedAt} is not null`,
      headcount: institutionRollups.headcount,
    })
    .from(institutions)
    .leftJoin(institutionRollups, eq(institutionRollups.institutionId, institutions.id))
    .where(matching(of.name))
    .orderBy(sql`${institutions.name} collate "pl-x-icu"`, asc(institutions.id))
    .limit(of.limit)
    .offset(of.offset);
  return { rows, count: found?.count ?? 0 };
}

/** Any institution that is open. */
export async function findOpenInstitution(db: Db, id: string) {
  const [row] = await db
    .select()
    .from(institutions)
    .where(and(eq(institutions.id, id), isNull(institutions.closedAt)));
  return row;
}

/** Adds an institution. @returns its id, null when the REGON is taken */
export async function insertInstitution(
  tx: Db,
  row: typeof institutions.$inferInsert,
): Promise<string | null> {
  const [made] = await tx
    .insert(institutions)
    .values(row)
    .onConflictDoNothing({ target: institutions.regon })
    .returning({ id: institutions.id });
  return made?.id ?? null;
}

const grant = {
  id: roleGrants.id,
  userId: roleGrants.userId,
  role: roleGrants.role,
  teryt: roleGrants.teryt,
  grantedAt: roleGrants.grantedAt,
  institution: institutions.name,
  email: users.email,
  givenName: users.givenName,
  familyName: users.familyName,
};

/** Roles in force, of everybody or of one address, one page. */
export async function searchGrants(
  db: Db,
  of: { email: string; institutionId: string | null; limit: number; offset: number },
) {
  const where = and(
    isNull(roleGrants.revokedAt),
    isNull(users.closedAt),
    inArray(roleGrants.role, [...GRANTED_ROLES]),
    of.email ? eq(users.email, of.email) : undefined,
    of.institutionId ? eq(roleGrants.institutionId, of.institutionId) : undefined,
  );
  const [found] = await db
    .select({ count: count() })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(where);
  const rows = await db
    .select(grant)
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .leftJoin(institutions, eq(institutions.id, roleGrants.institutionId))
    .where(where)
    .orderBy(desc(roleGrants.grantedAt), desc(roleGrants.id))
    .limit(of.limit)
    .offset(of.offset);
  return { rows, count: found?.count ?? 0 };
}

/** A role in force, locked. */
export async function lockGrant(tx: Db, id: string) {
  const [row] = await tx
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.id, id), isNull(roleGrants.revokedAt)))
    .for("update");
  return row;
}

export async function endGrant(tx: Db, id: string, revokedAt: Date): Promise<void> {
  await tx.update(roleGrants).set({ revokedAt }).where(eq(roleGrants.id, id));
}
