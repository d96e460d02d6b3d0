/** References as they are typed in haste or abroad, in the form that regulations print: Art. 18, §18, 1165第二款, 1165/1166. */
import { HAN_NUMERALS } from "../../text/numerals.ts";

/** What other languages put before a number. */
const LABEL = /(?<![a-z])(?:article|art\.?|section|sec\.?|clause|no\.|§+|#)\s*(?=\d)/gi;
/** 第1,165条. */
const THOUSANDS = /(?<=第\d),(?=\d{3}[条條])/;
/** 1165② is no 11652. */
const CIRCLED = /(?<=\d)[①-⑳]/g;
/** Two clauses of one regulation; 2/3 alone is a part of a whole. */
const SLASH = /(?<=\p{L}第?\d{1,4}[条條]?)\/(?=第?\d)/gu;
/**
 * Behind the number of a clause whose 条 was left out: 1165第二款, 1079三款, 39(二), 之一1款. Where nothing parts the
 * numerals, 12款 and 十二款, it is a paragraph. 第一百三十三条之一第一款 has its 条.
 */
const CLAUSE_END = new RegExp(
  [
    `(?<=[\\d${HAN_NUMERALS}])(?<![条條]之[\\d${HAN_NUMERALS}]+)(?=第(?:\\d+|[${HAN_NUMERALS}]+)[款项項])`,
    `(?<=\\d)(?=[${HAN_NUMERALS}]+[款项項])`,
    `(?<=之[${HAN_NUMERALS}]+)(?=\\d+[款项項])`,
    `(?<=[\\p{L}》]第?\\d{1,4})(?=\\((?:\\d{1,2}|[${HAN_NUMERALS}]+)\\)[项項]?$)`,
  ].join("|"),
  "gu",
);

const UNIT = `(?:\\d{1,2}|[${HAN_NUMERALS}]+)`;
/** Units that have their word but once: 第一、三款, 第(一)、(二)项, 第(一)(二)项. */
const LISTED = new RegExp(
  `(?:第|(?<=[条條款]))(${UNIT}(?:[、,和及]${UNIT})+|\\(${UNIT}\\)(?:[、,和及]?\\(${UNIT}\\))+)([款项項])`,
  "g",
);
const EACH_UNIT = new RegExp(`\\(?${UNIT}\\)?`, "g");

/** Clauses of one regulation with nothing but spaces between: 刑法 264 266, 刑法264条 266条. */
const SPACED = /^(\D*\p{L}\s*第?)(\d{1,4}[条條]?(?:\s+\d{1,4}[条條]?)+)$/u;
/** No clause has so many paragraphs that 264 266 might be one of them, as 20 3 is. */
const MAX_PARAGRAPH = 20;

/** The list with the marks that are left out of it; the same where it may be no list. */
function markedList(all: string, before: string, list: string): string {
  const numbers = list.match(/\d+/g)?.map(Number) ?? [];
  const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  const isSure = /[条條]\s/.test(list) || (numbers[1] ?? 0) > MAX_PARAGRAPH;
  return isRising && isSure ? before + list.replace(/\s+/g, "、") : all;
}

/** @returns the query in compatibility form (NFKC), with its references as regulations print them. */
export const printedReferences = (query: string): string =>
  query
    .replace(CIRCLED, (circled) => `(${circled})`)
    .normalize("NFKC")
    .replace(THOUSANDS, "")
    .replace(LABEL, "第")
    .replace(SLASH, "、")
    .replace(CLAUSE_END, "条")
    .replace(LISTED, (_, list: string, level: string) =>
      Array.from(list.matchAll(EACH_UNIT), ([unit]) => `第${unit}${level}`).join("、"),
    )
    .trim()
    .replace(SPACED, markedList);
