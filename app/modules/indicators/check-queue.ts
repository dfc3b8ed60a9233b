import type { Db } from "#app/modules/verb.ts";

/** Has checks of the roll-ups run outside of a request, where they may take minutes. */
export interface CheckQueue {
  /**
   * Puts a check in the queue, in the transaction given: no commit, no check.
   *
   * @param request id of what was asked for
   */
  enqueue(db: Db, request: string): Promise<void>;
}
