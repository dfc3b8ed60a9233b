import type { BlueprintRow } from "./schemas/course.ts";
import type { Item } from "./schemas/item.ts";

/** What of an item a blueprint asks for. */
export type Fitting = Pick<Item, "id" | "module" | "objective" | "difficulty">;

export interface Filled<T> {
  /** Items of each row, in the order given. */
  rows: T[][];
  /** How many places stay empty because the bank has nothing left that fits. */
  empty: number;
}

/** Whether an item may stand in a row. */
export function fits(row: BlueprintRow, item: Fitting): boolean {
  return (
    item.module === row.module &&
    (!row.objective || row.objective === item.objective) &&
    (!row.difficulty || row.difficulty.includes(item.difficulty))
  );
}

/**
 * Gives each place of a blueprint an item of its own: a maximum matching, so that rows that fit
 * the same items never take each other's last one. Earlier items are taken first.
 *
 * @param items in the order of choice
 * @param avoid ids that are taken only where nothing else is left; as few of them as can be
 */
export function fillBlueprint<T extends Fitting>(
  rows: readonly BlueprintRow[],
  items: readonly T[],
  avoid: ReadonlySet<string> = new Set(),
): Filled<T> {
  const places = rows.flatMap((row, index) =>
    Array.from({ length: row.count }, () => ({ row, index })),
  );
  const heldBy = new Map<T, number>();

  /** Finds an item for a place, moving others to another item where that helps. */
  function seat(place: number, among: readonly T[], seen: Set<T>): boolean {
    const { row } = places[place] as (typeof places)[number];
    for (const item of among) {
      if (seen.has(item) || !fits(row, item)) continue;
      seen.add(item);
      const holder = heldBy.get(item);
      if (holder !== undefined && !seat(holder, among, seen)) continue;
      heldBy.set(item, place);
      return true;
    }
    return false;
  }

  const fresh = items.filter(({ id }) => !avoid.has(id));
  // Items taken in the first round stay taken in the second: a way that adds one drops none.
  const left = places.flatMap((_, place) => (seat(place, fresh, new Set()) ? [] : [place]));
  const all = [...fresh, ...items.filter(({ id }) => avoid.has(id))];
  const empty = left.filter((place) => !seat(place, all, new Set())).length;

  const filled = rows.map((): T[] => []);
  for (const item of all) {
    const place = heldBy.get(item);
    if (place !== undefined) filled[places[place]?.index ?? 0]?.push(item);
  }
  return { rows: filled, empty };
}
