import { hasRole } from "#app/modules/accounts/actor.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import type { CheckQueue } from "./check-queue.ts";
import {
  type CheckRequest,
  endLostRequest,
  findLastRequest,
  insertCheckRequest,
} from "./check-request-queries.server.ts";
import { listRollupChecks, type RollupCheck } from "./recompute-queries.server.ts";

const CHECKS_SHOWN = 20;
/** Twice as long as the queue waits for a job whose process has died. */
const LOST_AFTER_MINUTES = 30;

type AdminContext = Pick<VerbContext, "db" | "actor" | "clock">;

export interface RollupChecks {
  /** The last checks, the newest first. */
  checks: RollupCheck[];
  /** The check that was asked for and waits or runs; null when there is none. */
  underWay: Pick<CheckRequest, "askedAt" | "startedAt"> | null;
  /** The check that was asked for last came to nothing. */
  failed: boolean;
}

const lostUntil = (now: Date) => new Date(now.getTime() - LOST_AFTER_MINUTES * 60_000);

/**
 * What checks of the roll-ups have found, and whether one is under way.
 *
 * @throws NotFoundError for others than administrators
 */
export async function viewRollupChecks({ db, actor, clock }: AdminContext): Promise<RollupChecks> {
  if (!hasRole(actor, "administrator")) throw new NotFoundError();
  const [checks, last] = await Promise.all([
    listRollupChecks(db, CHECKS_SHOWN),
    findLastRequest(db),
  ]);
  const underWay = last && !last.endedAt && last.askedAt > lostUntil(clock.now()) ? last : null;
  return { checks, underWay, failed: last !== undefined && !underWay && last.checkId === null };
}

/**
 * Has the roll-ups checked outside of the request, and put right when asked to. While a check
 * waits or runs nothing is done.
 *
 * @throws NotFoundError for others than administrators
 */
export async function askForCheck(
  { db, actor, clock, checkQueue }: AdminContext & { checkQueue: CheckQueue },
  { repair }: { repair: boolean },
): Promise<void> {
  if (!hasRole(actor, "administrator")) throw new NotFoundError();
  const now = clock.now();
  await db.transaction(async (tx) => {
    await endLostRequest(tx, { askedUntil: lostUntil(now), endedAt: now });
    const id = await insertCheckRequest(tx, { repair, askedAt: now });
    if (!id) return;
    await checkQueue.enqueue(tx, id);
    const action = "indicators.check_rollups";
    await recordEvent(tx, { actor, clock, action, subjectId: id, details: { repair } });
  });
}
