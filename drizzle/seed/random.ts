import { createHash } from "node:crypto";

/** Numbers that look random and are the same in every run: the demo data is deterministic. */
export interface Random {
  /** From 0 up to, and not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(things: readonly T[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
}

/** Makes a stream of numbers from a name (Mulberry32, which is enough for demo data). */
export function randomOf(name: string): Random {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (things) => things[Math.floor(next() * things.length)] as (typeof things)[number],
    chance: (probability) => next() < probability,
  };
}

const KINDS = {
  user: "01",
  institution: "02",
  membership: "03",
  headcount: "04",
  enrolment: "05",
  attempt: "06",
  completion: "07",
  certificate: "08",
  grant: "09",
  answer: "0a",
} as const;

/** The id of the n-th row of a kind: the same in every run, and in order, so that inserts are quick. */
export function seedId(kind: keyof typeof KINDS, n: number): string {
  const tail = n.toString(16).padStart(12, "0");
  return `01900000-${KINDS[kind]}00-7000-8000-${tail}`;
}
