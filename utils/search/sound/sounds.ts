/**
 * Words of the index that sound like a pattern: a homophone typed for another, pinyin, initials. In: a pattern of
 * syllables. Out: words, likeliest first. Maps pairs of syllables to the pairs of characters that the index has, then
 * chains the pairs. Called by find/by-sound.ts.
 */

import type { PackedMiniSearch } from "../index/minisearch.ts";
import { common, type Signature } from "../index/signature.ts";
import { SoundPairs } from "./sound-pairs.ts";
import type { Sound, Syllables } from "./syllables.ts";

/** A word of the index that fits a sound pattern. */
export interface Reading {
  word: string;
  /** Upper bound of the number of clauses that hold it: that of its rarest pair. */
  frequency: number;
  /** How many characters are those of the pattern. */
  kept: number;
  /** Pointwise mutual information of the characters of its first and its last pair. */
  cohesion: number;
  /** The signature of the clauses that hold all its pairs; undefined for the beginning of a word. */
  where: (() => Signature) | undefined;
}

/** What is sought: by place the syllables, and the character that was typed, if one was. */
export interface SoundPattern {
  sounds: readonly Sound[];
  typed?: readonly string[];
  /** How many characters of the typed ones must stay; 0 by default. */
  keep?: number;
}

/** As many beginnings of a word are followed up at each place. */
const BEAM = 1500;
/** The pairs of so many sounds are kept for the next key that is pressed: some megabytes. */
const MAX_KNOWN = 40;

/** A pair of characters of the index that sounds as asked. */
interface Continuation {
  second: string;
  frequency: number;
  cohesion: number;
  /** Read from the index when first asked for: of a hundred pairs that sound so, most do not go on from any other. */
  where(): Signature;
}

type Continuations = ReadonlyMap<string, Continuation[]>;

export class Sounds {
  readonly #pairs: SoundPairs;
  readonly #known = new Map<string, Continuations>();

  constructor(index: PackedMiniSearch, syllables: Syllables) {
    this.#pairs = new SoundPairs(index, syllables);
  }

  /** The pairs that sound so, by their first character. */
  #pairsOf(firsts: Sound, seconds: Sound): Continuations {
    const key = `${[...firsts]}/${[...seconds]}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#read(firsts, seconds);
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(key, found);
    return found;
  }

  #read(firsts: Sound, seconds: Sound): Continuations {
    const found = new Map<string, Continuation[]>();
    for (const pair of this.#pairs.of(firsts, seconds)) {
      const first = String.fromCharCode(pair >>> 16);
      let where: Signature | undefined;
      const continuation = {
        second: String.fromCharCode(pair & 0xffff),
        frequency: this.#pairs.frequency(pair),
        cohesion: this.#pairs.cohesion(pair),
        where: () => {
          where ??= this.#pairs.signature(pair);
          return where;
        },
      };
      const others = found.get(first);
      if (others) others.push(continuation);
      else found.set(first, [continuation]);
    }
    return found;
  }

  /** @returns words of at least two characters that sound so, the most like what was typed and likeliest first. */
  readings({ sounds, typed = [], keep = 0 }: SoundPattern): Reading[] {
    let readings: Reading[] = [
      { word: "", frequency: Number.POSITIVE_INFINITY, kept: 0, cohesion: 0, where: undefined },
    ];
    for (let at = 0; at + 1 < sounds.length; at++) {
      const pairs = this.#pairsOf(sounds[at] ?? new Set(), sounds[at + 1] ?? new Set());
      const isEnd = at === 0 || at + 2 === sounds.length;
      const least = typed.length === 0 ? 0 : at + 2 - (typed.length - keep);
      const link = { pairs, typed: typed.slice(at, at + 2), least, isEnd };
      readings = readings.flatMap((reading) => continuations(reading, link));
      readings.sort((a, b) => b.kept - a.kept || likelihood(b) - likelihood(a)).splice(BEAM);
    }
    return readings.filter(({ word }) => word !== "");
  }
}

const likelihood = ({ frequency, cohesion }: Reading) => Math.log(frequency) + cohesion;

/** From one character of a word to the next. */
interface Link {
  pairs: Continuations;
  /** Both characters as they were typed, if they were. */
  typed: readonly string[];
  /** How many characters must be as typed by then. */
  least: number;
  /** Whether it is the first of a word, or the last. */
  isEnd: boolean;
}

/** A word with one more character, in all ways that some clause may hold; from nothing, with two. */
function continuations(reading: Reading, link: Link): Reading[] {
  const last = reading.word.at(-1);
  if (last !== undefined) return (link.pairs.get(last) ?? []).flatMap((pair) => goOn(reading, pair, link));
  const [typedFirst] = link.typed;
  return [...link.pairs].flatMap(([first, some]) => {
    const beginning = { ...reading, word: first, kept: first === typedFirst ? 1 : 0 };
    return some.flatMap((pair) => goOn(beginning, pair, link));
  });
}

function goOn(
  { word, frequency, kept: before, cohesion, where }: Reading,
  pair: Continuation,
  { typed: [, typedSecond], least, isEnd }: Link,
): Reading | [] {
  const kept = before + (pair.second === typedSecond ? 1 : 0);
  if (kept < least) return [];
  const both = where && common(where(), pair.where());
  if (both === null) return [];
  return {
    word: word + pair.second,
    frequency: Math.min(frequency, pair.frequency),
    kept,
    cohesion: cohesion + (isEnd ? pair.cohesion : 0),
    where: both ? () => both : pair.where,
  };
}
