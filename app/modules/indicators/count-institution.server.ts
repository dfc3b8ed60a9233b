import type { Db } from "#app/modules/verb.ts";
import { inLockOrder } from "./changes.ts";
import { addToVoivodeships, type Seat, type VoivodeshipChange } from "./rollup-queries.server.ts";
import {
  addHeadcounts,
  findPeopleOf,
  findRightSeat,
  type HeadcountChange,
  lockSeat,
  moveNumbers,
  saveSeat,
} from "./seat-queries.server.ts";

/**
 * Counts an institution as it is now: its voivodeship, whether it is open, its newest headcount.
 * Safe to call at any time; it changes only what differs.
 */
export async function countInstitution(tx: Db, institutionId: string): Promise<void> {
  const counted = await lockSeat(tx, institutionId);
  const right = await findRightSeat(tx, institutionId);
  if (!counted || !right || sameSeat(counted, right)) return;
  if (counted.teryt !== right.teryt) await moveNumbers(tx, right);
  await addHeadcounts(tx, headcountChanges(counted, right));
  if (counted.teryt !== right.teryt || isDeclared(counted) !== isDeclared(right)) {
    const people = await findPeopleOf(tx, institutionId);
    const changes = people.flatMap((row) => [
      ...voivodeshipChanges(counted, { ...row, people: -row.people }),
      ...voivodeshipChanges(right, row),
    ]);
    await addToVoivodeships(tx, inLockOrder(changes));
  }
  await saveSeat(tx, right);
}

/** What people of an institution add to the numbers of its voivodeship. */
export function voivodeshipChanges(
  seat: Seat,
  row: { course: string; measure: "certified" | "completed"; bucket: string; people: number },
): VoivodeshipChange[] {
  const change: VoivodeshipChange = { teryt: seat.teryt, ...row };
  if (row.measure === "completed" || !isDeclared(seat)) return [change];
  return [change, { ...change, measure: "certified_declared" }];
}

function headcountChanges(counted: Seat, right: Seat): HeadcountChange[] {
  const from = headcountOf(counted, -1);
  const to = headcountOf(right, 1);
  if (from.teryt !== to.teryt) return [from, to].sort((a, b) => (a.teryt < b.teryt ? -1 : 1));
  return [
    {
      teryt: to.teryt,
      institutions: from.institutions + to.institutions,
      declared: from.declared + to.declared,
      headcount: from.headcount + to.headcount,
    },
  ];
}

function headcountOf(seat: Seat, sign: 1 | -1): HeadcountChange {
  return {
    teryt: seat.teryt,
    institutions: sign * seat.institutions,
    declared: sign * (isDeclared(seat) ? 1 : 0),
    headcount: sign * (seat.headcount ?? 0),
  };
}

function isDeclared(seat: Seat): boolean {
  return seat.headcount !== null;
}

function sameSeat(a: Seat, b: Seat): boolean {
  return a.teryt === b.teryt && a.institutions === b.institutions && a.headcount === b.headcount;
}
