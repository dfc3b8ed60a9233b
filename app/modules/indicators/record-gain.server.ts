import type { Enrolment } from "#app/modules/enrolment/queries.server.ts";
import type { Db } from "#app/modules/verb.ts";
import { addGain } from "./gain-queries.server.ts";

/**
 * Counts a person who took the test before and the first final test of the same edition, in the
 * caller's transaction (indicator 9). Only the first final test is like the one before the
 * course: a later one comes after the learner has seen where points were lost.
 *
 * @param scores shares of points, 0 to 1
 */
export async function recordGain(
  tx: Db,
  { course, edition, userId }: Enrolment,
  { before, after }: { before: number; after: number },
): Promise<void> {
  await addGain(tx, { course, edition, shard: shardOf(userId), pairs: 1, before, after });
}

/** The last digit of the id, so that few people who finish at once wait for the same row. */
function shardOf(userId: string): number {
  return Number.parseInt(userId.slice(-1), 16);
}
