/** Queries that name a unit by number: 18, 十八, 第18条, 十八条二款, 工作规则第八条第二款, 第十五条至第十七条. */
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
  /** Clauses asked for along with the first, in their order: those of a range or list. */
  others?: number[];
  /** Whether the query goes on in words: 刑法第二百六十四条 盗窃. */
  isPart?: boolean;
}

type Level = "ordinal" | "suffix" | "paragraph" | "item" | "subitem";

const DIGITS = "[0-9〇零○一二三四五六七八九十百千两兩廿卅]+";
const NUMERAL = `(${DIGITS})`;

/** No title and number is longer; the cap also bounds the expression's work on pasted text. */
const MAX_LENGTH = 120;

/**
 * Written for a query that is still being typed: "第十八条第" and "第十八条第二" already mean clause 18.
 * Groups: name, clause, suffix (133之一, 133之1条), suffix (133条之一), paragraph, item, subitem.
 */
const NUMBER_QUERY = new RegExp(
  [
    `^(.*?)第?${NUMERAL}(?:之${NUMERAL})?`,
    `(?:[条條](?:之${NUMERAL})?`,
    `(?:第?${NUMERAL}款)?`,
    `(?:第?\\(?${NUMERAL}\\)?[项項])?`,
    `(?:第?${NUMERAL}目)?`,
    `(?:第|之|第?\\(?${NUMERAL}\\)?)?)?$`,
  ].join(""),
);

const LEVELS: readonly Level[] = ["ordinal", "suffix", "suffix", "paragraph", "item", "subitem"];

const JOINT = "(?:[、,和及与至到~—–-]|以及|或者?)";
const CLAUSES = new RegExp(`^(.*?)(第?${NUMERAL}[条條]?(?:${JOINT}第?${NUMERAL}[条條]?)+)$`);
const EACH_CLAUSE = new RegExp(`(${JOINT})?第?${NUMERAL}[条條]?`, "g");
/** A longer range is no question for clauses. */
const MAX_RANGE = 50;

/** A number in front: 1165 民法典, 第38条 行政许可法. */
const NUMBER_FIRST = new RegExp(`^(第?(?:\\d+|${DIGITS}[条條])\\S*)\\s+(\\p{L}{2,})$`, "u");
/** As much as can be a reference, where words follow. */
const BEGINNING = new RegExp(
  `^\\D{2,40}?第?${NUMERAL}[条條](?:之${NUMERAL})?(?:第?${NUMERAL}款)?(?:第?\\(?${NUMERAL}\\)?[项項])?(?=\\s|[\\p{L}(])`,
  "u",
);

const LEADING = /^(?:依照|按照|根据|依据|违反|适用|参照)/;
const TRAILING = /(?:之|的?(?:有关|相关)?)规定$/;
/** The edition behind a title: one regulation is asked for, in the edition that the library has. */
const EDITION = /\((?:19|20)\d{2}年?(?:修[订正改]|版|本)*\)$/;
/** The clause of another reference: 第十条至第八条. */
const CLAUSE = new RegExp(`第${DIGITS}[条條]`);
/** A document number under way: its year or serial number is no clause. */
const DOCUMENT_NUMBER = /(?:[发字函办规令]\(|[〔[【])\d{0,4}[)\]〕】]?第?$/;

/**
 * @param query as typed.
 * @returns what it asks for by number, or null where it is no such query or a number in it is not written as one.
 */
export function readNumberQuery(query: string): NumberQuery | null {
  if (query.length > MAX_LENGTH) return null;
  const spelled = query.normalize("NFKC").trim();
  // 18 2 are two numbers, whatever they mean together.
  if (/\d\s+\d/.test(spelled)) return null;
  const turned = NUMBER_FIRST.exec(spelled);
  return readWhole(turned ? `${turned[2]}${turned[1]}` : spelled) ?? readBeginning(spelled);
}

/** A query that is nothing but a name and numbers. */
function readWhole(spelled: string): NumberQuery | null {
  const text = spelled
    .replace(/\s+/g, "")
    .replace(/[、,.。;:?!]+$/, "")
    .replace(TRAILING, "");
  return readClauses(text) ?? readUnit(text);
}

function readUnit(text: string): NumberQuery | null {
  const match = NUMBER_QUERY.exec(text);
  const name = match && nameIn(match[1] ?? "");
  if (!match || name === null) return null;
  const read: NumberQuery = { name, ordinal: 0 };
  for (const [index, level] of LEVELS.entries()) {
    const numeral = match[index + 2];
    if (numeral === undefined) continue;
    const number = parseNumeral(numeral);
    if (number === null) return null;
    read[level] = number;
  }
  return read;
}

/** 第十五条至第十七条, 18、20: whole clauses, each number greater than the one before. */
function readClauses(text: string): NumberQuery | null {
  const match = CLAUSES.exec(text);
  const name = match && nameIn(match[1] ?? "");
  if (!match || name === null) return null;
  const ordinals: number[] = [];
  for (const [, joint = "", numeral = ""] of (match[2] ?? "").matchAll(EACH_CLAUSE)) {
    const number = parseNumeral(numeral);
    const last = ordinals.at(-1) ?? 0;
    if (number === null || number <= last) return null;
    const isRange = /[至到~—–-]/.test(joint);
    if (isRange && number - last > MAX_RANGE) return null;
    for (let between = last + 1; isRange && between < number; between++) ordinals.push(between);
    ordinals.push(number);
  }
  const [ordinal = 0, ...others] = ordinals;
  return { name, ordinal, others };
}

/** The reference at the beginning of a longer query. */
function readBeginning(spelled: string): NumberQuery | null {
  const [beginning] = BEGINNING.exec(spelled) ?? [];
  const read = beginning ? readWhole(beginning) : null;
  return read && read.name !== "" ? { ...read, isPart: true } : null;
}

/** The name before a number, without the words that lead up to it; null for what is none, as the 8. of 8.2. */
function nameIn(before: string): string | null {
  const name = before
    .replace(/[的中]$/, "")
    .replace(EDITION, "")
    .replace(LEADING, "");
  if (before === "" || name === "") return "";
  const isName = /\p{L}/u.test(name) && !DOCUMENT_NUMBER.test(before) && !CLAUSE.test(name);
  return isName ? name : null;
}
