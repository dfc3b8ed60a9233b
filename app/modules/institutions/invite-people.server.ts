import type { Language } from "#app/i18n/languages.ts";
import type { Mailer } from "#app/mail/mailer.server.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { newToken } from "#app/modules/accounts/tokens.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import type { Db, VerbContext } from "#app/modules/verb.ts";
import { type InvitedLine, type LineProblem, readInvitationList } from "./invitation-list.ts";
import {
  findInvitedEmails,
  findMembersByEmail,
  insertInvitations,
} from "./invitation-queries.server.ts";
import { requireOwnInstitution } from "./own-institution.server.ts";
import { lockInstitution } from "./queries.server.ts";

export const INVITATION_LIFETIME_DAYS = 14;

export type MailingContext = Pick<VerbContext, "db" | "actor" | "clock"> & { mailer: Mailer };

export interface InvitationReport {
  invited: number;
  /** How many could be invited. */
  good: number;
  problems: LineProblem[];
}

/**
 * Invites people by a list of addresses, one a line. With a problem in any line nobody is invited
 * and nothing is changed, unless `onlyGood` leaves those lines out.
 *
 * @throws NotFoundError when the actor does not coordinate the institution
 */
export async function invitePeople(
  context: MailingContext,
  input: {
    institutionId: string;
    list: string;
    role: "coordinator" | "teacher" | null;
    lang: Language;
    onlyGood: boolean;
  },
): Promise<InvitationReport> {
  const { db, actor, clock } = context;
  const institution = await requireOwnInstitution(db, actor, input.institutionId);
  const read = readInvitationList(input.list);
  return db.transaction(async (tx) => {
    // Two forms at once must not invite the same address twice.
    await lockInstitution(tx, institution.id);
    const { good, bad } = await sortOut(tx, institution.id, read.good, clock.now());
    const problems = [...read.bad, ...bad].sort((a, b) => a.line - b.line);
    const report = { invited: 0, good: good.length, problems };
    if (good.length === 0 || (problems.length > 0 && !input.onlyGood)) return report;
    await send({ ...context, db: tx }, { ...input, institution, good });
    await recordEvent(tx, {
      actor,
      clock,
      action: "institutions.invite_people",
      subjectId: institution.id,
      details: { people: good.length, role: input.role },
    });
    return { ...report, invited: good.length };
  });
}

async function sortOut(tx: Db, institutionId: string, lines: InvitedLine[], now: Date) {
  const emails = lines.map(({ email }) => email);
  const members = new Set(await findMembersByEmail(tx, institutionId, emails));
  const invited = new Set(await findInvitedEmails(tx, institutionId, emails, now));
  const bad = lines.flatMap(({ line, email }): LineProblem[] => {
    if (members.has(email)) return [{ line, typed: email, trouble: "member" }];
    return invited.has(email) ? [{ line, typed: email, trouble: "invited" }] : [];
  });
  const good = lines.filter(({ email }) => !members.has(email) && !invited.has(email));
  return { good, bad };
}

async function send(
  { db, actor, clock, mailer }: MailingContext,
  input: {
    institution: { id: string; name: string };
    good: InvitedLine[];
    role: "coordinator" | "teacher" | null;
    lang: Language;
  },
): Promise<void> {
  const { institution, role, lang } = input;
  const createdAt = clock.now();
  const made = input.good.map(({ email }) => ({ email, token: newToken() }));
  await insertInvitations(
    db,
    made.map(({ email, token }) => ({
      tokenHash: token.hash,
      institutionId: institution.id,
      email,
      role,
      locale: lang,
      invitedBy: requireUserActor(actor).userId,
      createdAt,
      expiresAt: invitationExpiry(createdAt),
    })),
  );
  for (const { email, token } of made) {
    await mailer.enqueue(db, invitationMail(email, lang, institution.name, token.secret));
  }
}

export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_LIFETIME_DAYS * 86_400_000);
}

/** The e-mail with the link that accepts an invitation. */
export function invitationMail(to: string, lang: Language, institution: string, secret: string) {
  const path = `/${lang}/invitation/${secret}`;
  return { to, lang, template: "invitation", params: { institution }, path };
}
