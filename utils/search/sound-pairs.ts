/** The pairs of characters that an index has, by their sounds: typed arrays, made in one pass at the first need. */
import type { PackedMiniSearch } from "./packed-minisearch.ts";
import type { Sound, Syllables } from "./syllables.ts";

export class SoundPairs {
  private readonly syllableCount: number;
  private readonly total: number;
  /** By character or pair (packed-keys): in how many clauses it stands. */
  private readonly frequencies = new Map<number, number>();
  /** Where the pairs of each sound begin in `pairs`; a sound is first syllable × count + second. */
  private readonly starts: Uint32Array;
  private readonly pairs: Uint32Array;

  constructor(index: PackedMiniSearch, syllables: Syllables) {
    this.syllableCount = syllables.count;
    this.total = index.documentCount;
    for (const { segment } of index.shelves) {
      for (const [number, key] of segment.keys.entries()) {
        const frequency = segment.lists(number)[0]?.count ?? 0;
        if (frequency > 0) this.frequencies.set(key, (this.frequencies.get(key) ?? 0) + frequency);
      }
    }
    const counts = new Uint32Array(this.syllableCount ** 2 + 1);
    this.eachSound(syllables, (sound) => {
      counts[sound + 1] = (counts[sound + 1] ?? 0) + 1;
    });
    for (let sound = 1; sound < counts.length; sound++)
      counts[sound] = (counts[sound] ?? 0) + (counts[sound - 1] ?? 0);
    this.starts = counts;
    this.pairs = new Uint32Array(counts.at(-1) ?? 0);
    const next = counts.slice();
    this.eachSound(syllables, (sound, pair) => {
      const at = next[sound] ?? 0;
      this.pairs[at] = pair;
      next[sound] = at + 1;
    });
  }

  private eachSound(syllables: Syllables, visit: (sound: number, pair: number) => void): void {
    for (const pair of this.frequencies.keys()) {
      if ((pair & 0xffff) === 0) continue;
      for (const first of syllables.of(String.fromCharCode(pair >>> 16))) {
        for (const second of syllables.of(String.fromCharCode(pair & 0xffff))) {
          visit(first * this.syllableCount + second, pair);
        }
      }
    }
  }

  /** @returns the pairs that sound so, each once. */
  of(firsts: Sound, seconds: Sound): Set<number> {
    const found = new Set<number>();
    for (const first of firsts) {
      for (const second of seconds) {
        const sound = first * this.syllableCount + second;
        for (let at = this.starts[sound] ?? 0; at < (this.starts[sound + 1] ?? 0); at++) {
          found.add(this.pairs[at] ?? 0);
        }
      }
    }
    return found;
  }

  frequency(pair: number): number {
    return this.frequencies.get(pair) ?? 0;
  }

  /** How much more often its characters stand together than by chance, as a logarithm (pointwise mutual information). */
  cohesion(pair: number): number {
    const first = this.frequencies.get((pair & 0xffff0000) >>> 0) ?? 1;
    const second = this.frequencies.get((pair << 16) >>> 0) ?? 1;
    return Math.log((this.frequency(pair) * this.total) / (first * second));
  }
}
