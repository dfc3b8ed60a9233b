/** Something to add to one row of a roll-up. */
type Change = { people: number } & Record<string, string | number>;

/**
 * Changes with one entry a row, none of zero, sorted by key: all transactions take the locks of
 * the rows in the same order, so that none waits for another in a circle.
 */
export function inLockOrder<C extends Change>(changes: readonly C[]): C[] {
  const rows = new Map<string, C>();
  for (const change of changes) {
    const key = keyOf(change);
    const known = rows.get(key);
    rows.set(key, known ? { ...known, people: known.people + change.people } : change);
  }
  return [...rows]
    .filter(([, change]) => change.people !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change);
}

function keyOf({ people, ...key }: Change): string {
  return JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)));
}
