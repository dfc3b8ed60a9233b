import type { Clock } from "#app/modules/clock.ts";
import { addDays, dayInPoland } from "#app/modules/clock.ts";
import type { Db } from "#app/modules/verb.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";
import {
  deleteMembership,
  endMembership,
  insertMembership,
  lockCurrentMembership,
} from "./membership-queries.server.ts";

/**
 * Says where somebody works from today on. The membership before it ends yesterday, so that each
 * day belongs to one institution; one that began today is replaced. Call it in a
 * transaction, and `onMembershipChanged` at its end.
 *
 * @returns false when nothing changed
 */
export async function moveMembership(
  tx: Db,
  clock: Clock,
  to: { userId: string; institutionId: string; professionalGroup: ProfessionalGroup },
): Promise<boolean> {
  const today = dayInPoland(clock.now());
  const current = await lockCurrentMembership(tx, to.userId);
  const same =
    current?.institutionId === to.institutionId &&
    current.professionalGroup === to.professionalGroup;
  if (same) return false;
  if (current) await leave(tx, current, today);
  await insertMembership(tx, { ...to, from: today });
  return true;
}

/** Ends where somebody works, with yesterday as the last day. @returns false when nowhere */
export async function endCurrentMembership(tx: Db, clock: Clock, userId: string): Promise<boolean> {
  const current = await lockCurrentMembership(tx, userId);
  if (!current) return false;
  await leave(tx, current, dayInPoland(clock.now()));
  return true;
}

async function leave(tx: Db, membership: { id: string; from: string }, today: string) {
  if (membership.from >= today) await deleteMembership(tx, membership.id);
  else await endMembership(tx, membership.id, addDays(today, -1));
}
