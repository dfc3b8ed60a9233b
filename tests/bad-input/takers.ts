import type { Row } from "#tests/matrix/cells.ts";
import { MATRIX } from "#tests/matrix/matrix.ts";
import { EVERYBODY, type Who } from "#tests/matrix/world.ts";

/** A route that takes forms, and somebody whose forms it takes. */
export interface Taker {
  route: string;
  row: Row;
  who: Who;
}

const TAKEN = new Set(["ok", "invalid", "conflict"]);

/**
 * Every route that takes forms, once, as the permission matrix tells it: the matrix test makes
 * sure that it tells of all. Addresses that are no pages take none.
 */
export function takers(): Taker[] {
  const found = new Map<string, Taker>();
  for (const row of MATRIX) {
    const { route, post } = row;
    // Somebody with an account where there is one to have: it has more to lose.
    const who = [...EVERYBODY].reverse().find((one) => post && TAKEN.has(post[one]));
    if (who && !found.has(route)) found.set(route, { route, row, who });
  }
  return [...found.values()];
}
