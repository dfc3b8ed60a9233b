import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import type { AccountContext, MailingContext } from "./context.ts";
import { LinkError } from "./link-errors.ts";
import { deleteResetTokens, findResetToken, spendResetToken } from "./link-queries.server.ts";
import { assertGoodPassword, hashPassword } from "./passwords.server.ts";
import { type Account, findAccount, setPassword } from "./queries.server.ts";
import { deleteSessions } from "./session-queries.server.ts";
import { hashToken } from "./tokens.ts";

/**
 * The account that a link to choose a new password is for.
 *
 * @throws LinkError when it is unknown, used or expired
 */
export async function checkResetLink(
  { db, clock }: AccountContext,
  input: { secret: string },
): Promise<Account> {
  const token = await findResetToken(db, hashToken(input.secret));
  const account = token ? await findAccount(db, token.userId) : null;
  if (!token || !account) throw new LinkError("unknown");
  if (token.usedAt) throw new LinkError("used");
  if (token.expiresAt <= clock.now()) throw new LinkError("expired");
  return account;
}

/**
 * Sets a new password by the link of an e-mail. All sessions of the person end, and so do other
 * links; the person is told by e-mail.
 *
 * @throws LinkError, or DomainError `accounts.password.…`, 400
 */
export async function resetPassword(
  context: MailingContext,
  input: { secret: string; password: string },
): Promise<void> {
  const { db, clock, actor, mailer } = context;
  const account = await checkResetLink(context, input);
  assertGoodPassword(input.password, account);
  const passwordHash = await hashPassword(input.password);
  const now = clock.now();
  await db.transaction(async (tx) => {
    if (!(await spendResetToken(tx, hashToken(input.secret), now))) throw new LinkError("used");
    await setPassword(tx, account.id, passwordHash, now);
    await deleteSessions(tx, account.id);
    await deleteResetTokens(tx, account.id);
    await mailer.enqueue(tx, passwordChangedMail(account));
    await recordEvent(tx, {
      actor,
      clock,
      action: "accounts.reset_password",
      subjectId: account.id,
    });
  });
}

/** Tells the person that the password is another one now, in case it was not they who set it. */
export function passwordChangedMail(account: Pick<Account, "email" | "locale">) {
  return {
    to: account.email,
    lang: account.locale,
    template: "password_changed",
    params: {},
    path: `/${account.locale}/forgot-password`,
  };
}
