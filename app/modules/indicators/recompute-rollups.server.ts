import type { Clock } from "#app/modules/clock.ts";
import type { Db } from "#app/modules/verb.ts";
import {
  compareRollups,
  insertRollupCheck,
  type RollupCheck,
  repairRollups,
} from "./recompute-queries.server.ts";

/**
 * Makes all roll-ups again from the base rows, compares, and keeps what it found. Comparing does
 * not disturb anybody; a repair holds up completions for as long as it takes.
 *
 * @param options.repair puts right what differs
 */
export async function recomputeRollups(
  { db, clock }: { db: Db; clock: Clock },
  options: { repair: boolean },
): Promise<RollupCheck> {
  const started = performance.now();
  const keep = async (on: Db, finding: Awaited<ReturnType<typeof compareRollups>>) =>
    insertRollupCheck(on, {
      ...finding,
      checkedAt: clock.now(),
      repaired: options.repair ? finding.differing : 0,
      milliseconds: Math.round(performance.now() - started),
    });
  if (!options.repair) return keep(db, await compareRollups(db));
  return db.transaction(async (tx) => keep(tx, await repairRollups(tx)));
}
