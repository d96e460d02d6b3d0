/** A text in another form, with offsets back to its source. Search (fold.ts) and references (gaps.ts) share it. */

/** Offsets between two forms of a text: from `cuts[n]` in the new form on, the source's offset is `shifts[n]` higher. */
export interface Shifts {
  cuts: number[];
  shifts: number[];
}

/** Notes that offset `at` of the new form comes from offset `origin` of the source. Called in ascending order. */
export function noteOrigin({ cuts, shifts }: Shifts, at: number, origin: number): void {
  if (origin - at === (shifts.at(-1) ?? 0)) return;
  cuts.push(at);
  shifts.push(origin - at);
}

export class Folded {
  /** The text before folding. */
  readonly source: string;
  readonly text: string;
  readonly #cuts: readonly number[];
  readonly #shifts: readonly number[];

  constructor(source: string, text: string, { cuts, shifts }: Shifts) {
    this.source = source;
    this.text = text;
    this.#cuts = cuts;
    this.#shifts = shifts;
  }

  /** The number of cuts at or before `index`. */
  #cutsUpTo(index: number): number {
    let low = 0;
    let high = this.#cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cuts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @returns the offset in the source of the character at `index`, in UTF-16 units. */
  origin(index: number): number {
    return index + (this.#shifts[this.#cutsUpTo(index) - 1] ?? 0);
  }

  /**
   * @param start, end UTF-16 offsets into `text`, end exclusive, start < end.
   * @returns the corresponding offsets in the source: whole characters, never half a surrogate pair.
   * @throws RangeError when the offsets are not inside the text.
   */
  range(start: number, end: number): [start: number, end: number] {
    if (start < 0 || start >= end || end > this.text.length) {
      throw new RangeError(`${start}–${end} is not a stretch of the folded text.`);
    }
    const last = this.origin(end - 1);
    return [this.origin(start), last + ((this.source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)];
  }

  /** Whether the source has more characters before the one at `index`, or another form of it. */
  isSetOff(index: number): boolean {
    return this.#cuts[this.#cutsUpTo(index) - 1] === index;
  }
}
