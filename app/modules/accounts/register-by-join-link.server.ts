import type { Language } from "#app/i18n/languages.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";
import type { AccountContext, MailingContext } from "./context.ts";
import { insertRegistration } from "./link-queries.server.ts";
import { findInstitutionByJoinCode, type JoinedInstitution } from "./membership-queries.server.ts";
import { assertGoodPassword, hashPassword } from "./passwords.server.ts";
import { findAccountByEmail } from "./queries.server.ts";
import { limitRate, networkOf, RATE_RULES } from "./rate-limit.server.ts";
import { newToken } from "./tokens.ts";

export const REGISTRATION_LIFETIME_HOURS = 48;

export function registrationExpiry(now: Date): Date {
  return new Date(now.getTime() + REGISTRATION_LIFETIME_HOURS * 3_600_000);
}

/**
 * The institution of a join link.
 *
 * @throws NotFoundError when there is none, or it has closed
 */
export async function findJoinLink(
  { db }: Pick<AccountContext, "db">,
  input: { code: string },
): Promise<JoinedInstitution> {
  const institution = await findInstitutionByJoinCode(db, input.code);
  if (!institution) throw new NotFoundError();
  return institution;
}

export interface Registration {
  code: string;
  email: string;
  password: string;
  givenName: string;
  familyName: string;
  professionalGroup: ProfessionalGroup;
  lang: Language;
  /** Address of the client in the network. */
  address: string;
}

/**
 * Asks for an account at the institution of a join link. An e-mail with a link goes out; the
 * account is made when it is followed. An address that has an account already is written to as
 * well, with the way to sign in; whoever asks sees no difference.
 *
 * @throws NotFoundError; DomainError `accounts.password.…`, 400, or `rate_limited`, 429
 */
export async function registerByJoinLink(context: MailingContext, input: Registration) {
  const { db, clock, actor } = context;
  const institution = await findJoinLink(context, input);
  assertGoodPassword(input.password, input);
  const byAddress = { ...RATE_RULES.registerByAddress, subject: networkOf(input.address), clock };
  await limitRate(db, byAddress);
  await limitRate(db, { ...RATE_RULES.registerByEmail, subject: input.email, clock });
  // Done for everybody: the time it takes must not tell who has an account.
  const passwordHash = await hashPassword(input.password);
  const account = await findAccountByEmail(db, input.email);
  await db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    if (account?.emailVerifiedAt) await sendAlreadyRegistered(inside, account);
    else await keepRegistration(inside, { ...input, passwordHash, institutionId: institution.id });
    await recordEvent(tx, {
      actor,
      clock,
      action: "accounts.register_by_join_link",
      subjectId: institution.id,
    });
  });
}

async function keepRegistration(
  { db, clock, mailer }: MailingContext,
  input: Registration & { passwordHash: string; institutionId: string },
): Promise<void> {
  const token = newToken();
  const now = clock.now();
  await insertRegistration(db, {
    tokenHash: token.hash,
    email: input.email,
    passwordHash: input.passwordHash,
    givenName: input.givenName,
    familyName: input.familyName,
    locale: input.lang,
    institutionId: input.institutionId,
    professionalGroup: input.professionalGroup,
    createdAt: now,
    expiresAt: registrationExpiry(now),
  });
  await mailer.enqueue(db, verificationMail(input.email, input.lang, token.secret));
}

/** The e-mail with the link that proves an address. */
export function verificationMail(to: string, lang: Language, secret: string) {
  const path = `/${lang}/verify-email/${secret}`;
  return { to, lang, template: "verify_email", params: {}, path };
}

/** Tells somebody who has an account how to get in. */
export async function sendAlreadyRegistered(
  { db, mailer }: Pick<MailingContext, "db" | "mailer">,
  account: { email: string; locale: Language },
): Promise<void> {
  await mailer.enqueue(db, {
    to: account.email,
    lang: account.locale,
    template: "already_registered",
    params: {},
    path: `/${account.locale}/login`,
  });
}
