import type { KeptAnswer } from "#app/modules/assessment/rules.ts";

/** The tests that somebody is offered and need not take. */
export const OFFERED_TESTS = ["pre_test", "diagnostic"] as const;
export type OfferedTest = (typeof OFFERED_TESTS)[number];

/**
 * How somebody stands with an offered test: `none`, it is not for them; `offered`, may begin or
 * skip it; `skipped`, may still begin, but is not asked again; `open`, begun; `done`; `closed`,
 * no longer of use.
 */
export type OfferState = "none" | "offered" | "skipped" | "open" | "done" | "closed";

export interface OfferSituation {
  /** Attempts at this test in the enrolment. */
  attempts: readonly { ended: boolean }[];
  skipped: boolean;
  /** It is meant for this person and this course. */
  isFor: boolean;
  /** What it would have been for is over. */
  tooLate: boolean;
}

/** One attempt at most; skipping is remembered and can be thought better of. */
export function offerState({ attempts, skipped, isFor, tooLate }: OfferSituation): OfferState {
  if (attempts.some(({ ended }) => ended)) return "done";
  if (attempts.length > 0) return "open";
  if (!isFor) return "none";
  if (tooLate) return "closed";
  return skipped ? "skipped" : "offered";
}

/** Points in one module of a test. */
export interface ModuleScore {
  module: string;
  /** Share of the points, 0 to 1. */
  score: number;
  /** Questions asked. */
  of: number;
}

/** What a test came to, module by module, in the order given. */
export function scoresByModule(
  items: readonly ({ module: string } | undefined)[],
  answers: readonly Pick<KeptAnswer, "position" | "score">[],
  modules: readonly string[],
): ModuleScore[] {
  return modules.flatMap((module) => {
    const positions = items.flatMap((item, at) => (item?.module === module ? [at + 1] : []));
    if (positions.length === 0) return [];
    const points = answers
      .filter(({ position }) => positions.includes(position))
      .reduce((sum, { score }) => sum + score, 0);
    const score = Math.round((points / positions.length) * 10_000) / 10_000;
    return [{ module, score, of: positions.length }];
  });
}

/** Modules that a diagnostic takes off the year's list. */
export function creditedModules(scores: readonly ModuleScore[], passMark: number): string[] {
  return scores.filter(({ score }) => score >= passMark).map(({ module }) => module);
}
