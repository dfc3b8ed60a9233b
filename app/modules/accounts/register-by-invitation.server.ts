import type { Language } from "#app/i18n/languages.ts";
import { DomainError } from "#app/modules/errors.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";
import { giveInvited } from "./accept-invitation.server.ts";
import type { AccountContext } from "./context.ts";
import { assertGoodPassword, hashPassword } from "./passwords.server.ts";
import { insertProvedAccount } from "./queries.server.ts";
import { checkInvitation } from "./view-invitation.server.ts";

/**
 * Makes the account of somebody who was invited. The link came by e-mail, so the address is
 * proved.
 *
 * @returns id of the account
 * @throws LinkError; DomainError `accounts.password.…`, 400, or `accounts.has_account`, 409
 */
export async function registerByInvitation(
  context: AccountContext,
  input: {
    secret: string;
    password: string;
    givenName: string;
    familyName: string;
    professionalGroup: ProfessionalGroup;
    lang: Language;
  },
): Promise<{ userId: string }> {
  const { db, clock } = context;
  const invitation = await checkInvitation(context, input);
  const { email } = invitation;
  const { givenName, familyName, professionalGroup, lang: locale } = input;
  assertGoodPassword(input.password, { email, givenName, familyName });
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    const now = clock.now();
    const userId = await insertProvedAccount(tx, {
      email,
      givenName,
      familyName,
      locale,
      passwordHash,
      emailVerifiedAt: now,
      createdAt: now,
    });
    if (!userId) throw new DomainError("accounts.has_account", 409);
    await giveInvited({ ...context, db: tx }, invitation, { userId, professionalGroup });
    return { userId };
  });
}
