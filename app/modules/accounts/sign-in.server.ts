import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError } from "#app/modules/errors.ts";
import type { AccountContext } from "./context.ts";
import { verifyPassword } from "./passwords.server.ts";
import { findAccountByEmail } from "./queries.server.ts";
import { forgiveTry, limitRate, networkOf, RATE_RULES } from "./rate-limit.server.ts";

/**
 * Checks who somebody is; the caller then starts the session. Only failures count towards the
 * limits. The answer is the same for a wrong password, no account, and an address not yet proved,
 * and takes as long.
 *
 * @param input.address address of the client in the network
 * @returns id of the account
 * @throws DomainError `accounts.sign_in_failed`, 400, or `rate_limited`, 429
 */
export async function signIn(
  { db, clock, actor }: AccountContext,
  input: { email: string; password: string; address: string },
): Promise<{ userId: string }> {
  const limits = [
    { ...RATE_RULES.signInByAddress, subject: networkOf(input.address), clock },
    { ...RATE_RULES.signInByEmail, subject: input.email, clock },
  ];
  for (const limit of limits) await limitRate(db, limit);
  const account = await findAccountByEmail(db, input.email);
  const right = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account?.emailVerifiedAt || !right) throw new DomainError("accounts.sign_in_failed", 400);
  for (const limit of limits) await forgiveTry(db, limit);
  await recordEvent(db, { actor, clock, action: "accounts.sign_in", subjectId: account.id });
  return { userId: account.id };
}
