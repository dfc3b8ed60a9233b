import type { Clue } from "./schemas/prevention.ts";

const LETTERS = "abcd";

/** Letter of a choice in the address. */
export const choiceLetter = (index: number): string => LETTERS[index] ?? "";

/** Where a group stands at one clue of the game. */
export type GameState =
  /** This clue is not to be seen yet: `clue` (from 1) comes first. */
  | { at: "elsewhere"; clue: number; solved: string }
  /** To be solved; `wrong` is the choice that was just tried. */
  | { at: "open"; solved: string; wrong: number | undefined }
  /** Solved; `solved` includes this clue's letter. */
  | { at: "won"; solved: string; right: number };

/**
 * Reads the game's state from the address. There is no other: the good answers given so far are
 * the state, so nothing is stored, and what somebody writes there by hand counts only if it is right.
 *
 * @param number the clue, from 1; one more than there are means the end of the game
 * @param solved letters of the answers so far, as they came
 * @param pick letter of the answer just given
 */
export function readGame(
  clues: readonly Clue[],
  number: number,
  solved: string,
  pick: string | null,
): GameState {
  const right = clues.map(({ choices }) => choices.findIndex((choice) => choice.right));
  const known = right.map(choiceLetter);
  let count = 0;
  while (count < known.length && solved[count] === known[count]) count += 1;
  const proved = known.slice(0, count).join("");
  if (number > count + 1) return { at: "elsewhere", clue: count + 1, solved: proved };
  const here = right[number - 1];
  if (here === undefined) return { at: "open", solved: proved, wrong: undefined };
  if (number <= count) return { at: "won", solved: proved, right: here };
  const picked = pick?.length === 1 ? LETTERS.indexOf(pick) : -1;
  if (picked === here) return { at: "won", solved: proved + choiceLetter(here), right: here };
  const offered = picked >= 0 && picked < (clues[number - 1]?.choices.length ?? 0);
  return { at: "open", solved: proved, wrong: offered ? picked : undefined };
}
