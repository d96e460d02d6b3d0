/** Which clause of the one edition is which of the other: the same text first, then the most alike. */
import type { Grams, Likeness } from "./grams.ts";
import { pairInOrder } from "./monotone.ts";
import { keptInOrder } from "./order.ts";

/** So alike, they are one clause wherever they stand. */
const SURELY_ALIKE = 0.6;
/** So alike, they are one clause if a neighbour says so: each that is paired with a neighbour adds its support. */
const ALIKE = 0.42;
const SUPPORT = 0.1;
/** Between two paired clauses or a few places from there, less is enough. */
const ALIKE_NEAR = 0.25;
const NEAR = 4;
/** What is left between two paired clauses in the end: less alike clauses are two clauses. */
const LEAST_ALIKE = 0.19;

class Pairing {
  readonly toNow = new Map<number, number>();
  readonly toOld = new Map<number, number>();

  add(old: number, now: number): void {
    this.toNow.set(old, now);
    this.toOld.set(now, old);
  }

  isFree(old: number, now: number): boolean {
    return !this.toNow.has(old) && !this.toOld.has(now);
  }
}

/** @returns places in the earlier edition → places in the later one. */
export function pairsOf(grams: Grams): Map<number, number> {
  const pairing = new Pairing();
  pairSame(grams, pairing);
  const alike = grams.alike(LEAST_ALIKE);
  takeBest(alike, pairing, SURELY_ALIKE);
  // Twice: a pair that is found by its neighbour supports the next one.
  for (let round = 0; round < 2; round++) takeBest(supported(alike, pairing), pairing, ALIKE);
  pairBetween(grams, alike, pairing, ALIKE_NEAR);
  takeBest(near(grams, alike, pairing), pairing, ALIKE_NEAR);
  pairBetween(grams, alike, pairing, LEAST_ALIKE);
  return pairing.toNow;
}

/** Pairs clauses of one text, where both editions have it equally often. */
function pairSame({ old, now }: Grams, pairing: Pairing): void {
  const [here, there] = [placesByText(old.texts), placesByText(now.texts)];
  for (const [text, places] of here) {
    const others = there.get(text) ?? [];
    if (others.length !== places.length) continue;
    for (const [index, place] of places.entries()) pairing.add(place, others[index] ?? 0);
  }
}

function placesByText(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) places.set(text, [...(places.get(text) ?? []), place]);
  return places;
}

/** The most alike first; then those that stand at the same place; the result does not depend on which edition is the earlier. */
const byScore = (one: Likeness, other: Likeness) =>
  other.score - one.score ||
  Math.abs(one.old - one.now) - Math.abs(other.old - other.now) ||
  one.old + one.now - other.old - other.now;

function takeBest(alike: readonly Likeness[], pairing: Pairing, least: number): void {
  const best = alike
    .filter(({ old, now, score }) => score >= least && pairing.isFree(old, now))
    .sort(byScore);
  for (const { old, now } of best) if (pairing.isFree(old, now)) pairing.add(old, now);
}

/** Runs are preferred: neighbours that are paired with each other support a pair. */
const supported = (alike: readonly Likeness[], { toNow }: Pairing): Likeness[] =>
  alike.map(({ old, now, score }) => {
    const supports = [-1, 1].filter((step) => toNow.get(old + step) === now + step).length;
    return { old, now, score: score + supports * SUPPORT };
  });

/** The pairs of clauses that stand close to where the other edition's order has them, seen from either edition. */
function near({ old, now }: Grams, alike: readonly Likeness[], { toNow }: Pairing): Likeness[] {
  const kept = [...keptInOrder(toNow)].map((place): [number, number] => [place, toNow.get(place) ?? 0]);
  const inNow = gapsOf(kept, old.texts.length, now.texts.length);
  const inOld = gapsOf(
    kept.map(([from, to]): [number, number] => [to, from]),
    now.texts.length,
    old.texts.length,
  );
  const away = (place: number, [from, to]: [number, number] = [0, 0]) =>
    Math.max(0, from - place, place - to);
  return alike.filter((each) => {
    return Math.min(away(each.now, inNow[each.old]), away(each.old, inOld[each.now])) <= NEAR;
  });
}

/** @returns by place, where the other edition has what stands there: after the last pair before it, before the next one. */
function gapsOf(kept: readonly (readonly [number, number])[], count: number, others: number) {
  const to = new Map(kept);
  const gaps = Array.from({ length: count }, (): [number, number] => [0, others - 1]);
  for (let place = 1; place < count; place++) {
    const before = to.get(place - 1);
    gaps[place] = [before === undefined ? (gaps[place - 1]?.[0] ?? 0) : before + 1, others - 1];
  }
  for (let place = count - 2; place >= 0; place--) {
    const after = to.get(place + 1);
    const [from = 0] = gaps[place] ?? [];
    gaps[place] = [from, after === undefined ? (gaps[place + 1]?.[1] ?? 0) : after - 1];
  }
  return gaps;
}

/** Pairs what is left between two clauses that kept their order, in order. */
function pairBetween({ old, now }: Grams, alike: readonly Likeness[], pairing: Pairing, least: number): void {
  const scores = new Map(alike.map((each) => [each.old * now.texts.length + each.now, each.score]));
  const kept = [...keptInOrder(pairing.toNow)].sort((one, other) => one - other);
  let [fromOld, fromNow] = [0, 0];
  for (const end of [...kept, old.texts.length]) {
    const endNow = pairing.toNow.get(end) ?? now.texts.length;
    const left = free(fromOld, end, pairing.toNow);
    const right = free(fromNow, endNow, pairing.toOld);
    const score = (row: number, column: number) => {
      const alike = scores.get((left[row] ?? 0) * now.texts.length + (right[column] ?? 0)) ?? 0;
      return alike >= least ? alike : 0;
    };
    for (const [row, column] of pairInOrder(left.length, right.length, score)) {
      pairing.add(left[row] ?? 0, right[column] ?? 0);
    }
    [fromOld, fromNow] = [end + 1, endNow + 1];
  }
}

/** The places from `from` to before `end` that are not paired. */
const free = (from: number, end: number, paired: ReadonlyMap<number, number>): number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index).filter(
    (place) => !paired.has(place),
  );
