/** Queries that name a unit by number: 18, 十八, 第18条, 十八条二款, 工作规则第八条第二款. */
import { parseNumeral } from "../regulation/numerals.ts";

/** What a number query asks for; the levels that it names. */
export interface NumberQuery {
  /** The words before the number, "" where there are none: part of a title or a document number. */
  name: string;
  ordinal: number;
  /** 1 for 之一. */
  suffix?: number;
  paragraph?: number;
  item?: number;
  subitem?: number;
}

type Level = Exclude<keyof NumberQuery, "name">;

const NUMERAL = "([0-9〇零○一二三四五六七八九十百千两兩廿卅]+)";

/** No title and number is longer; the cap also bounds the expression's work on pasted text. */
const MAX_LENGTH = 120;

/**
 * Written for a query that is still being typed: "第十八条第" and "第十八条第二" already mean clause 18.
 * Groups: name, clause, suffix, paragraph, item, subitem.
 */
const NUMBER_QUERY = new RegExp(
  [
    `^(.*?)第?${NUMERAL}`,
    `(?:[条條](?:之${NUMERAL})?`,
    `(?:第?${NUMERAL}款)?`,
    `(?:第?\\(?${NUMERAL}\\)?[项項])?`,
    `(?:第?${NUMERAL}目)?`,
    `(?:第|之|第?\\(?${NUMERAL}\\)?)?)?$`,
  ].join(""),
);

const LEVELS: readonly Level[] = ["ordinal", "suffix", "paragraph", "item", "subitem"];

/**
 * @param query as typed.
 * @returns what it asks for by number, or null where it is no such query or a number in it is not written as one.
 */
export function readNumberQuery(query: string): NumberQuery | null {
  if (query.length > MAX_LENGTH) return null;
  const spelled = query
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[、,.。;:]$/, "");
  const match = NUMBER_QUERY.exec(spelled);
  if (!match) return null;
  const [, name = "", ...numerals] = match;
  const read: NumberQuery = { name, ordinal: 0 };
  for (const [index, level] of LEVELS.entries()) {
    const numeral = numerals[index];
    if (numeral === undefined) continue;
    const number = parseNumeral(numeral);
    if (number === null) return null;
    read[level] = number;
  }
  return read;
}
