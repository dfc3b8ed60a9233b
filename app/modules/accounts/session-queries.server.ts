import { and, desc, eq, gt, isNull, lt, lte, ne, sql } from "drizzle-orm";
import { batched } from "#app/database/batched.ts";
import { prepareOnce } from "#app/database/prepare-once.ts";
import type { Db } from "#app/modules/verb.ts";
import { roleGrants, sessions, users } from "#drizzle/schema/index.ts";
import type { Grant } from "./actor.ts";

const grantsInForce = sql<Grant[]>`coalesce((
  select json_agg(json_strip_nulls(json_build_object(
    'role', g.role, 'institutionId', g.institution_id, 'teryt', g.teryt)) order by g.granted_at, g.id)
  from ${roleGrants} g where g.user_id = ${users.id} and g.revoked_at is null), '[]')`;

const sessionsInForce = prepareOnce((db) => {
  const statement = db
    .select({
      hash: sql<string>`encode(${sessions.idHash}, 'hex')`,
      userId: sessions.userId,
      publicId: sessions.publicId,
      renewedAt: sessions.renewedAt,
      expiresAt: sessions.expiresAt,
      email: users.email,
      givenName: users.givenName,
      familyName: users.familyName,
      locale: users.locale,
      grants: grantsInForce,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        sql`${sessions.idHash} in (
          select decode(asked.hash, 'hex') from unnest(${sql.placeholder("hashes")}::text[]) asked (hash))`,
        isNull(users.closedAt),
      ),
    )
    .prepare("sessions_in_force");
  return batched(async (hashes) => {
    const rows = await statement.execute({ hashes });
    return new Map(rows.map(({ hash, ...row }) => [hash, row]));
  });
});

/**
 * A session in force with its person and the roles in force. Every request of somebody who is
 * signed in asks, so those that come in together share a statement.
 */
export async function findSession(db: Db, idHash: Buffer, now: Date) {
  const row = await sessionsInForce(db)(idHash.toString("hex"));
  return row && row.expiresAt > now ? row : null;
}
export type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>;

export async function insertSession(db: Db, row: typeof sessions.$inferInsert): Promise<void> {
  await db.insert(sessions).values(row);
}

/** Moves the expiry on, unless another request has done so since `staleAt`. */
export async function renewSession(
  db: Db,
  idHash: Buffer,
  times: { renewedAt: Date; expiresAt: Date },
  staleAt: Date,
): Promise<void> {
  await db
    .update(sessions)
    .set(times)
    .where(and(eq(sessions.idHash, idHash), lte(sessions.renewedAt, staleAt)));
}

export async function deleteSession(db: Db, idHash: Buffer): Promise<void> {
  await db.delete(sessions).where(eq(sessions.idHash, idHash));
}

/** Deletes one session of a person by its public id. @returns false when there was none */
export async function deleteSessionByPublicId(
  db: Db,
  userId: string,
  publicId: string,
): Promise<boolean> {
  const gone = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.publicId, publicId)))
    .returning({ publicId: sessions.publicId });
  return gone.length > 0;
}

/** Deletes the sessions of a person, all or all but one. */
export async function deleteSessions(db: Db, userId: string, exceptPublicId?: string) {
  await db
    .delete(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        exceptPublicId ? ne(sessions.publicId, exceptPublicId) : undefined,
      ),
    );
}

/** Sessions in force of a person, the one used last first. */
export async function listSessionRows(db: Db, userId: string, now: Date) {
  return db
    .select({
      publicId: sessions.publicId,
      device: sessions.device,
      createdAt: sessions.createdAt,
      renewedAt: sessions.renewedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.renewedAt));
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
}
