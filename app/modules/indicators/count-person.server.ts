import type { Db } from "#app/modules/verb.ts";
import { inLockOrder } from "./changes.ts";
import { countInstitution, voivodeshipChanges } from "./count-institution.server.ts";
import {
  addCertified,
  addToVoivodeships,
  type CertifiedChange,
  type CertifiedPerson,
  findRecounts,
  lockPerson,
  type Recount,
  type Seat,
  saveCertifiedPeople,
  shareSeats,
  type VoivodeshipChange,
} from "./rollup-queries.server.ts";

/**
 * Counts a person's certificates as they are now: where the person works and until when they are
 * valid. Safe to call at any time; it changes only what differs.
 *
 * Locks are taken in one order by everybody: the person, the institutions by id, the numbers of
 * institutions, the numbers of voivodeships. One person a transaction.
 */
export async function countPerson(tx: Db, userId: string): Promise<void> {
  const { recounts, seats } = await beginRecount(tx, userId, []);
  await addToVoivodeships(tx, inLockOrder(await moveCertified(tx, recounts, seats)));
}

/** First half of a recount: takes the locks of the person and of the institutions concerned. */
export async function beginRecount(
  tx: Db,
  userId: string,
  otherInstitutions: string[],
): Promise<{ recounts: Recount[]; seats: Map<string, Seat> }> {
  await lockPerson(tx, userId);
  const recounts = await findRecounts(tx, userId);
  const ids = recounts.flatMap(({ counted, right }) => [
    ...(counted ? [counted.institutionId] : []),
    ...(right ? [right.institutionId] : []),
  ]);
  return { recounts, seats: await holdSeats(tx, [...new Set([...ids, ...otherInstitutions])]) };
}

/** Second half: moves the person. @returns what is to be added to the voivodeships */
export async function moveCertified(
  tx: Db,
  recounts: readonly Recount[],
  seats: ReadonlyMap<string, Seat>,
): Promise<VoivodeshipChange[]> {
  const changes = recounts.flatMap(({ counted, right }) => [
    ...(counted ? [changeOf(counted, seatOf(seats, counted.institutionId), -1)] : []),
    ...(right ? [changeOf(right, seatOf(seats, right.institutionId), 1)] : []),
  ]);
  await saveCertifiedPeople(tx, recounts);
  await addCertified(tx, inLockOrder(changes));
  return changes.flatMap(({ institutionId, course, validUntil, people }) =>
    voivodeshipChanges(seatOf(seats, institutionId), {
      course,
      measure: "certified",
      bucket: validUntil,
      people,
    }),
  );
}

/** @throws when the institution was not held at the beginning: a mistake of ours */
export function seatOf(seats: ReadonlyMap<string, Seat>, institutionId: string): Seat {
  const seat = seats.get(institutionId);
  if (!seat) throw new Error(`The seat of ${institutionId} was not held`);
  return seat;
}

async function holdSeats(tx: Db, institutionIds: string[]): Promise<Map<string, Seat>> {
  const ids = institutionIds.toSorted();
  let seats = await shareSeats(tx, ids);
  if (seats.length < ids.length) {
    const known = new Set(seats.map((seat) => seat.institutionId));
    for (const id of ids) if (!known.has(id)) await countInstitution(tx, id);
    seats = await shareSeats(tx, ids);
  }
  return new Map(seats.map((seat) => [seat.institutionId, seat]));
}

function changeOf(person: CertifiedPerson, { teryt }: Seat, people: 1 | -1): CertifiedChange {
  const { institutionId, course, professionalGroup, validUntil } = person;
  return { institutionId, teryt, course, professionalGroup, validUntil, people };
}
