import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { institutions, invitations } from "#drizzle/schema/index.ts";

/** An invitation by its token, with the name of the institution. */
export async function findInvitation(db: Db, tokenHash: Buffer) {
  const [row] = await db
    .select({
      id: invitations.id,
      institutionId: invitations.institutionId,
      institution: institutions.name,
      institutionClosedAt: institutions.closedAt,
      email: invitations.email,
      role: invitations.role,
      invitedBy: invitations.invitedBy,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .innerJoin(institutions, eq(institutions.id, invitations.institutionId))
    .where(eq(invitations.tokenHash, tokenHash));
  return row ?? null;
}
export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** Marks an invitation as accepted. @returns false when another request was quicker */
export async function markAccepted(db: Db, id: string, now: Date): Promise<boolean> {
  const accepted = await db
    .update(invitations)
    .set({ acceptedAt: now })
    .where(
      and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
    )
    .returning({ id: invitations.id });
  return accepted.length > 0;
}

/** Takes an address out of its invitations and ends those that are open. */
export async function forgetInvitedAddress(
  db: Db,
  email: string,
  replacement: string,
  now: Date,
): Promise<void> {
  await db
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.email, email),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
  await db.update(invitations).set({ email: replacement }).where(eq(invitations.email, email));
}
