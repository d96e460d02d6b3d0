/**
 * The text that the grammar reads: without spaces and invisible characters, which pages strew into references
 * ("第三百七十二 条"), and with the few traditional characters of the grammar simplified, one for one.
 */

const GAPS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const TRADITIONAL = "條項編節規則辦細該憲與兩決釋約協簡稱";
const SIMPLIFIED = "条项编节规则办细该宪与两决释约协简称";
const HAS_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`);
const EACH_TRADITIONAL = new RegExp(HAS_TRADITIONAL, "g");

export interface Folded {
  text: string;
  /** The same characters as they are written, traditional ones too. */
  plain: string;
  /** The offset in the original text of the character at `index` of the folded text. */
  origin(index: number): number;
  /** Whether a space stands before the character at `index`. */
  isSetOff(index: number): boolean;
}

/** @returns the text to read, with the way back to the offsets of the original. */
export function fold(original: string): Folded {
  /** Where in the folded text characters were left out, and how many up to there. */
  const cuts: number[] = [];
  const shifts: number[] = [];
  let removed = 0;
  const plain = original.replace(GAPS, (gap: string, offset: number) => {
    cuts.push(offset - removed);
    removed += gap.length;
    shifts.push(removed);
    return "";
  });
  const text = HAS_TRADITIONAL.test(plain)
    ? plain.replace(EACH_TRADITIONAL, (character) => SIMPLIFIED.charAt(TRADITIONAL.indexOf(character)))
    : plain;
  /** How many cuts lie up to `index`. */
  const cutsUpTo = (index: number): number => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    text,
    plain,
    origin: (index) => index + (shifts[cutsUpTo(index) - 1] ?? 0),
    isSetOff: (index) => cuts[cutsUpTo(index) - 1] === index,
  };
}
