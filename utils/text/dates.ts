/** Dates of notices, 题注 and pages, as printed → YYYY-MM-DD. Called by sources, references and citations. */
import { HAN_DIGITS, parseNumeral } from "./numerals.ts";

const DIGITS = `\\d〇○${HAN_DIGITS}`;
const DAY = `([${DIGITS}]{4})\\s*年\\s*([${DIGITS}十]{1,3})\\s*月\\s*([${DIGITS}十]{1,3})\\s*日`;
const DATE = new RegExp(DAY, "g");
/**
 * Dates of something else: in force from (自2018年3月1日起施行, 2018年3月1日施行), valid until (有效期至2025年1月31日), another
 * text (2015年印发的《…》).
 */
const OTHER_BEHIND =
  /^(?:起|止|前|后|以[前后]|\s*(?:开始)?(?:施行|实施|生效)|(?:印发|发布|公布|颁布)的[《〈])/;
const OTHER_BEFORE = /(?:至|到)\s*$/;
/** 自2019年1月1日起施行, 从…起生效, and as a note of its own 2019年1月1日 施行. */
const IN_FORCE = new RegExp(
  `(?:[自从]\\s*${DAY}\\s*起\\s*|^${DAY}\\s*(?:(?:起|开始)\\s*)?)(?:正式|开始)?(?:施行|实施|生效|执行)`,
);

function toIso(numbers: readonly (string | undefined)[]): string | undefined {
  const [year, month, day] = numbers.map((each) => readNumber(each ?? ""));
  if (!year || !month || !day) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** @returns the last date at which something was issued or adopted: 2023年01月29日, 二○○四年六月二十六日 → 2004-06-26. */
export function lastDate(text: string): string | undefined {
  const dates = [...text.matchAll(DATE)].filter(
    ({ 0: { length }, index }) =>
      !OTHER_BEHIND.test(text.slice(index + length)) && !OTHER_BEFORE.test(text.slice(0, index)),
  );
  return toIso(dates.at(-1)?.slice(1) ?? []);
}

/** @returns the day from which a text says it is in force: 自2019年1月1日起施行 → 2019-01-01. */
export function inForceFrom(text: string): string | undefined {
  const numbers = IN_FORCE.exec(text)?.slice(1) ?? [];
  return toIso(numbers.filter((each) => each !== undefined));
}

/** @returns a date printed as 2022-01-21, 2022/1/21 or 2022年1月21日, as YYYY-MM-DD. */
export function isoDate(text: string): string | undefined {
  const found = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/.exec(text);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** @returns whether YYYY-MM-DD is a day of the calendar: 2023-02-30 is none. */
export function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** parseNumeral refuses 01, which is not an ordinal but is a month. */
const readNumber = (text: string) => parseNumeral(text.replace(/^0(?=\d)/, ""));
