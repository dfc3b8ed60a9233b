import { hasRole, requireUserActor } from "#app/modules/accounts/actor.ts";
import { findAccountByEmail } from "#app/modules/accounts/queries.server.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import { requireOwnInstitution } from "#app/modules/institutions/own-institution.server.ts";
import type { Db, VerbContext } from "#app/modules/verb.ts";
import type { TimeFactor } from "./rules.ts";
import {
  findMember,
  findTimeFactor,
  insertTimeExtension,
  type Member,
} from "./test-queries.server.ts";

type TimeContext = Pick<VerbContext, "db" | "actor" | "clock">;

/** Somebody who works at an institution that the actor coordinates. */
export interface TimeOf {
  institutionId: string;
  userId: string;
}

export interface TimeView {
  person: Member;
  institutionName: string;
  /** What the person's time limits are multiplied by; 1 without an extension. */
  factor: number;
}

/**
 * Somebody's extension of time limits.
 *
 * @throws NotFoundError for others than the coordinator of the institution where the person works
 *   now
 */
export async function viewTime({ db, actor }: TimeContext, of: TimeOf): Promise<TimeView> {
  const institution = await requireOwnInstitution(db, actor, of.institutionId);
  const person = await findMember(db, of);
  if (!person) throw new NotFoundError();
  return {
    person,
    institutionName: institution.name,
    factor: await findTimeFactor(db, of.userId),
  };
}

/**
 * Gives somebody more time in tests, for attempts that begin from now on; 1 takes it back. Why is
 * neither asked nor kept. Setting what is set changes nothing.
 *
 * @throws NotFoundError see `viewTime`
 */
export async function extendTime(
  context: TimeContext,
  input: TimeOf & { factor: TimeFactor },
): Promise<void> {
  await viewTime(context, input);
  await setFactor(context, input);
}

/**
 * The same for anybody, by an administrator.
 *
 * @throws DomainError `accounts.no_account`, 404, when nobody has proved that address;
 *   NotFoundError for others than administrators
 */
export async function extendTimeOf(
  context: TimeContext,
  { email, factor }: { email: string; factor: TimeFactor },
): Promise<void> {
  if (!hasRole(context.actor, "administrator")) throw new NotFoundError();
  const account = await findAccountByEmail(context.db, email);
  if (!account?.emailVerifiedAt) throw new DomainError("accounts.no_account", 404);
  await setFactor(context, { userId: account.id, factor });
}

/** What the actor's own time limits are multiplied by; 1 without an extension. */
export function viewOwnTime({ db, actor }: { db: Db; actor: VerbContext["actor"] }) {
  return findTimeFactor(db, requireUserActor(actor).userId);
}

async function setFactor(
  { db, actor, clock }: TimeContext,
  { userId, factor }: { userId: string; factor: TimeFactor },
): Promise<void> {
  const { userId: setBy } = requireUserActor(actor);
  await db.transaction(async (tx) => {
    const before = await findTimeFactor(tx, userId);
    if (before === factor) return;
    await insertTimeExtension(tx, { userId, factor, setBy, setAt: clock.now() });
    const details = { factor, before };
    const action = "assessment.extend_time";
    await recordEvent(tx, { actor, clock, action, subjectId: userId, details });
  });
}
