/**
 * Words of the index that sound like a pattern: a homophone typed for another, pinyin, initials. From pairs of
 * syllables to the pairs of characters that the index has, then from pair to pair along a chain.
 */
import { common, type Footprint } from "./footprint.ts";
import type { PackedMiniSearch } from "./packed-minisearch.ts";
import { SoundPairs } from "./sound-pairs.ts";
import type { Sound, Syllables } from "./syllables.ts";

/** A word that sounds as asked. */
export interface Reading {
  word: string;
  /** At most in how many clauses it stands: in no more than its rarest pair. */
  frequency: number;
  /** How many characters are those of the pattern. */
  kept: number;
  /** How much more often its first and its last pair stand together than their characters would by chance. */
  cohesion: number;
  /** Where all its pairs stand; undefined for the beginning of one. */
  where: Footprint | undefined;
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
  where: Footprint;
}

type Continuations = ReadonlyMap<string, Continuation[]>;

export class Sounds {
  private readonly pairs: SoundPairs;
  private readonly known = new Map<string, Continuations>();

  constructor(index: PackedMiniSearch, syllables: Syllables) {
    this.pairs = new SoundPairs(index, syllables);
  }

  /** The pairs that sound so, by their first character. */
  private pairsOf(firsts: Sound, seconds: Sound): Continuations {
    const key = `${[...firsts]}/${[...seconds]}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = this.read(firsts, seconds);
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    this.known.set(key, found);
    return found;
  }

  private read(firsts: Sound, seconds: Sound): Continuations {
    const found = new Map<string, Continuation[]>();
    for (const pair of this.pairs.of(firsts, seconds)) {
      const first = String.fromCharCode(pair >>> 16);
      const continuation = {
        second: String.fromCharCode(pair & 0xffff),
        frequency: this.pairs.frequency(pair),
        cohesion: this.pairs.cohesion(pair),
        where: this.pairs.footprint(pair),
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
      const pairs = this.pairsOf(sounds[at] ?? new Set(), sounds[at + 1] ?? new Set());
      const isEnd = at === 0 || at + 2 === sounds.length;
      readings = readings.flatMap((reading) => continuations(reading, pairs, typed.slice(at), isEnd));
      const losses = at + 2 - (typed.length - keep);
      readings = readings.filter(({ kept }) => kept >= losses || typed.length === 0);
      readings.sort((a, b) => b.kept - a.kept || likelihood(b) - likelihood(a)).splice(BEAM);
    }
    return readings.filter(({ word }) => word !== "");
  }
}

const likelihood = ({ frequency, cohesion }: Reading) => Math.log(frequency) + cohesion;

/** A word with one more character, in all ways that some clause may hold; from nothing, with two. */
function continuations(
  { word, frequency, kept, cohesion, where }: Reading,
  pairs: Continuations,
  [typedFirst, typedSecond]: readonly string[],
  isEnd: boolean,
): Reading[] {
  const last = word.at(-1);
  const starts = last === undefined ? [...pairs] : [[last, pairs.get(last) ?? []] as const];
  return starts.flatMap(([first, some]) =>
    some.flatMap((pair) => {
      const both = where ? common(where, pair.where) : pair.where;
      if (!both) return [];
      return {
        word: (last === undefined ? first : word) + pair.second,
        frequency: Math.min(frequency, pair.frequency),
        kept:
          kept + (last === undefined && first === typedFirst ? 1 : 0) + (pair.second === typedSecond ? 1 : 0),
        cohesion: cohesion + (isEnd ? pair.cohesion : 0),
        where: both,
      };
    }),
  );
}
