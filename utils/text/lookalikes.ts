/** Characters that copying from PDF and reading by machine (OCR) put in the place of those that are printed. */
import { HAN_NUMERALS } from "./numerals.ts";

/**
 * Radicals of the supplement (U+2E80–2EFF) that look like a character of their own, each followed by it, as Unicode's
 * Equivalent_Unified_Ideograph has them. Copies from PDF give them. Radicals of Kangxi (⼈) are told by NFKC, except the
 * last two here: it makes ⼾ into 戶, and fonts of simplified Chinese print 户 so.
 */
const RADICALS =
  "⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺗心⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺴冗⺶羊⺻聿⺼肉⻁虎⻄西⻅见⻆角" +
  "⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟" +
  "⼾户⾭青";
const RADICAL = /[\u2e80-\u2fd5]/g;

/** @returns the text with characters for the radicals that look like them, of equal length. */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) => {
    const at = RADICALS.indexOf(radical);
    return at < 0 ? radical.normalize("NFKC") : RADICALS.charAt(at + 1);
  });

/** 第1O79条, 第一干零七条: letters and 干 among the numerals of a clause. */
const NUMERALS = new RegExp(`第[\\dOoIl干${HAN_NUMERALS}]+[条條]`, "g");
const NUMERAL_FOR = new Map([
  ["O", "0"],
  ["o", "0"],
  ["I", "1"],
  ["l", "1"],
  ["干", "千"],
]);
/** 第2 6 4条. */
const DIGITS_APART = /第\s*\d(?:\s+\d)+\s*[条條]/g;
/** Characters that nothing else is written with. */
const ORDINAL = /[笫苐]/g;

/** @returns a query with the numbers of clauses as they were printed. */
export const printedNumbers = (query: string): string =>
  query
    .replace(ORDINAL, "第")
    .replace(DIGITS_APART, (apart) => apart.replace(/\s+/g, ""))
    .replace(NUMERALS, (numerals) => numerals.replace(/[OoIl干]/g, (each) => NUMERAL_FOR.get(each) ?? each));
