import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError } from "#app/modules/errors.ts";
import { requireUserActor, type UserActor } from "./actor.ts";
import type { AccountContext, MailingContext } from "./context.ts";
import { deleteResetTokens } from "./link-queries.server.ts";
import { assertGoodPassword, hashPassword, verifyPassword } from "./passwords.server.ts";
import { findAccount, setPassword } from "./queries.server.ts";
import { forgiveTry, limitRate, RATE_RULES } from "./rate-limit.server.ts";
import { passwordChangedMail } from "./reset-password.server.ts";
import { deleteSessions } from "./session-queries.server.ts";

/**
 * Makes sure that the person at the keyboard knows the account's password.
 *
 * @throws DomainError `accounts.wrong_password`, 400, or `rate_limited`, 429
 */
export async function assertOwnPassword(
  { db, clock }: AccountContext,
  user: UserActor,
  password: string,
): Promise<void> {
  const limit = { ...RATE_RULES.passwordByUser, subject: user.userId, clock };
  await limitRate(db, limit);
  const account = await findAccount(db, user.userId);
  const right = await verifyPassword(account?.passwordHash ?? null, password);
  if (!right) throw new DomainError("accounts.wrong_password", 400);
  await forgiveTry(db, limit);
}

/**
 * Sets a new password. All other sessions of the person end, and so do links to choose one; the
 * person is told by e-mail.
 *
 * @throws DomainError `accounts.wrong_password` or `accounts.password.…`, 400; `rate_limited`, 429
 */
export async function changePassword(
  context: MailingContext,
  input: { currentPassword: string; password: string },
): Promise<void> {
  const { db, clock, actor, mailer } = context;
  const user = requireUserActor(actor);
  await assertOwnPassword(context, user, input.currentPassword);
  assertGoodPassword(input.password, user);
  const passwordHash = await hashPassword(input.password);
  await db.transaction(async (tx) => {
    await setPassword(tx, user.userId, passwordHash, clock.now());
    await deleteSessions(tx, user.userId, user.sessionPublicId);
    await deleteResetTokens(tx, user.userId);
    await mailer.enqueue(tx, passwordChangedMail(user));
    await recordEvent(tx, {
      actor,
      clock,
      action: "accounts.change_password",
      subjectId: user.userId,
    });
  });
}
