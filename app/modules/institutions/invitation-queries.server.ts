import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { invitations, memberships, users } from "#drizzle/schema/index.ts";

const isOpen = (now: Date) =>
  and(
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  );

/** Which of some addresses belong to people who work at the institution now. */
export async function findMembersByEmail(db: Db, institutionId: string, emails: string[]) {
  if (emails.length === 0) return [];
  const rows = await db
    .select({ email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.institutionId, institutionId),
        isNull(memberships.until),
        inArray(users.email, emails),
      ),
    );
  return rows.map(({ email }) => email);
}

/** Which of some addresses the institution has invited already, with an answer still possible. */
export async function findInvitedEmails(
  db: Db,
  institutionId: string,
  emails: string[],
  now: Date,
): Promise<string[]> {
  if (emails.length === 0) return [];
  const rows = await db
    .select({ email: invitations.email })
    .from(invitations)
    .where(
      and(
        eq(invitations.institutionId, institutionId),
        isOpen(now),
        inArray(invitations.email, emails),
      ),
    );
  return rows.map(({ email }) => email);
}

export async function insertInvitations(
  tx: Db,
  rows: (typeof invitations.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(invitations).values(rows);
}

/** Invitations without an answer, expired ones too, the newest first. */
export async function listOpenInvitations(db: Db, institutionId: string) {
  return db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.institutionId, institutionId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(500);
}
export type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];

/** An unanswered invitation of an institution, locked. */
export async function lockInvitation(tx: Db, institutionId: string, id: string) {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.id, id),
        eq(invitations.institutionId, institutionId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .for("update");
  return row;
}

export async function updateInvitation(
  tx: Db,
  id: string,
  values: Partial<Pick<typeof invitations.$inferInsert, "tokenHash" | "expiresAt" | "revokedAt">>,
): Promise<void> {
  await tx.update(invitations).set(values).where(eq(invitations.id, id));
}
