import { hasRole } from "#app/modules/accounts/actor.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { listRollupChecks, type RollupCheck } from "./recompute-queries.server.ts";
import { recomputeRollups } from "./recompute-rollups.server.ts";

const CHECKS_SHOWN = 20;

type AdminContext = Pick<VerbContext, "db" | "actor" | "clock">;

/**
 * The last checks of the roll-ups, the newest first.
 *
 * @throws NotFoundError for others than administrators
 */
export async function viewRollupChecks({ db, actor }: AdminContext): Promise<RollupCheck[]> {
  if (!hasRole(actor, "administrator")) throw new NotFoundError();
  return listRollupChecks(db, CHECKS_SHOWN);
}

/**
 * Checks the roll-ups now, and puts them right when asked to.
 *
 * @throws NotFoundError for others than administrators
 */
export async function checkRollups(
  { db, actor, clock }: AdminContext,
  input: { repair: boolean },
): Promise<void> {
  if (!hasRole(actor, "administrator")) throw new NotFoundError();
  const check = await recomputeRollups({ db, clock }, input);
  const { differing, repaired } = check;
  const action = "indicators.check_rollups";
  await recordEvent(db, { actor, clock, action, details: { differing, repaired } });
}
