import type { Clock } from "#app/modules/clock.ts";
import type { Db } from "#app/modules/verb.ts";
import { endCheckRequest, startCheckRequest } from "./check-request-queries.server.ts";
import { recomputeRollups } from "./recompute-rollups.server.ts";

/**
 * Does a check that was asked for, and keeps what it found with the request. One that has ended is
 * left alone, so it may be called twice.
 *
 * @throws what made the check fail; the request has then ended without a finding
 */
export async function runAskedCheck(
  { db, clock }: { db: Db; clock: Clock },
  id: string,
): Promise<void> {
  const request = await startCheckRequest(db, { id, startedAt: clock.now() });
  if (!request) return;
  const end = (checkId: string | null) =>
    endCheckRequest(db, { id, endedAt: clock.now(), checkId });
  try {
    const check = await recomputeRollups({ db, clock }, { repair: request.repair });
    await end(check.id);
  } catch (error) {
    await end(null);
    throw error;
  }
}
