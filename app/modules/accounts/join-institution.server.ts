import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { onMembershipChanged } from "#app/modules/indicators/membership-changed.server.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";
import { requireUserActor } from "./actor.ts";
import type { AccountContext } from "./context.ts";
import { moveMembership } from "./move-membership.server.ts";
import { findJoinLink } from "./register-by-join-link.server.ts";

/**
 * Says that the actor works at the institution of a join link from today on. Doing it twice
 * changes nothing.
 *
 * @throws NotFoundError when there is no such link
 */
export async function joinInstitution(
  context: AccountContext,
  input: { code: string; professionalGroup: ProfessionalGroup },
): Promise<void> {
  const { db, clock, actor } = context;
  const user = requireUserActor(actor);
  const institution = await findJoinLink(context, input);
  await db.transaction(async (tx) => {
    const moved = await moveMembership(tx, clock, {
      userId: user.userId,
      institutionId: institution.id,
      professionalGroup: input.professionalGroup,
    });
    if (!moved) return;
    await recordEvent(tx, {
      actor,
      clock,
      action: "accounts.join_institution",
      subjectId: user.userId,
      details: { institutionId: institution.id },
    });
    await onMembershipChanged(tx, { userId: user.userId });
  });
}
