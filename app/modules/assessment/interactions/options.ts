import type { Text } from "#app/catalog/schemas/shared.ts";
import type { Judgement, OpenOption, Read } from "./interaction.ts";

/** Options without what tells the answer. */
export function openOptions(options: readonly OpenOption[]): OpenOption[] {
  return options.map(({ id, text }) => ({ id, text }));
}

/** What is told of options after the answer. */
export interface ChoiceReview {
  options: { id: string; text: Text; feedback: Text; chosen: boolean; right: boolean }[];
}

/** Every option with whether it was chosen, whether it is right, and why. */
export function reviewedOptions(
  options: readonly (OpenOption & { feedback: Text })[],
  chosen: readonly string[],
  right: readonly string[],
): ChoiceReview {
  return {
    options: options.map(({ id, text, feedback }) => ({
      ...{ id, text, feedback },
      chosen: chosen.includes(id),
      right: right.includes(id),
    })),
  };
}

/** Reads boxes that were ticked: one at least, and none that is not offered. */
export function readTicked(
  form: URLSearchParams,
  offered: readonly { id: string }[],
): Read<{ choices: string[] }> {
  const choices = [...new Set(form.getAll("answer"))];
  const known = choices.every((choice) => offered.some(({ id }) => id === choice));
  return choices.length > 0 && known
    ? { answer: { choices } }
    : { lacks: [{ field: "answer", code: "missing" }] };
}

/**
 * Judges ticked boxes. A right one earns its share of the point, a wrong one costs a share of it,
 * so that ticking everything earns nothing; never below 0.
 *
 * @param wrong how many of those offered are wrong
 */
export function judgeTicked(
  choices: readonly string[],
  right: readonly string[],
  wrong: number,
): Judgement {
  const found = choices.filter((choice) => right.includes(choice)).length;
  const mistaken = choices.length - found;
  const cost = wrong === 0 ? 0 : mistaken / wrong;
  const score = Math.max(0, found / right.length - cost);
  return { score, correct: found === right.length && mistaken === 0 };
}
