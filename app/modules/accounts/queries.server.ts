import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { roleGrants, users } from "#drizzle/schema/index.ts";

type NewUser = typeof users.$inferInsert;
type NewGrant = typeof roleGrants.$inferInsert;

const account = {
  id: users.id,
  email: users.email,
  emailVerifiedAt: users.emailVerifiedAt,
  passwordHash: users.passwordHash,
  givenName: users.givenName,
  familyName: users.familyName,
  locale: users.locale,
};

/** The open account of an e-mail address (small letters). */
export async function findAccountByEmail(db: Db, email: string) {
  const [row] = await db
    .select(account)
    .from(users)
    .where(and(eq(users.email, email), isNull(users.closedAt)));
  return row ?? null;
}
export type Account = NonNullable<Awaited<ReturnType<typeof findAccountByEmail>>>;

export async function findAccount(db: Db, userId: string): Promise<Account | null> {
  const [row] = await db
    .select(account)
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.closedAt)));
  return row ?? null;
}

/**
 * Makes an account whose address is proved. One that is there but was never proved, because
 * somebody else entered it, becomes this one.
 *
 * @returns its id, null when the address has an account in use
 */
export async function insertProvedAccount(
  db: Db,
  row: NewUser & { emailVerifiedAt: Date; passwordHash: string },
): Promise<string | null> {
  const [made] = await db
    .insert(users)
    .values(row)
    .onConflictDoUpdate({
      target: users.email,
      set: {
        emailVerifiedAt: row.emailVerifiedAt,
        passwordHash: row.passwordHash,
        givenName: row.givenName,
        familyName: row.familyName,
        locale: row.locale,
      },
      setWhere: and(isNull(users.emailVerifiedAt), isNull(users.closedAt)),
    })
    .returning({ id: users.id });
  return made?.id ?? null;
}

export async function updateAccount(
  db: Db,
  userId: string,
  values: Partial<Omit<NewUser, "id">>,
): Promise<void> {
  await db.update(users).set(values).where(eq(users.id, userId));
}

/** Sets a password; whoever could do so has proved the address. */
export async function setPassword(db: Db, userId: string, passwordHash: string, now: Date) {
  await db
    .update(users)
    .set({
      passwordHash,
      emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, ${now.toISOString()})`,
    })
    .where(eq(users.id, userId));
}

/** Gives a role, unless the person has it already in the same scope. */
export async function grantRole(db: Db, grant: NewGrant): Promise<void> {
  const [held] = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.userId, grant.userId),
        eq(roleGrants.role, grant.role),
        sql`${roleGrants.institutionId} is not distinct from ${grant.institutionId ?? null}`,
        sql`${roleGrants.teryt} is not distinct from ${grant.teryt ?? null}`,
        isNull(roleGrants.revokedAt),
      ),
    );
  if (!held) await db.insert(roleGrants).values(grant);
}

export async function revokeGrants(db: Db, userId: string, now: Date): Promise<void> {
  await db
    .update(roleGrants)
    .set({ revokedAt: now })
    .where(and(eq(roleGrants.userId, userId), isNull(roleGrants.revokedAt)));
}

/** Whether there is an administrator with an open account, other than the person given. */
export async function administratorExists(db: Db, otherThan?: string): Promise<boolean> {
  const [found] = await db
    .select({ id: users.id })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(
      and(
        eq(roleGrants.role, "administrator"),
        isNull(roleGrants.revokedAt),
        isNull(users.closedAt),
        otherThan ? ne(users.id, otherThan) : undefined,
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** Makes other transactions that decide on administrators wait for this one. */
export async function lockAdministrators(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('ostoja.administrators'))`);
}
