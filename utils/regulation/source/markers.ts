/** The printed numbers of 项 and 目: （一）, （一）之一, 一、, （1）, 1., ①. */
import { parseNumeral } from "../../text/numerals.ts";
import { type Numeral, readCommaNumber, readNumeral, skipSpaces } from "../../text/scan.ts";

/** The series that a marker belongs to; a list keeps to one. */
export type MarkerStyle = "（一）" | "一、" | "（1）" | "1." | "①";

export interface Marker {
  style: MarkerStyle;
  ordinal: number;
  /** 0 for a plain item, 1 for （一）之一. */
  suffix: number;
}

/** Reads the number of an item or subitem at `offset`: （一）, （一）之一, 一、, （1）, 1., ①. */
export function readMarker(line: string, offset = 0): Marker | null {
  const character = line.charAt(offset);
  if (character === "（" || character === "(") return readBracketMarker(line, offset + 1);
  const code = line.charCodeAt(offset);
  if (code >= 0x2460 && code <= 0x2473) return { style: "①", ordinal: code - 0x245f, suffix: 0 };
  const comma = readCommaNumber(line, offset);
  if (comma) return { style: "一、", ordinal: comma.value, suffix: 0 };
  const numeral = readArabic(line, offset);
  return numeral && !isArabic(line.charCodeAt(numeral.end + 1)) ? arabic(numeral) : null;
}

/** Reads 1.300总吨, which is the number 1 before 300总吨, or a quantity: the numbers around it tell. */
export function readDoubtfulMarker(line: string): Marker | null {
  const numeral = readArabic(line, 0);
  return numeral && isArabic(line.charCodeAt(numeral.end + 1)) ? arabic(numeral) : null;
}

const readArabic = (line: string, offset: number): Numeral | null =>
  isArabic(line.charCodeAt(offset)) ? readNumeral(line, offset, ".．、") : null;

const arabic = ({ value }: Numeral): Marker => ({ style: "1.", ordinal: value, suffix: 0 });

function readBracketMarker(line: string, offset: number): Marker | null {
  const inner = readNumeral(line, offset, "）)之");
  if (!inner) return null;
  const style = isArabic(line.charCodeAt(skipSpaces(line, offset))) ? "（1）" : "（一）";
  if (line.charAt(inner.end) === "之") {
    const suffix = readNumeral(line, inner.end + 1, "）)");
    return suffix && { style, ordinal: inner.value, suffix: suffix.value };
  }
  const isSuffixed = line.charAt(inner.end + 1) === "之";
  const suffix = isSuffixed ? (parseNumeral(line.charAt(inner.end + 2)) ?? 0) : 0;
  return { style, ordinal: inner.value, suffix };
}

function isArabic(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
