/** Dates of notices, 题注 and pages, as printed → YYYY-MM-DD. Called by sources, references and citations. */
import { HAN_DIGITS, parseNumeral } from "./numerals.ts";

const DIGITS = `\\d〇○${HAN_DIGITS}`;
const DATE = new RegExp(
  `([${DIGITS}]{4})\\s*年\\s*([${DIGITS}十]{1,3})\\s*月\\s*([${DIGITS}十]{1,3})\\s*日`,
  "g",
);
/** Dates of something else: in force from (自2018年3月1日起施行), valid until (有效期至2025年1月31日), another text (2015年印发的《…》). */
const OTHER_BEHIND = /^(?:起|止|前|后|以[前后]|(?:印发|发布|公布|颁布)的[《〈])/;
const OTHER_BEFORE = /(?:至|到)\s*$/;

/** @returns the last date at which something was issued or adopted: 2023年01月29日, 二○○四年六月二十六日 → 2004-06-26. */
export function lastDate(text: string): string | undefined {
  const dates = [...text.matchAll(DATE)].filter(
    ({ 0: { length }, index }) =>
      !OTHER_BEHIND.test(text.slice(index + length)) && !OTHER_BEFORE.test(text.slice(0, index)),
  );
  const [year, month, day] = dates.at(-1)?.slice(1).map(readNumber) ?? [];
  if (!year || !month || !day) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** @returns a date printed as 2022-01-21, 2022/1/21 or 2022年1月21日, as YYYY-MM-DD. */
export function isoDate(text: string): string | undefined {
  const found = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/.exec(text);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** parseNumeral refuses 01, which is not an ordinal but is a month. */
const readNumber = (text: string) => parseNumeral(text.replace(/^0(?=\d)/, ""));
