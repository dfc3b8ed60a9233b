import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import type { MailingContext } from "./context.ts";
import { insertResetToken } from "./link-queries.server.ts";
import { type Account, findAccountByEmail } from "./queries.server.ts";
import { limitRate, networkOf, RATE_RULES } from "./rate-limit.server.ts";
import { newToken } from "./tokens.ts";

export const RESET_LIFETIME_MINUTES = 60;

/**
 * Sends a link to choose a new password, when the address has an account. Whoever asks is told
 * nothing of that.
 *
 * @throws DomainError `rate_limited`, 429
 */
export async function requestPasswordReset(
  context: MailingContext,
  input: { email: string; address: string },
): Promise<void> {
  const { db, clock } = context;
  const byAddress = { ...RATE_RULES.passwordResetByAddress, subject: networkOf(input.address) };
  await limitRate(db, { ...byAddress, clock });
  await limitRate(db, { ...RATE_RULES.passwordResetByEmail, subject: input.email, clock });
  const account = await findAccountByEmail(db, input.email);
  if (account) await sendResetLink(context, account);
}

/** Puts a link and its e-mail into one transaction. */
export async function sendResetLink(
  { db, clock, actor, mailer }: MailingContext,
  account: Pick<Account, "id" | "email" | "locale">,
): Promise<void> {
  const token = newToken();
  const now = clock.now();
  await db.transaction(async (tx) => {
    await insertResetToken(tx, {
      tokenHash: token.hash,
      userId: account.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + RESET_LIFETIME_MINUTES * 60_000),
    });
    await mailer.enqueue(tx, {
      to: account.email,
      lang: account.locale,
      template: "reset_password",
      params: {},
      path: `/${account.locale}/reset-password/${token.secret}`,
    });
    await recordEvent(tx, {
      actor,
      clock,
      action: "accounts.request_password_reset",
      subjectId: account.id,
    });
  });
}
