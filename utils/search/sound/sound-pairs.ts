/** The pairs of characters that an index has, by their sounds: looked up in its sorted keys, nothing is built. */

import { livePostings } from "../index/documents.ts";
import { pairKey, termOf } from "../index/keys.ts";
import type { PackedMiniSearch } from "../index/minisearch.ts";
import { type Signature, signatureOf } from "../index/signature.ts";
import type { Sound, Syllables } from "./syllables.ts";

export class SoundPairs {
  readonly #index: PackedMiniSearch;
  readonly #syllables: Syllables;
  /** Cache: the number of clauses that hold a character or pair, by key (index/keys.ts). */
  readonly #frequencies = new Map<number, number>();

  constructor(index: PackedMiniSearch, syllables: Syllables) {
    this.#index = index;
    this.#syllables = syllables;
  }

  /** The UTF-16 units of the characters that sound so. */
  #characters(sounds: Sound): Set<number> {
    const units = new Set<number>();
    for (const sound of sounds) {
      const characters = this.#syllables.characters(sound);
      for (let at = 0; at < characters.length; at++) units.add(characters.charCodeAt(at));
    }
    return units;
  }

  /** @returns the pairs with these sounds that occur in the text of some clause, each once. */
  of(firsts: Sound, seconds: Sound): Set<number> {
    const found = new Set<number>();
    const wanted = this.#characters(seconds);
    const take = (key: number) => {
      if (wanted.has(key & 0xffff) && this.frequency(key) > 0) found.add(key);
    };
    for (const first of this.#characters(firsts))
      for (const { segment } of this.#index.segments) segment.eachPair(first, take);
    return found;
  }

  /** @param key of a character or a pair. @returns the number of clauses whose text holds it. */
  frequency(key: number): number {
    const known = this.#frequencies.get(key);
    if (known !== undefined) return known;
    const frequency = this.#index.segments.reduce((sum, { segment }) => sum + segment.countOf(key), 0);
    this.#frequencies.set(key, frequency);
    return frequency;
  }

  /** @returns the signature of the clauses whose text holds a pair. */
  signature(key: number): Signature {
    const term = termOf(key);
    const clauses = this.#index.segments.flatMap((open) => {
      const number = open.segment.find(term);
      const [list] = number < 0 ? [] : open.segment.lists(number);
      return list ? [livePostings(open, list).documents] : [];
    });
    return signatureOf(clauses);
  }

  /** Pointwise mutual information of the two characters: the logarithm of how much more often they are adjacent than by chance. */
  cohesion(pair: number): number {
    const first = this.frequency(pairKey(pair >>> 16, 0)) || 1;
    const second = this.frequency(pairKey(pair & 0xffff, 0)) || 1;
    return Math.log((this.frequency(pair) * this.#index.documentCount) / (first * second));
  }
}
