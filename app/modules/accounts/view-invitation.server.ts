import type { AccountContext } from "./context.ts";
import { findInvitation, type Invitation } from "./invitation-queries.server.ts";
import { LinkError } from "./link-errors.ts";
import { findAccountByEmail } from "./queries.server.ts";
import { hashToken } from "./tokens.ts";

/** What the holder of an invitation has to do. */
export type InvitationStep = "register" | "sign_in" | "accept" | "other_account";

/**
 * An invitation that can be accepted.
 *
 * @throws LinkError when it is unknown, used, revoked or expired
 */
export async function checkInvitation(
  { db, clock }: AccountContext,
  input: { secret: string },
): Promise<Invitation> {
  const invitation = await findInvitation(db, hashToken(input.secret));
  if (!invitation) throw new LinkError("unknown");
  if (invitation.acceptedAt) throw new LinkError("used");
  if (invitation.revokedAt || invitation.institutionClosedAt) throw new LinkError("revoked");
  if (invitation.expiresAt <= clock.now()) throw new LinkError("expired");
  return invitation;
}

/** An invitation, and what comes next for whoever opened it. */
export async function viewInvitation(
  context: AccountContext,
  input: { secret: string },
): Promise<{ invitation: Invitation; step: InvitationStep }> {
  const invitation = await checkInvitation(context, input);
  const { actor } = context;
  if (actor.kind === "user") {
    return { invitation, step: actor.email === invitation.email ? "accept" : "other_account" };
  }
  const account = await findAccountByEmail(context.db, invitation.email);
  return { invitation, step: account?.emailVerifiedAt ? "sign_in" : "register" };
}
