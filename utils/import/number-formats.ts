/** How Word writes the numbers that it counts, by the names of its formats (w:numFmt). */
import { toChineseNumeral } from "../text/numerals.ts";

const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(value: number): string {
  let rest = value % 4000;
  let written = "";
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) written += letters;
  return written;
}

/** a … z, aa, bb …, as Word counts. */
const letters = (value: number) =>
  String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const FORMAL = {
  零: "零",
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
  千: "仟",
};

const isFormal = (character: string): character is keyof typeof FORMAL => character in FORMAL;
const formal = (value: number) =>
  [...toChineseNumeral(value)]
    .map((character) => (isFormal(character) ? FORMAL[character] : character))
    .join("");
const digits = (value: number) =>
  [...String(value)].map((digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
const fullWidth = (value: number) =>
  [...String(value)].map((digit) => String.fromCharCode(0xfee0 + digit.charCodeAt(0))).join("");

/** By w:numFmt; those that are not here are written in Arabic digits. */
const FORMATS = new Map<string, (value: number) => string>(
  Object.entries({
    chineseCounting: toChineseNumeral,
    chineseCountingThousand: toChineseNumeral,
    taiwaneseCounting: toChineseNumeral,
    taiwaneseCountingThousand: toChineseNumeral,
    japaneseCounting: toChineseNumeral,
    ideographDigital: digits,
    japaneseDigitalTenThousand: digits,
    taiwaneseDigital: digits,
    chineseLegalSimplified: formal,
    ideographLegalTraditional: formal,
    ideographTraditional: (value) => STEMS.charAt((value - 1) % STEMS.length),
    decimalFullWidth: fullWidth,
    decimalZero: (value) => String(value).padStart(2, "0"),
    decimalEnclosedCircle: (value) => (value <= 20 ? String.fromCharCode(0x245f + value) : `（${value}）`),
    decimalEnclosedCircleChinese: (value) =>
      value <= 20 ? String.fromCharCode(0x245f + value) : `（${value}）`,
    decimalEnclosedParen: (value) => `（${value}）`,
    decimalEnclosedFullstop: (value) => `${value}.`,
    lowerLetter: letters,
    upperLetter: (value) => letters(value).toUpperCase(),
    lowerRoman: roman,
    upperRoman: (value) => roman(value).toUpperCase(),
  } satisfies Record<string, (value: number) => string>),
);

/** @returns a number as a format writes it; in Arabic digits where the format or the number is none of these. */
export function written(value: number, format: string): string {
  const write = FORMATS.get(format);
  return write && value >= 1 && value <= 9999 ? write(value) : String(value);
}
