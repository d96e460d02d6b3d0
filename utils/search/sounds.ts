/**
 * Words of the index that sound like a pattern: a homophone typed for another, pinyin, initials. From pairs of
 * syllables to the pairs of characters that the index has, then from pair to pair along a chain.
 */
import type { PackedMiniSearch } from "./packed-minisearch.ts";
import type { Sound, Syllables } from "./syllables.ts";

/** A word that sounds as asked. */
export interface Reading {
  word: string;
  /** At least in how few clauses one of its pairs stands: no word is more frequent than its rarest pair. */
  frequency: number;
  /** How many characters are those of the pattern. */
  kept: number;
}

/** What is sought: by place the syllables, and the character that was typed, if one was. */
export interface SoundPattern {
  sounds: readonly Sound[];
  typed?: readonly string[];
  /** How many characters of the typed ones must stay; 0 by default. */
  keep?: number;
}

/** As many beginnings of a word are followed up at each place. */
const BEAM = 4000;

/** A pair of characters of the index. */
interface Pair {
  first: string;
  second: string;
  frequency: number;
}

export class Sounds {
  private readonly syllables: Syllables;
  /** By number of the first syllable × count + that of the second. */
  private readonly pairs = new Map<number, Pair[]>();

  constructor(index: PackedMiniSearch, syllables: Syllables) {
    this.syllables = syllables;
    const frequencies = new Map<number, number>();
    for (const { segment } of index.shelves) {
      for (const [number, key] of segment.keys.entries()) {
        if ((key & 0xffff) === 0) continue;
        const frequency = segment.lists(number)[0]?.count ?? 0;
        if (frequency > 0) frequencies.set(key, (frequencies.get(key) ?? 0) + frequency);
      }
    }
    for (const [key, frequency] of frequencies) this.addPair(key, frequency);
  }

  private addPair(key: number, frequency: number): void {
    const pair = {
      first: String.fromCharCode(key >>> 16),
      second: String.fromCharCode(key & 0xffff),
      frequency,
    };
    for (const first of this.syllables.of(pair.first)) {
      for (const second of this.syllables.of(pair.second)) {
        const sound = first * this.syllables.count + second;
        const known = this.pairs.get(sound);
        if (known) known.push(pair);
        else this.pairs.set(sound, [pair]);
      }
    }
  }

  /** The pairs that sound so, by their first character. */
  private pairsOf(firsts: Sound, seconds: Sound): Map<string, Set<Pair>> {
    const found = new Map<string, Set<Pair>>();
    for (const first of firsts) {
      for (const second of seconds) {
        for (const pair of this.pairs.get(first * this.syllables.count + second) ?? []) {
          const known = found.get(pair.first);
          if (known) known.add(pair);
          else found.set(pair.first, new Set([pair]));
        }
      }
    }
    return found;
  }

  /** @returns words of at least two characters that sound so, the most like what was typed and most frequent first. */
  readings({ sounds, typed = [], keep = 0 }: SoundPattern): Reading[] {
    let readings: Reading[] = [{ word: "", frequency: Number.POSITIVE_INFINITY, kept: 0 }];
    for (let at = 0; at + 1 < sounds.length; at++) {
      const pairs = this.pairsOf(sounds[at] ?? new Set(), sounds[at + 1] ?? new Set());
      readings = readings.flatMap((reading) => continuations(reading, pairs, typed.slice(at)));
      const losses = at + 2 - (typed.length - keep);
      readings = readings.filter(({ kept }) => kept >= losses || typed.length === 0);
      readings.sort((a, b) => b.kept - a.kept || b.frequency - a.frequency).splice(BEAM);
    }
    return readings.filter(({ word }) => word !== "");
  }
}

/** A word with one more character, in all ways; from nothing, with two. */
function continuations(
  { word, frequency, kept }: Reading,
  pairs: Map<string, Set<Pair>>,
  [typedFirst, typedSecond]: readonly string[],
): Reading[] {
  const starts = word === "" ? [...pairs.values()] : [pairs.get(word.at(-1) ?? "") ?? []];
  return starts.flatMap((some) =>
    [...some].map((pair) => ({
      word: word === "" ? pair.first + pair.second : word + pair.second,
      frequency: Math.min(frequency, pair.frequency),
      kept: kept + (word === "" && pair.first === typedFirst ? 1 : 0) + (pair.second === typedSecond ? 1 : 0),
    })),
  );
}
