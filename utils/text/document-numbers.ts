/** Document numbers (发文字号, GB/T 9704) in running text: 虹府发〔2018〕20号, however its brackets and digits are written. */

const HAN_DIGITS = "〇一二三四五六七八九";

/** @returns the text with its digits in one form, each character in its place: full width, 二〇二二年. */
export function inOneForm(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[○零]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=[年〕\]］】）)])/g, (year) =>
      [...year].map((digit) => HAN_DIGITS.indexOf(digit)).join(""),
    );
}

const NUMBER = /[〔[［﹝【（(](\d{4})[〕\]］﹞】）)]第?(\d{1,5})号/g;
/** The body's short name before 〔: no word that leads up to it. */
const NUMBER_PREFIX = /[一-龥]{1,10}$/;
const LEADING_WORDS =
  /^.*(?:根据|依据|按照?|依照|参照|遵照|符合|违反|执行|落实|贯彻|学习|适用|[印转]发|关于|规则|办法|条例|规定|细则|意见|通知|以及|[的和与及、见在对将由])/;

export interface NumberSpan {
  start: number;
  /** Behind the number. */
  at: number;
  number: string;
}

/** @returns the document numbers of a text in standard form, with the offset behind each. */
export function findNumbers(text: string): NumberSpan[] {
  if (!text.includes("号")) return [];
  return [...inOneForm(text).matchAll(NUMBER)].map(({ 0: found, 1: year, 2: serial, index }) => {
    const body = (NUMBER_PREFIX.exec(text.slice(Math.max(0, index - 10), index))?.[0] ?? "").replace(
      LEADING_WORDS,
      "",
    );
    const start = index - body.length;
    return { start, at: index + found.length, number: `${body}〔${year}〕${serial}号` };
  });
}
