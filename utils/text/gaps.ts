/**
 * The text that the grammar reads: without spaces and invisible characters, which pages strew into references
 * ("第三百七十二 条").
 */

/** Spaces and what is not seen, which pages strew into titles and references. */
export const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
/** A text as it is read, with the way back to the offsets of the original. */
export class Folded {
  readonly text: string;
  /** Where in the folded text characters were left out, and how many up to there. */
  readonly #cuts: number[] = [];
  readonly #shifts: number[] = [];

  constructor(original: string) {
    let removed = 0;
    this.text = original.replace(INVISIBLE, (gap: string, offset: number) => {
      this.#cuts.push(offset - removed);
      removed += gap.length;
      this.#shifts.push(removed);
      return "";
    });
  }

  /** How many cuts lie up to `index`. */
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

  /** @returns the offset in the original text of the character at `index`. */
  origin(index: number): number {
    return index + (this.#shifts[this.#cutsUpTo(index) - 1] ?? 0);
  }

  /** Whether a space stands before the character at `index`. */
  isSetOff(index: number): boolean {
    return this.#cuts[this.#cutsUpTo(index) - 1] === index;
  }
}
