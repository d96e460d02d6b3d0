/** Amounts in the other numerals: regulations write 十八周岁 and 百分之十 where readers type 18岁 and 10%, and the reverse. */
import { isOrdinal, parseNumeral, toChineseNumeral } from "../regulation/numerals.ts";

const PERCENT = /(\d+)\s*%/g;
const FRACTION = /(\d+)\/(\d+)/g;
/** Before the unit of an amount; a year, a clause and its parts are none. */
const DIGITS = /(?<![\d.])(?!(?:19|20)\d\d年)(\d{1,4})(?=[\u4e00-\u9fff])(?![条條款项項目号])/g;
const HAN = /[一二三四五六七八九十百千两]+(?=个|日|天|年|月|周|岁|人|名|元|万|倍|小时|分钟)/g;

const han = (digits: string) => (isOrdinal(Number(digits)) ? toChineseNumeral(Number(digits)) : digits);

/** @returns the text with its amounts in the other numerals; null where it has none. */
export function otherNumerals(text: string): string | null {
  const spelled = text.normalize("NFKC");
  const other = /\d/.test(spelled)
    ? spelled
        .replace(PERCENT, (_, digits: string) => `百分之${han(digits)}`)
        .replace(FRACTION, (_, above: string, below: string) => `${han(below)}分之${han(above)}`)
        .replace(DIGITS, han)
    : spelled.replace(HAN, (numeral) => `${parseNumeral(numeral) ?? numeral}`);
  return other === spelled ? null : other;
}
