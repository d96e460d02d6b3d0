/** Which clauses kept their order: the longest run of pairs that is in order in both editions. The others were moved. */

/** Places in the earlier edition → places in the later one. */
export type Pairs = ReadonlyMap<number, number>;

/** @returns the places in the earlier edition of the clauses that kept their order. */
export function keptInOrder(pairs: Pairs): Set<number> {
  const sorted = [...pairs].sort(([one], [other]) => one - other);
  const before = new Int32Array(sorted.length);
  /** Of all runs so long, the one that ends earliest: the index of its last pair, by length − 1. */
  const ends: number[] = [];
  for (const [index, [, now]] of sorted.entries()) {
    const at = lengthBelow(ends, (end) => (sorted[end]?.[1] ?? 0) < now);
    before[index] = ends[at - 1] ?? -1;
    ends[at] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    kept.add(sorted[index]?.[0] ?? -1);
  }
  return kept;
}

/** @returns how many of the sorted `ends`, from the first, satisfy a condition. */
function lengthBelow(ends: readonly number[], isBelow: (end: number) => boolean): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
