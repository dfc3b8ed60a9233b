/** A row of two paths beside each other; a side is missing where its path does not come by. */
export interface PathRow<T> {
  taken: T | null;
  recommended: T | null;
  /** The same choice on both sides. */
  same: boolean;
  /** Both come by here and choose differently: here the paths part. */
  parts: boolean;
}

/**
 * Puts two paths beside each other, node by node, so that as many as possible stand in one row
 * and the order of both is kept.
 *
 * @param nodeOf the node of a step
 * @param moveOf the choice of a step
 */
export function alignPaths<T>(
  taken: readonly T[],
  recommended: readonly T[],
  nodeOf: (step: T) => string,
  moveOf: (step: T) => string,
): PathRow<T>[] {
  const meet = (i: number, j: number) => {
    const [a, b] = [taken[i], recommended[j]];
    return a !== undefined && b !== undefined && nodeOf(a) === nodeOf(b);
  };
  // Longest common sequence of nodes, from the end.
  const best = Array.from({ length: taken.length + 1 }, () =>
    new Array<number>(recommended.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = taken.length - 1; i >= 0; i -= 1) {
    for (let j = recommended.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (!row) continue;
      row[j] = meet(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const rows: PathRow<T>[] = [];
  let [i, j] = [0, 0];
  while (i < taken.length || j < recommended.length) {
    const [mine, theirs] = [taken[i] ?? null, recommended[j] ?? null];
    if (mine && theirs && meet(i, j)) {
      const same = moveOf(mine) === moveOf(theirs);
      rows.push({ taken: mine, recommended: theirs, same, parts: !same });
      i += 1;
      j += 1;
    } else if (mine && (!theirs || at(i + 1, j) >= at(i, j + 1))) {
      rows.push({ taken: mine, recommended: null, same: false, parts: false });
      i += 1;
    } else {
      rows.push({ taken: null, recommended: theirs, same: false, parts: false });
      j += 1;
    }
  }
  return rows;
}
