/**
 * Numerals: ordinals of units, 1–9999, between words and numbers, and the one list of characters of Chinese numerals.
 * Parsed by hand, because it runs for every number on a page. Called by every part that reads or writes a number.
 */

/** The index of each digit is its value. */
export const HAN_DIGITS = "零一二三四五六七八九";
const UNITS = "十百千";
/** Digits and units: each has an index of its own. */
export const HAN_PLACES = HAN_DIGITS + UNITS;

/** Every character of a Chinese numeral, for classes of expressions. */
export const HAN_NUMERALS = `${HAN_PLACES}〇○两兩廿卅`;
/** A numeral in either script, for expressions over texts in which digits have one width. */
export const NUMERAL = `[0-9${HAN_NUMERALS}]+`;

const NUMERAL_CODES = new Set(Array.from(HAN_NUMERALS, (character) => character.charCodeAt(0)));

/** @param code a UTF-16 unit. @returns whether a numeral may contain it. */
export function isNumeral(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || NUMERAL_CODES.has(code);
}

/** The value of one Chinese digit or zero as written; -1 for any other character. */
function digitOf(character: string): number {
  return character === "〇" || character === "○" ? 0 : HAN_DIGITS.indexOf(character);
}

/** The value of one ASCII or full-width digit; -1 for any other character. */
function arabicDigitOf(character: string): number {
  const code = character.charCodeAt(0);
  const value = code - (code < 0x80 ? 0x30 : 0xff10);
  return value >= 0 && value <= 9 ? value : -1;
}

/**
 * Digits in places: 18, １８, 二〇一八, 一八.
 * Two or more Chinese digits that count upwards (三四, 一二三) are refused: 第三四条 is two clauses or a misprint.
 */
function parsePositional(text: string, digit: (character: string) => number): number | null {
  let value = 0;
  let counting = digit === digitOf && text.length > 1;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const place = digit(text.charAt(index));
    if (place < 0 || (index === 0 && place === 0)) return null;
    if (index > 0 && place !== previous + 1) counting = false;
    previous = place;
    value = value * 10 + place;
  }
  return counting ? null : value;
}

/** The digit or unit at `index`, with 〇, 两百, 廿 and 卅 in their standard form; 十两 and 两十 stay as they are. */
function standardCharacter(text: string, index: number): string {
  const character = text.charAt(index);
  const next = text.charAt(index + 1);
  if (character === "〇" || character === "○") return "零";
  if (character === "两" || character === "兩") {
    return text.length === 1 || next === "百" || next === "千" ? "二" : character;
  }
  if (index > 0) return character;
  if (character === "廿") return "二十";
  if (character === "卅") return "三十";
  return character === "一" && next === "十" ? "" : character;
}

/**
 * Digits with units. Parsed loosely, then accepted only if the number is written this way in the standard form or in one
 * of the variants 一百〇三, 两百, 廿三, 一十八 and 一百十八.
 */
function parseWithUnits(text: string): number | null {
  let words = "";
  for (let index = 0; index < text.length; index++) words += standardCharacter(text, index);
  words = words.replace("百十", "百一十");
  let value = 0;
  let digit = 0;
  for (const character of words) {
    const power = UNITS.indexOf(character) + 1;
    if (power > 0) {
      value += (digit || 1) * 10 ** power;
      digit = 0;
    } else {
      digit = HAN_DIGITS.indexOf(character);
      if (digit < 0) return null;
    }
  }
  value += digit;
  return value >= 1 && value <= 9999 && toChineseNumeral(value) === words ? value : null;
}

/**
 * Reads an ordinal as it is written on pages: 十八, 一百零三, 一百〇三, 两百, 廿三, 18, １８, 二〇一八.
 *
 * @param text the numeral alone, without 第 and without spaces.
 * @returns 1–9999, or null for what is no number or not written as one (一百五, 十十, 018).
 */
export function parseNumeral(text: string): number | null {
  if (text.length === 0 || text.length > 8) return null;
  if (text.length <= 4) {
    const arabic = parsePositional(text, arabicDigitOf);
    if (arabic !== null) return arabic;
  }
  if (text.length > 1 && text.length <= 4) {
    const positional = parsePositional(text, digitOf);
    if (positional !== null) return positional;
  }
  return parseWithUnits(text);
}

/** @returns whether a value is an ordinal that can be written: 1–9999. */
export const isOrdinal = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9999;

/**
 * Writes an ordinal in the standard form of 立法法 65: 18 → 十八, 110 → 一百一十, 1003 → 一千零三.
 *
 * @throws RangeError unless `value` is an integer from 1 to 9999.
 */
export function toChineseNumeral(value: number): string {
  if (!isOrdinal(value)) throw new RangeError(`No ordinal: ${value}`);
  let words = "";
  let rest = value;
  for (let power = 3; power >= 0; power--) {
    const unit = 10 ** power;
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit > 0) {
      words +=
        (digit === 1 && power === 1 && words === "" ? "" : HAN_DIGITS.charAt(digit)) +
        UNITS.charAt(power - 1);
    } else if (words !== "" && rest > 0 && !words.endsWith("零")) {
      words += "零";
    }
  }
  return words;
}
