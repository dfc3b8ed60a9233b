import type { MailingContext } from "./context.ts";
import { findWaitingRegistration, renewRegistration } from "./link-queries.server.ts";
import { findAccountByEmail } from "./queries.server.ts";
import { limitRate, networkOf, RATE_RULES } from "./rate-limit.server.ts";
import {
  registrationExpiry,
  sendAlreadyRegistered,
  verificationMail,
} from "./register-by-join-link.server.ts";
import { sendResetLink } from "./request-password-reset.server.ts";
import { newToken } from "./tokens.ts";

/**
 * Sends the link that proves an address again; the old link no longer works. Whoever asks is told
 * nothing: an address with an account is told how to get in, one entered by somebody else is led
 * to choose a password, an unknown one gets nothing.
 *
 * @throws DomainError `rate_limited`, 429
 */
export async function resendVerification(
  context: MailingContext,
  input: { email: string; address: string },
): Promise<void> {
  const { db, clock, mailer } = context;
  const byAddress = { ...RATE_RULES.verificationByAddress, subject: networkOf(input.address) };
  await limitRate(db, { ...byAddress, clock });
  await limitRate(db, { ...RATE_RULES.verificationByEmail, subject: input.email, clock });
  const account = await findAccountByEmail(db, input.email);
  if (account?.emailVerifiedAt) return sendAlreadyRegistered(context, account);
  const now = clock.now();
  const waiting = await findWaitingRegistration(db, input.email, now);
  if (waiting) {
    const token = newToken();
    await db.transaction(async (tx) => {
      const expiresAt = registrationExpiry(now);
      await renewRegistration(tx, waiting.id, { tokenHash: token.hash, expiresAt });
      await mailer.enqueue(tx, verificationMail(input.email, waiting.locale, token.secret));
    });
  } else if (account) {
    await sendResetLink(context, account);
  }
}
