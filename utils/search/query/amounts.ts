/**
 * Amounts as regulations write them, or in the other numerals: 十八周岁, 七日 and 百分之十 where users type 18岁, 七天 and
 * 10%, 5万元 where they type 五万元.
 */
import { HAN_NUMERALS, HAN_PLACES, isOrdinal, parseNumeral, toChineseNumeral } from "../../text/numerals.ts";

const PERCENT = /(\d+)\s*%/g;
const FRACTION = /(\d+)\/(\d+)/g;
/** A number before a unit; not a year, a clause or a part of one. */
const DIGITS = /(?<![\d.])(?!(?:19|20)\d\d年)(\d{1,4}?)(0000)?(?=[\u4e00-\u9fff])(?![条條款项項目号])/g;
const HAN = new RegExp(`[${HAN_NUMERALS}]+(?=个|日|天|年|月|周|岁|人|名|元|万|倍|小时|分钟)`, "g");

/** What laws count by years of age, and by days: 十八周岁, 七日. */
const AGE = new RegExp(`(?<=[${HAN_PLACES}])岁`);
const DAYS = new RegExp(`(?<=[${HAN_PLACES}])天`, "g");
const inLaw = (text: string) => text.replace(AGE, "周岁").replace(DAYS, "日");

const han = (digits: string) => (isOrdinal(Number(digits)) ? toChineseNumeral(Number(digits)) : digits);

/** @returns the text with its amounts in the other numerals; null where it has none. */
export function otherNumerals(text: string): string | null {
  const spelled = text.normalize("NFKC");
  const other = /\d/.test(spelled)
    ? spelled
        .replace(PERCENT, (_, digits: string) => `百分之${han(digits)}`)
        .replace(FRACTION, (_, above: string, below: string) => `${han(below)}分之${han(above)}`)
        .replace(DIGITS, (_, digits: string, tenThousand) => han(digits) + (tenThousand ? "万" : ""))
    : spelled.replace(HAN, (numeral) => `${parseNumeral(numeral) ?? numeral}`);
  const alike = inLaw(spelled);
  const lawful = alike === spelled ? inLaw(other) : alike;
  return lawful === spelled ? null : lawful;
}

/** In the order of HAN_PLACES. */
const FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟";
/** Several of them, or one before a unit; not 收拾, 队伍 or 大陆. */
const FORMAL_NUMERAL =
  /[壹贰叁肆伍陆柒捌玖][拾佰仟][零壹贰叁肆伍陆柒捌玖拾佰仟]*|拾[壹贰叁肆伍陆柒捌玖]|[壹贰叁肆柒捌玖拾](?=[万元年月日条款项])|[伍陆](?=万?元)/g;

/** @returns the text with the numerals of contracts and cheques as regulations write them: 壹佰叁拾叁 → 一百三十三. */
export const plainNumerals = (text: string): string =>
  text.replace(FORMAL_NUMERAL, (numeral) =>
    [...numeral].map((each) => HAN_PLACES.charAt(FORMAL.indexOf(each))).join(""),
  );
