/** Characters that copying from PDF and reading by machine (OCR) put in the place of those that are printed. */

/**
 * Radicals of simplified characters, each followed by the character that is printed so. Copies from PDF give them, and
 * NFKC, which knows those of Kangxi (⼈), leaves them as they are.
 */
const RADICALS =
  "⺠民⺒巳⺝月⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙";
const RADICAL = /[\u2e80-\u2eff]/g;

/** @returns the text with characters for the radicals that look like them, of equal length. */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) => {
    const at = RADICALS.indexOf(radical);
    return at < 0 ? radical : RADICALS.charAt(at + 1);
  });

/** 第1O79条, 第一干零七条: letters and 干 among the numerals of a clause. */
const NUMERALS = /第[\dOoIl〇零一二三四五六七八九十百千干]+[条條]/g;
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
