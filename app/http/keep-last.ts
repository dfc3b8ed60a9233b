/**
 * Puts an entry last in a map that holds a limited number of them: the one that nobody asked for
 * longest stands first, and goes.
 */
export function keepLast<V>(entries: Map<string, V>, key: string, value: V, most: number): void {
  entries.delete(key);
  entries.set(key, value);
  const [first] = entries.keys();
  if (first !== undefined && entries.size > most) entries.delete(first);
}
