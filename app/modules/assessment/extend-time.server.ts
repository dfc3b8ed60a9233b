import { hasRole, requireUserActor } from "#app/modules/accounts/actor.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { requireOwnInstitution } from "#app/modules/institutions/own-institution.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { TIME_FACTORS, type TimeFactor } from "./rules.ts";
import {
  findMember,
  findTimeFactor,
  insertTimeExtension,
  type Member,
} from "./test-queries.server.ts";

type TimeContext = Pick<VerbContext, "db" | "actor" | "clock">;

/** Whose time it is. */
export interface TimeOf {
  /** The institution that the actor coordinates; null for an administrator, who may for anybody. */
  institutionId: string | null;
  userId: string;
}

export interface TimeView {
  person: Member;
  institution: { id: string; name: string } | null;
  factor: number;
}

/**
 * Somebody's extension of time limits.
 *
 * @throws NotFoundError for others than the coordinator of the institution where the person works
 *   now, and administrators
 */
export async function viewTime(context: TimeContext, of: TimeOf): Promise<TimeView> {
  const { db, actor } = context;
  if (of.institutionId === null && !hasRole(actor, "administrator")) throw new NotFoundError();
  const institution =
    of.institutionId === null ? null : await requireOwnInstitution(db, actor, of.institutionId);
  const person = await findMember(db, of.userId, of.institutionId);
  if (!person) throw new NotFoundError();
  return {
    person,
    institution: institution && { id: institution.id, name: institution.name },
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
  const { db, actor, clock } = context;
  const user = requireUserActor(actor);
  const { factor: before } = await viewTime(context, input);
  if (before === input.factor) return;
  const { userId, factor } = input;
  await db.transaction(async (tx) => {
    await insertTimeExtension(tx, { userId, factor, setBy: user.userId, setAt: clock.now() });
    const details = { factor, before };
    const action = "assessment.extend_time";
    await recordEvent(tx, { actor, clock, action, subjectId: userId, details });
  });
}
