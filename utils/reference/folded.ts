/**
 * The text that the grammar reads: without spaces and invisible characters, which pages strew into references
 * ("第三百七十二 条"), and with the few traditional characters of the grammar simplified, one for one.
 */

const GAPS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const TRADITIONAL = "條項編節規則辦細該憲與兩決釋約協簡稱";
const SIMPLIFIED = "条项编节规则办细该宪与两决释约协简称";
/** A few characters that no traditional text of law does without: a search for all of them is ten times as slow. */
const HAS_TRADITIONAL = /[條項節編規]/;
const EACH_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, "g");

/** A text as it is read, with the way back to the offsets of the original. */
export class Folded {
  readonly text: string;
  /** The same characters as they are written, traditional ones too. */
  readonly plain: string;
  /** Where in the folded text characters were left out, and how many up to there. */
  readonly #cuts: number[] = [];
  readonly #shifts: number[] = [];

  constructor(original: string) {
    let removed = 0;
    this.plain = original.replace(GAPS, (gap: string, offset: number) => {
      this.#cuts.push(offset - removed);
      removed += gap.length;
      this.#shifts.push(removed);
      return "";
    });
    this.text = HAS_TRADITIONAL.test(this.plain) ? simplify(this.plain) : this.plain;
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

function simplify(text: string): string {
  return text.replace(EACH_TRADITIONAL, (character) => SIMPLIFIED.charAt(TRADITIONAL.indexOf(character)));
}
