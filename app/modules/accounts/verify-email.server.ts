import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError } from "#app/modules/errors.ts";
import { onMembershipChanged } from "#app/modules/indicators/membership-changed.server.ts";
import type { AccountContext } from "./context.ts";
import { LinkError } from "./link-errors.ts";
import { findRegistration, spendRegistration } from "./link-queries.server.ts";
import { moveMembership } from "./move-membership.server.ts";
import { verifyPassword } from "./passwords.server.ts";
import { insertProvedAccount } from "./queries.server.ts";
import { forgiveTry, limitRate, networkOf, RATE_RULES } from "./rate-limit.server.ts";
import { hashToken } from "./tokens.ts";

/**
 * The registration that a link proves the address of.
 *
 * @throws LinkError when it is unknown, used or expired
 */
export async function checkVerificationLink(
  { db, clock }: AccountContext,
  input: { secret: string },
) {
  const registration = await findRegistration(db, hashToken(input.secret));
  if (!registration) throw new LinkError("unknown");
  if (registration.usedAt) throw new LinkError("used");
  if (registration.expiresAt <= clock.now()) throw new LinkError("expired");
  return registration;
}

/**
 * Makes the account of a registration, with the place of work it asked for. The password is asked
 * for as well: somebody who gets an e-mail for a registration that is not theirs must not, by
 * following its link, give an account in their name to the one who sent it.
 *
 * @returns id of the account
 * @throws LinkError; DomainError `accounts.wrong_password`, 400, or `rate_limited`, 429
 */
export async function verifyEmail(
  context: AccountContext,
  input: { secret: string; password: string; address: string },
): Promise<{ userId: string }> {
  const { db, clock, actor } = context;
  const limits = [
    { ...RATE_RULES.tokenByAddress, subject: networkOf(input.address), clock },
    { ...RATE_RULES.signInByEmail, subject: input.secret, clock },
  ];
  for (const limit of limits) await limitRate(db, limit);
  const registration = await checkVerificationLink(context, input);
  if (!(await verifyPassword(registration.passwordHash, input.password))) {
    throw new DomainError("accounts.wrong_password", 400);
  }
  for (const limit of limits) await forgiveTry(db, limit);
  const { institutionId, professionalGroup, email, givenName, familyName, locale } = registration;
  return db.transaction(async (tx) => {
    if (!(await spendRegistration(tx, registration.id, clock.now()))) throw new LinkError("used");
    const userId = await insertProvedAccount(tx, {
      email,
      givenName,
      familyName,
      locale,
      passwordHash: registration.passwordHash,
      emailVerifiedAt: clock.now(),
      createdAt: clock.now(),
    });
    if (!userId) throw new LinkError("used");
    await moveMembership(tx, clock, { userId, institutionId, professionalGroup });
    await recordEvent(tx, {
      actor,
      clock,
      action: "accounts.verify_email",
      subjectId: userId,
      details: { institutionId },
    });
    await onMembershipChanged(tx, { userId });
    return { userId };
  });
}
