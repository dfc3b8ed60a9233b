import type { CompiledCourse } from "#app/catalog/types.ts";

/** The newest answer at one position of an attempt. */
export interface KeptAnswer {
  position: number;
  revision: number;
  itemId: string;
  answer: unknown;
  score: number;
  correct: boolean;
  confidence: number | null;
}

/** Share of points of an attempt, 0 to 1: positions without an answer count 0. */
export function attemptScore(answers: readonly KeptAnswer[], positions: number): number {
  if (positions === 0) return 0;
  const points = answers.reduce((sum, { score }) => sum + score, 0);
  return Math.round((points / positions) * 10_000) / 10_000;
}

/** Whether a score passes; both from 0 to 1, with four digits. */
export function passes(score: number, passMark: number): boolean {
  return score >= passMark;
}

/** The first position without an answer, from 1; undefined when every one has one. */
export function firstUnanswered(
  answers: readonly KeptAnswer[],
  positions: number,
): number | undefined {
  const answered = new Set(answers.map(({ position }) => position));
  for (let position = 1; position <= positions; position++) {
    if (!answered.has(position)) return position;
  }
  return undefined;
}

/** The next position without an answer after one, else the first one; null when there is none. */
export function nextUnanswered(
  answers: readonly KeptAnswer[],
  positions: number,
  after: number,
): number | null {
  const answered = new Set(answers.map(({ position }) => position));
  for (let position = after + 1; position <= positions; position++) {
    if (!answered.has(position)) return position;
  }
  return firstUnanswered(answers, positions) ?? null;
}

/** An attempt at the final test that has ended. */
export interface EndedAttempt {
  passed: boolean;
  finishedAt: Date;
}

export type FinalTestGate =
  | { open: true; attemptsLeft: number }
  | { open: false; reason: "passed" | "none_left" }
  | { open: false; reason: "wait"; until: Date };

/** Whether another attempt at the final test may begin now. */
export function finalTestGate(
  test: Pick<CompiledCourse["finalTest"], "attempts" | "waitHours">,
  ended: readonly EndedAttempt[],
  now: Date,
): FinalTestGate {
  if (ended.some(({ passed }) => passed)) return { open: false, reason: "passed" };
  const attemptsLeft = test.attempts - ended.length;
  if (attemptsLeft <= 0) return { open: false, reason: "none_left" };
  const last = Math.max(0, ...ended.map(({ finishedAt }) => finishedAt.getTime()));
  const until = new Date(last + test.waitHours * 3_600_000);
  if (ended.length > 0 && until > now) return { open: false, reason: "wait", until };
  return { open: true, attemptsLeft };
}

/** What a time limit may be multiplied by for one person; 1 is no extension. */
export const TIME_FACTORS = [1, 1.25, 1.5, 2] as const;
export type TimeFactor = (typeof TIME_FACTORS)[number];

/**
 * When an attempt with a time limit closes.
 *
 * @param minutes the limit of the course
 * @param factor the person's extension
 */
export function closingTime(startedAt: Date, minutes: number, factor: number): Date {
  return new Date(startedAt.getTime() + Math.round(minutes * factor * 60_000));
}

/** Whole seconds until an attempt closes, rounded up; 0 from then on. */
export function secondsLeft(closesAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((closesAt.getTime() - now.getTime()) / 1000));
}

/** Whether the time of an attempt is over; the last moment still counts. */
export function isOver({ closesAt }: { closesAt: Date | null }, now: Date): boolean {
  return closesAt !== null && now > closesAt;
}

/** When an attempt ended that is handed in or closed now: never after its time was over. */
export function endedAt({ closesAt }: { closesAt: Date | null }, now: Date): Date {
  return closesAt !== null && closesAt < now ? closesAt : now;
}
