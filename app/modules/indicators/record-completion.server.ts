import type { Completion } from "#app/modules/enrolment/queries.server.ts";
import type { Db } from "#app/modules/verb.ts";

/** Counts a completion in the roll-ups, in the caller's transaction. */
export async function recordCompletion(
  _tx: Db,
  _input: { completion: Completion; firstAttemptPassed: boolean },
): Promise<void> {
  throw new Error("not written yet");
}
