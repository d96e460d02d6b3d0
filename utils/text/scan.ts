/** Scanning a line for spaces and numerals. Without regular expressions, because it runs on every block of a page. */
import { isNumeral, parseNumeral } from "./numerals.ts";

/** @returns whether a character is a space or control: ASCII, no-break, typographic, ideographic or zero-width. */
export function isSpace(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 || code === 0xfeff
  );
}

/** @returns the offset of the first character from `offset` on that is not a space. */
export function skipSpaces(line: string, offset: number): number {
  let index = offset;
  while (index < line.length && isSpace(line.charCodeAt(index))) index++;
  return index;
}

/** @returns the offset after the last character that is not a space. */
export function endOfText(line: string): number {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
  return end;
}

/** UTF-16 units: 九千九百九十九 has seven characters, and a numeral may have a space after each. */
const LONGEST_NUMERAL = 14;

export interface Numeral {
  value: number;
  /** Offset of the character that ended it. */
  end: number;
}

/** @returns the numeral at `offset`, spaces inside allowed, up to one of the `closers`. */
export function readNumeral(line: string, offset: number, closers: string): Numeral | null {
  let digits = "";
  const limit = Math.min(line.length, offset + LONGEST_NUMERAL);
  for (let index = offset; index < limit; index++) {
    const code = line.charCodeAt(index);
    if (isNumeral(code)) digits += line.charAt(index);
    else if (!isSpace(code)) {
      const value = closers.includes(line.charAt(index)) ? parseNumeral(digits) : null;
      return value === null ? null : { value, end: index };
    }
  }
  return null;
}

/** @returns the number of a clause such as 十八、; null for 18、, which numbers lists of other kinds. */
export function readCommaNumber(line: string, offset: number): Numeral | null {
  const code = line.charCodeAt(offset);
  return code >= 0x3007 && code <= 0x9fff ? readNumeral(line, offset, "、") : null;
}
