import { newToken } from "#app/modules/accounts/tokens.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import {
  listOpenInvitations,
  lockInvitation,
  type OpenInvitation,
  updateInvitation,
} from "./invitation-queries.server.ts";
import { invitationExpiry, invitationMail, type MailingContext } from "./invite-people.server.ts";
import { requireOwnInstitution } from "./own-institution.server.ts";
import type { Institution } from "./queries.server.ts";

/**
 * Invitations of the actor's institution that nobody has answered.
 *
 * @throws NotFoundError when the actor does not coordinate it
 */
export async function viewInvitations(
  { db, actor }: Pick<VerbContext, "db" | "actor">,
  input: { institutionId: string },
): Promise<{ institution: Institution; invitations: OpenInvitation[] }> {
  const institution = await requireOwnInstitution(db, actor, input.institutionId);
  return { institution, invitations: await listOpenInvitations(db, institution.id) };
}

/**
 * Takes an invitation back, or sends it again: with a new link, the old one ends.
 *
 * @throws NotFoundError when it is not of the actor's institution, or was answered
 */
export async function changeInvitation(
  { db, actor, clock, mailer }: MailingContext,
  input: { institutionId: string; invitationId: string; intent: "revoke" | "resend" },
): Promise<void> {
  const institution = await requireOwnInstitution(db, actor, input.institutionId);
  await db.transaction(async (tx) => {
    const invitation = await lockInvitation(tx, institution.id, input.invitationId);
    if (!invitation) throw new NotFoundError();
    const now = clock.now();
    if (input.intent === "revoke") await updateInvitation(tx, invitation.id, { revokedAt: now });
    else {
      const token = newToken();
      const expiresAt = invitationExpiry(now);
      await updateInvitation(tx, invitation.id, { tokenHash: token.hash, expiresAt });
      const { email, locale } = invitation;
      await mailer.enqueue(tx, invitationMail(email, locale, institution.name, token.secret));
    }
    await recordEvent(tx, {
      actor,
      clock,
      action: `institutions.${input.intent}_invitation`,
      subjectId: invitation.id,
    });
  });
}
