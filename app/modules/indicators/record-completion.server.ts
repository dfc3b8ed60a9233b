import { quarterOf } from "#app/modules/clock.ts";
import type { Completion } from "#app/modules/enrolment/queries.server.ts";
import type { Db } from "#app/modules/verb.ts";
import { inLockOrder } from "./changes.ts";
import { voivodeshipChanges } from "./count-institution.server.ts";
import { beginRecount, moveCertified, seatOf } from "./count-person.server.ts";
import {
  addCompletions,
  addToVoivodeships,
  type VoivodeshipChange,
} from "./rollup-queries.server.ts";

/**
 * Counts a completion in the roll-ups, in the caller's transaction, after its certificate was
 * issued: the completion for the institution of that day, the certificate where the person works
 * now. A renewal takes the person out of the number of the certificate before.
 */
export async function recordCompletion(
  tx: Db,
  input: { completion: Completion; firstAttemptPassed: boolean },
): Promise<void> {
  const { completion } = input;
  const { institutionId, professionalGroup, course, edition } = completion;
  const own = institutionId && professionalGroup ? { institutionId, professionalGroup } : null;
  const begun = await beginRecount(tx, completion.userId, own ? [own.institutionId] : []);
  const changes: VoivodeshipChange[] = [];
  if (own) {
    const seat = seatOf(begun.seats, own.institutionId);
    await addCompletions(tx, {
      ...own,
      teryt: seat.teryt,
      course,
      edition,
      ...quarterOf(completion.completedOn),
      completions: 1,
      firstAttemptPasses: input.firstAttemptPassed ? 1 : 0,
      hours: completion.hours,
    });
    const row = { course, measure: "completed" as const, bucket: String(edition), people: 1 };
    changes.push(...voivodeshipChanges(seat, row));
  }
  changes.push(...(await moveCertified(tx, begun.recounts, begun.seats)));
  await addToVoivodeships(tx, inLockOrder(changes));
}
