/** One line of the table: a ratio or a count beside its budget. */
export interface Line {
  what: string;
  measured: string;
  budget: string;
  /** Null for a line that is there to be read and has no budget. */
  pass: boolean | null;
}

/** A ratio as people read it: two digits where one would say little. */
export const percent = (ratio: number) =>
  `${(ratio * 100).toLocaleString("en", { maximumSignificantDigits: ratio < 0.1 ? 2 : 3 })} %`;

export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The smallest number that at least `share` of the numbers do not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** A line for something that could not be measured; it counts as a broken budget. */
export function unmeasured(what: string, budget: string, reason: unknown): Line {
  const text = reason instanceof Error ? reason.message : String(reason);
  return { what, measured: `not measured: ${text.split("\n")[0]}`, budget, pass: false };
}
