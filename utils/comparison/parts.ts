/** Clauses that were split or merged: a clause without a counterpart whose words are in the counterpart of its neighbour. */
import type { Grams } from "./grams.ts";
import type { Pairs } from "./order.ts";

/** One row: places in both editions, ascending. */
export interface Parts {
  old: number[];
  now: number[];
}

type Side = keyof Parts;

/** So much of the clause must be in the other one, beyond what the neighbour has of it. */
const LEAST_SHARE = 0.55;

/** Shorter clauses have too few words to say where they come from. */
const FEWEST_GRAMS = 12;

/** @returns all clauses of both editions in rows: in the later edition's order, then what only the earlier one has. */
export function joinParts(grams: Grams, pairs: Pairs): Parts[] {
  const rows = [...pairs].map(([old, now]): Parts => ({ old: [old], now: [now] }));
  const split = joinable("now", rows, grams);
  const merged = joinable("old", rows, grams);
  for (const row of rows) {
    const [later = [], earlier = []] = [split.get(row), merged.get(row)];
    // Where words went both ways, neither is clear.
    if (later.length > 0 && earlier.length > 0) continue;
    row.now = [...row.now, ...later].sort((one, other) => one - other);
    row.old = [...row.old, ...earlier].sort((one, other) => one - other);
  }
  const has = (side: Side) => new Set(rows.flatMap((row) => row[side]));
  const [old, now] = [has("old"), has("now")];
  const added = [...grams.now.texts.keys()].filter((place) => !now.has(place));
  const dropped = [...grams.old.texts.keys()].filter((place) => !old.has(place));
  return [
    ...[...rows, ...added.map((place): Parts => ({ old: [], now: [place] }))].sort(
      (one, other) => (one.now[0] ?? 0) - (other.now[0] ?? 0),
    ),
    ...dropped.map((place): Parts => ({ old: [place], now: [] })),
  ];
}

/** The places of one edition that have no row, by the row beside them that has their words in the other edition. */
function joinable(side: Side, rows: readonly Parts[], grams: Grams): Map<Parts, number[]> {
  const other = side === "now" ? "old" : "now";
  const byPlace = new Map(rows.map((row) => [row[side][0] ?? -1, row]));
  const joined = new Map<Parts, number[]>();
  const ascending = [...grams[side].texts.keys()];
  // Both ways: the second part of three may stand before the one that is paired.
  for (const place of [...ascending, ...ascending.toReversed()]) {
    const own = grams[side].grams[place] ?? new Set();
    if (byPlace.has(place) || own.size < FEWEST_GRAMS) continue;
    const shareIn = (row: Parts) => {
      const [whole = new Set<number>()] = row[other].map(
        (each) => grams[other].grams[each] ?? new Set<number>(),
      );
      const known = [...row[side], ...(joined.get(row) ?? [])];
      return grams.share(own, whole, new Set(known.flatMap((each) => [...(grams[side].grams[each] ?? [])])));
    };
    const [best] = [byPlace.get(place - 1), byPlace.get(place + 1)]
      .flatMap((row) => (row ? { row, share: shareIn(row) } : []))
      .sort((one, another) => another.share - one.share);
    if (!best || best.share < LEAST_SHARE) continue;
    joined.set(best.row, [...(joined.get(best.row) ?? []), place]);
    byPlace.set(place, best.row);
  }
  return joined;
}
