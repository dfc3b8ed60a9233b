import type { Language } from "#app/i18n/languages.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError } from "#app/modules/errors.ts";
import type { AccountContext } from "./context.ts";
import { LinkError } from "./link-errors.ts";
import { findSetupToken, spendSetupToken } from "./link-queries.server.ts";
import { assertGoodPassword, hashPassword } from "./passwords.server.ts";
import {
  administratorExists,
  grantRole,
  insertProvedAccount,
  lockAdministrators,
} from "./queries.server.ts";
import { hashToken } from "./tokens.ts";

const SETUP_LIFETIME_DAYS = 7;

/**
 * Makes sure that a link to create the first administrator can still be used.
 *
 * @throws LinkError when it is unknown, used or expired, or there is an administrator
 */
export async function checkSetupLink(
  { db, clock }: AccountContext,
  input: { secret: string },
): Promise<void> {
  const token = await findSetupToken(db, hashToken(input.secret));
  if (!token) throw new LinkError("unknown");
  if (token.usedAt || (await administratorExists(db))) throw new LinkError("used");
  const age = clock.now().getTime() - token.createdAt.getTime();
  if (age > SETUP_LIFETIME_DAYS * 86_400_000) throw new LinkError("expired");
}

/**
 * Creates the first administrator. The link was printed where only an operator reads, so the
 * address needs no further proof.
 *
 * @returns id of the account
 * @throws LinkError; DomainError `accounts.password.…`, 400, or `accounts.has_account`, 409
 */
export async function setUpAdministrator(
  context: AccountContext,
  input: {
    secret: string;
    email: string;
    password: string;
    givenName: string;
    familyName: string;
    lang: Language;
  },
): Promise<{ userId: string }> {
  const { db, clock, actor } = context;
  await checkSetupLink(context, input);
  assertGoodPassword(input.password, input);
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    await lockAdministrators(tx);
    await checkSetupLink({ ...context, db: tx }, input);
    const now = clock.now();
    const userId = await insertProvedAccount(tx, {
      email: input.email,
      givenName: input.givenName,
      familyName: input.familyName,
      locale: input.lang,
      passwordHash,
      emailVerifiedAt: now,
      createdAt: now,
    });
    if (!userId) throw new DomainError("accounts.has_account", 409);
    await grantRole(tx, { userId, role: "administrator", grantedAt: now });
    await spendSetupToken(tx, hashToken(input.secret), now);
    await recordEvent(tx, {
      actor,
      clock,
      action: "accounts.set_up_administrator",
      subjectId: userId,
    });
    return { userId };
  });
}
