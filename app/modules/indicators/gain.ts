/** Fewest pairs that a mean is told of (domain brief, section 7). */
export const FEWEST_PAIRS = 10;

export interface Gain {
  /** Whole percentage points; below 0 where people knew less afterwards. */
  points: number;
  /** Pairs it is the mean of, rounded down to tens: it does not tell when one is added. */
  pairs: number;
}

/**
 * Knowledge gain (indicator 9): the mean of the final test minus the test before the course, of
 * people who took both.
 *
 * @param sum pairs and their sums of shares of points, 0 to 1 each
 * @returns null below ten pairs
 */
export function knowledgeGain(sum: { pairs: number; before: number; after: number }): Gain | null {
  if (sum.pairs < FEWEST_PAIRS) return null;
  const mean = (sum.after - sum.before) / sum.pairs;
  // Not minus zero.
  return { points: Math.round(mean * 100) || 0, pairs: Math.floor(sum.pairs / 10) * 10 };
}
