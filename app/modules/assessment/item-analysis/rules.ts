/**
 * How items work, told from many answers (classical test theory). Pure: numbers in, words out.
 * The limits are those commonly taught for criterion-referenced tests (Ebel & Frisbie,
 * Essentials of Educational Measurement, 1991, chapters 11 and 13); they point at items to be read
 * again, not at items to be thrown away.
 */

/** Below it nothing is told of an item: the figures are never about persons. */
export const FEWEST_PEOPLE = 10;
/** Below it no item is flagged: chance would do it. */
const FEWEST_TO_FLAG = 30;
const TOO_HARD = 0.3;
const TOO_EASY = 0.95;
const WEAK = 0.1;
/** A wrong option that fewer choose does no work. */
const IDLE_SHARE = 0.02;
const SURE_AND_WRONG = 0.3;

/** What was counted of one item, over the first attempts of all who were asked. */
export interface ItemCounts {
  item: string;
  people: number;
  /** Share of the points earned, 0 to 1: the difficulty. */
  score: number;
  /** Point-biserial correlation with the rest of the test, -1 to 1; null when nothing varies. */
  discrimination: number | null;
  /** Seconds from the answer before, at the most 300. */
  seconds: number;
  /** People by how sure they were (1 to 3), and how many of them were wrong. */
  sure: number;
  sureWrong: number;
  guessed: number;
  guessedWrong: number;
}

/** How often a part of an answer was given: an option, or a pair. */
export interface ChosenPart {
  part: string;
  people: number;
}

export type ItemFlag = "too_hard" | "too_easy" | "negative" | "weak" | "idle_option" | "sure_wrong";

/**
 * What an editor should look at, the gravest first.
 *
 * @param wrongOptions ids of the wrong options of a choice; empty for other types
 */
export function flagsOf(
  counts: ItemCounts,
  parts: readonly ChosenPart[],
  wrongOptions: readonly string[],
): ItemFlag[] {
  if (counts.people < FEWEST_TO_FLAG) return [];
  const chosen = new Map(parts.map(({ part, people }) => [part, people]));
  const idle = wrongOptions.some((id) => (chosen.get(id) ?? 0) < IDLE_SHARE * counts.people);
  const { discrimination, score, sure, sureWrong } = counts;
  const flags: [ItemFlag, boolean][] = [
    ["negative", discrimination !== null && discrimination < 0],
    ["too_hard", score < TOO_HARD],
    ["sure_wrong", sure >= FEWEST_PEOPLE && sureWrong / sure > SURE_AND_WRONG],
    ["weak", discrimination !== null && discrimination >= 0 && discrimination < WEAK],
    ["too_easy", score > TOO_EASY],
    ["idle_option", idle],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

/**
 * The parts of a stored answer, whatever its type: `b` of a choice, `b` and `c` of several, `1:b`
 * of an order, `left=right` of pairs and gaps.
 */
export function partsOf(answer: unknown): string[] {
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => {
    if (typeof value === "string") return key === "choice" ? [value] : [`${key}=${value}`];
    if (Array.isArray(value)) {
      return value.map((part, i) => (key === "order" ? `${i + 1}:${part}` : String(part)));
    }
    if (typeof value === "object" && value !== null) {
      return Object.entries(value).map(([name, chosen]) => `${name}=${chosen}`);
    }
    return [`${key}=${value}`];
  });
}

/** Adds up answers that were given alike to the people behind each part. */
export function countParts(answers: readonly { answer: unknown; people: number }[]): ChosenPart[] {
  const counts = new Map<string, number>();
  for (const { answer, people } of answers) {
    for (const part of partsOf(answer)) counts.set(part, (counts.get(part) ?? 0) + people);
  }
  return [...counts]
    .map(([part, people]) => ({ part, people }))
    .sort((a, b) => b.people - a.people || a.part.localeCompare(b.part));
}
