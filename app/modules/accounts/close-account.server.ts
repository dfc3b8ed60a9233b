import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError } from "#app/modules/errors.ts";
import { onMembershipChanged } from "#app/modules/indicators/membership-changed.server.ts";
import { deleteReflectionsOf } from "#app/modules/learning/reflection-queries.server.ts";
import { hasRole, requireUserActor } from "./actor.ts";
import { assertOwnPassword } from "./change-password.server.ts";
import type { AccountContext } from "./context.ts";
import { forgetInvitedAddress } from "./invitation-queries.server.ts";
import { deleteRegistrations, deleteResetTokens } from "./link-queries.server.ts";
import { endCurrentMembership } from "./move-membership.server.ts";
import {
  administratorExists,
  lockAdministrators,
  revokeGrants,
  updateAccount,
} from "./queries.server.ts";
import { deleteSessions } from "./session-queries.server.ts";

/** Nobody can have such an address: `.invalid` is kept free by RFC 2606. */
function closedAddress(userId: string): string {
  return `closed-${userId}@closed.invalid`;
}

/**
 * Closes the actor's account. Name, address and password go; what was learned stays without a
 * name, since the figures rest on it. A certificate stays as it was issued: it is a document that
 * others may have to check (RODO art. 17(3)(b)).
 *
 * @throws DomainError `accounts.wrong_password`, 400; `accounts.last_administrator`, 409
 */
export async function closeAccount(
  context: AccountContext,
  input: { password: string },
): Promise<void> {
  const { db, clock, actor } = context;
  const user = requireUserActor(actor);
  await assertOwnPassword(context, user, input.password);
  const now = clock.now();
  await db.transaction(async (tx) => {
    if (hasRole(user, "administrator")) {
      await lockAdministrators(tx);
      if (!(await administratorExists(tx, user.userId))) {
        throw new DomainError("accounts.last_administrator", 409);
      }
    }
    const email = closedAddress(user.userId);
    await updateAccount(tx, user.userId, {
      email,
      passwordHash: null,
      givenName: "",
      familyName: "",
      closedAt: now,
    });
    await deleteSessions(tx, user.userId);
    await deleteResetTokens(tx, user.userId);
    await deleteReflectionsOf(tx, user.userId);
    await deleteRegistrations(tx, user.email);
    await forgetInvitedAddress(tx, user.email, email, now);
    await revokeGrants(tx, user.userId, now);
    await endCurrentMembership(tx, clock, user.userId);
    await recordEvent(tx, { actor, clock, action: "accounts.close", subjectId: user.userId });
    await onMembershipChanged(tx, { userId: user.userId });
  });
}
