import { createHash } from "node:crypto";
import type { Clock } from "#app/modules/clock.ts";
import { DomainError } from "#app/modules/errors.ts";
import type { Db } from "#app/modules/verb.ts";
import { addHit, takeBackHit } from "./rate-limit-queries.server.ts";

/** How often something may be tried in one window of time. */
export interface RateRule {
  rule: string;
  max: number;
  windowSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Limits of this module. An office may sit behind one address, so those are wider. */
export const RATE_RULES = {
  signInByEmail: { rule: "sign-in.email", max: 10, windowSeconds: 15 * MINUTE },
  signInByAddress: { rule: "sign-in.address", max: 50, windowSeconds: 15 * MINUTE },
  passwordResetByEmail: { rule: "password-reset.email", max: 3, windowSeconds: HOUR },
  passwordResetByAddress: { rule: "password-reset.address", max: 30, windowSeconds: HOUR },
  registerByEmail: { rule: "register.email", max: 5, windowSeconds: HOUR },
  registerByAddress: { rule: "register.address", max: 60, windowSeconds: HOUR },
  verificationByEmail: { rule: "verification.email", max: 3, windowSeconds: HOUR },
  verificationByAddress: { rule: "verification.address", max: 30, windowSeconds: HOUR },
  passwordByUser: { rule: "password.user", max: 10, windowSeconds: 15 * MINUTE },
  tokenByAddress: { rule: "token.address", max: 60, windowSeconds: 15 * MINUTE },
} as const satisfies Record<string, RateRule>;

export interface RateLimit extends RateRule {
  /** Who or what is counted: an e-mail, an address of the network, an account. Kept as a hash. */
  subject: string;
  clock: Clock;
}

/** One subscriber of IPv6 holds a /64: all of it counts as one address. */
export function networkOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}

function keyOf({ rule, subject }: RateLimit): Buffer {
  return createHash("sha256").update(`${rule}\0${subject.toLowerCase()}`).digest();
}

function windowOf({ windowSeconds, clock }: RateLimit): { start: Date; endsInSeconds: number } {
  const now = clock.now().getTime() / 1000;
  const start = Math.floor(now / windowSeconds) * windowSeconds;
  return { start: new Date(start * 1000), endsInSeconds: start + windowSeconds - now };
}

/**
 * Counts one try, in one statement, and refuses it when there were too many in this window. Call
 * it outside of the transaction of the deed: a try that failed must stay counted.
 *
 * @throws DomainError `rate_limited`, 429, with the `minutes` until the window ends
 */
export async function limitRate(db: Db, limit: RateLimit): Promise<void> {
  const { start, endsInSeconds } = windowOf(limit);
  const hits = await addHit(db, keyOf(limit), start);
  if (hits <= limit.max) return;
  throw new DomainError("rate_limited", 429, { count: Math.max(1, Math.ceil(endsInSeconds / 60)) });
}

/** Takes back a try that turned out well, where only failures count. */
export async function forgiveTry(db: Db, limit: RateLimit): Promise<void> {
  await takeBackHit(db, keyOf(limit), windowOf(limit).start);
}
