import type { Node } from "#app/catalog/schemas/scenario.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import type { ChoiceCount } from "./scenario-queries.server.ts";

/** A decision that fewer people than this have made is not told. */
export const LEAST_PEOPLE = 10;
/** A choice that fewer people than this have made is not told, unless nobody has. */
const LEAST_AT_CHOICE = 5;

/** One line of how others chose. */
export interface ChoiceShare {
  id: string;
  text: Text;
  /** Whole percent; null when it is hidden to protect people. */
  percent: number | null;
}

/**
 * How others chose at a decision, in whole percent of all. Small counts are hidden, and with a
 * single hidden one the next smallest too, so that none can be worked out from the others.
 *
 * @param counts of any nodes; those of the node are used
 * @returns null below `LEAST_PEOPLE`, or when everything would be hidden
 */
export function choiceShares(node: Node, counts: readonly ChoiceCount[]): ChoiceShare[] | null {
  const lines = node.choices.map(({ id, text }) => ({
    id,
    text,
    people: counts.find((one) => one.node === node.id && one.choice === id)?.people ?? 0,
  }));
  const all = lines.reduce((sum, { people }) => sum + people, 0);
  if (all < LEAST_PEOPLE) return null;
  const small = lines.filter(({ people }) => people > 0 && people < LEAST_AT_CHOICE);
  const hidden = new Set(small.map(({ id }) => id));
  if (small.length === 1) {
    const next = lines
      .filter(({ id, people }) => people > 0 && !hidden.has(id))
      .sort((a, b) => a.people - b.people)[0];
    if (next) hidden.add(next.id);
  }
  const shown = lines.filter(({ id, people }) => people > 0 && !hidden.has(id));
  if (shown.length === 0) return null;
  return lines.map(({ id, text, people }) => ({
    id,
    text,
    percent: hidden.has(id) ? null : Math.round((people / all) * 100),
  }));
}
