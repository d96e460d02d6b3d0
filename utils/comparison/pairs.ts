/** Which clause of the one edition is which of the other: the same text first, then the most alike. */
import type { Grams, Likeness } from "./grams.ts";
import { pairInOrder } from "./monotone.ts";
import { keptInOrder } from "./order.ts";

/** So alike, they are one clause wherever they stand. */
const SURELY_ALIKE = 0.6;
/** So alike, they are one clause if a neighbour says so: each that is paired with a neighbour adds its support. */
const ALIKE = 0.42;
const SUPPORT = 0.1;
/** Of clauses that are little alike, the neighbours decide only where the words do not. */
const SLIGHT_SUPPORT = 0.05;
/** A few places from where a neighbour has its counterpart, less is enough. */
const ALIKE_NEAR = 0.25;
const NEAR = 4;
/** What is left between two paired clauses in the end: less alike clauses are two clauses. */
const LEAST_ALIKE = 0.165;

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

  /**
   * @returns the pairs that kept their order, ascending. Of two that were swapped either may have; neither is here, so that
   *   the result does not depend on which edition is the earlier.
   */
  kept(): [old: number, now: number][] {
    const seenFromNow = keptInOrder(this.toOld);
    return [...keptInOrder(this.toNow)]
      .map((old): [number, number] => [old, this.toNow.get(old) ?? 0])
      .filter(([, now]) => seenFromNow.has(now))
      .sort(([one], [other]) => one - other);
  }
}

/** @returns places in the earlier edition → places in the later one. */
export function pairsOf(grams: Grams): Map<number, number> {
  const pairing = new Pairing();
  pairSame(grams, pairing);
  const alike = grams.alike(LEAST_ALIKE);
  takeBest(alike, pairing, SURELY_ALIKE);
  // Twice: a pair that is found by its neighbour supports the next one.
  for (let round = 0; round < 2; round++) takeBest(supported(grams, alike, pairing), pairing, ALIKE);
  for (let round = 0; round < 2; round++) takeBest(near(grams, alike, pairing), pairing, ALIKE_NEAR);
  pairBetween(grams, supported(grams, alike, pairing, SLIGHT_SUPPORT), pairing);
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

/** Runs are preferred: neighbours that are paired with each other support a pair, and so do both beginnings and both ends. */
function supported(
  { old, now }: Grams,
  alike: readonly Likeness[],
  { toNow }: Pairing,
  support = SUPPORT,
): Likeness[] {
  const isPaired = (from: number, to: number) =>
    toNow.get(from) === to || (from < 0 && to < 0) || (from === old.texts.length && to === now.texts.length);
  return alike.map((each) => {
    const supports = [-1, 1].filter((step) => isPaired(each.old + step, each.now + step)).length;
    return { ...each, score: each.score + supports * support };
  });
}

/** The pairs of clauses that stand as far from a pair beside them in the one edition as in the other, or nearly so. */
function near({ old, now }: Grams, alike: readonly Likeness[], { toNow, toOld }: Pairing): Likeness[] {
  const [besideOld, besideNow] = [beside(toNow, old.texts.length), beside(toOld, now.texts.length)];
  const isNear = (place: number, other: number, from: number, to: number | undefined) =>
    to !== undefined && Math.abs(other - to - (place - from)) <= NEAR;
  return alike.filter((each) => {
    const fromOld = besideOld[each.old]?.some((place) => isNear(each.old, each.now, place, toNow.get(place)));
    return (
      fromOld || besideNow[each.now]?.some((place) => isNear(each.now, each.old, place, toOld.get(place)))
    );
  });
}

/** @returns by place, the paired places before and after it that are nearest; there may be none. */
function beside(paired: ReadonlyMap<number, number>, count: number): number[][] {
  const places = Array.from({ length: count }, (_, place) => place);
  const nearest = places.map((): number[] => []);
  for (const order of [places, places.toReversed()]) {
    let last: number | undefined;
    for (const place of order) {
      if (last !== undefined) nearest[place]?.push(last);
      if (paired.has(place)) last = place;
    }
  }
  return nearest;
}

/** Pairs what is left between two clauses that kept their order, in order. */
function pairBetween({ old, now }: Grams, alike: readonly Likeness[], pairing: Pairing): void {
  const scores = new Map(alike.map((each) => [each.old * now.texts.length + each.now, each.score]));
  let [fromOld, fromNow] = [0, 0];
  for (const [end, endNow] of [...pairing.kept(), [old.texts.length, now.texts.length] as const]) {
    const left = free(fromOld, end, pairing.toNow);
    const right = free(fromNow, endNow, pairing.toOld);
    const score = (row: number, column: number) =>
      scores.get((left[row] ?? 0) * now.texts.length + (right[column] ?? 0)) ?? 0;
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
