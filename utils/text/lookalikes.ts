/** Look-alikes: characters that copying from PDF or OCR puts in place of the printed ones. */
import { HAN_NUMERALS } from "./numerals.ts";

/**
 * Radicals of the supplement (U+2E80–2EFF), which copies from PDF contain, each followed by the character that it looks
 * like, as in Unicode's Equivalent_Unified_Ideograph. NFKC maps the Kangxi radicals (⼈). The last two pairs override it:
 * NFKC maps ⼾ to 戶, but fonts of simplified Chinese print 户 with that glyph.
 */
const RADICALS =
  "⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺗心⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺴冗⺶羊⺻聿⺼肉⻁虎⻄西⻅见⻆角" +
  "⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟" +
  "⼾户⾭青";
const RADICAL = /[\u2e80-\u2fd5]/g;

/** @returns the text with its radicals replaced by characters, of equal length. */
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
/** Characters that occur in no other word. */
const ORDINAL = /[笫苐]/g;

/** @returns a query with its clause numbers corrected. */
export const printedNumbers = (query: string): string =>
  query
    .replace(ORDINAL, "第")
    .replace(DIGITS_APART, (apart) => apart.replace(/\s+/g, ""))
    .replace(NUMERALS, (numerals) => numerals.replace(/[OoIl干]/g, (each) => NUMERAL_FOR.get(each) ?? each));
