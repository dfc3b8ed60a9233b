import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError } from "#app/modules/errors.ts";
import { onMembershipChanged } from "#app/modules/indicators/membership-changed.server.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";
import { requireUserActor } from "./actor.ts";
import type { AccountContext } from "./context.ts";
import { type Invitation, markAccepted } from "./invitation-queries.server.ts";
import { LinkError } from "./link-errors.ts";
import { moveMembership } from "./move-membership.server.ts";
import { grantRole } from "./queries.server.ts";
import { checkInvitation } from "./view-invitation.server.ts";

/**
 * What an accepted invitation gives: the place of work and the role. Call it last in a transaction.
 *
 * @throws LinkError when another request has accepted it meanwhile
 */
export async function giveInvited(
  { db, clock, actor }: AccountContext,
  invitation: Invitation,
  to: { userId: string; professionalGroup: ProfessionalGroup },
): Promise<void> {
  const { institutionId, role } = invitation;
  if (!(await markAccepted(db, invitation.id, clock.now()))) throw new LinkError("used");
  await moveMembership(db, clock, { ...to, institutionId });
  if (role) {
    await grantRole(db, {
      userId: to.userId,
      role,
      institutionId,
      grantedBy: invitation.invitedBy,
      grantedAt: clock.now(),
    });
  }
  await recordEvent(db, {
    actor,
    clock,
    action: "accounts.accept_invitation",
    subjectId: to.userId,
    details: { invitationId: invitation.id, institutionId, role },
  });
  await onMembershipChanged(db, { userId: to.userId });
}

/**
 * Accepts an invitation sent to the address of the actor.
 *
 * @throws LinkError; DomainError `accounts.invitation_for_other`, 403, when it was sent to somebody
 *   else
 */
export async function acceptInvitation(
  context: AccountContext,
  input: { secret: string; professionalGroup: ProfessionalGroup },
): Promise<void> {
  const user = requireUserActor(context.actor);
  const invitation = await checkInvitation(context, input);
  if (invitation.email !== user.email) throw new DomainError("accounts.invitation_for_other", 403);
  await context.db.transaction((tx) =>
    giveInvited({ ...context, db: tx }, invitation, {
      userId: user.userId,
      professionalGroup: input.professionalGroup,
    }),
  );
}
