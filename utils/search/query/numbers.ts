/** Queries that name a unit by number: 18, 十八, 第18条, 十八条二款, 工作规则第八条第二款, 第十五条至第十七条. */
import type { UnitAddress } from "../../regulation/model.ts";
import { HAN_DIGITS, NUMERAL, parseNumeral } from "../../text/numerals.ts";
import { printedReferences } from "./reference-spellings.ts";
import { severalReferences } from "./several.ts";
import { cited, KIND, withoutEdition } from "./spellings.ts";

/** What a number query asks for; the levels that it names. */
export interface NumberQuery extends UnitAddress {
  /** The words before the number, "" where there are none: part of a title or a document number. */
  name: string;
  /** Clauses asked for along with the first, in their order: those of a range or list. */
  others?: number[];
  /** References asked for along with it: 民法典第一条和刑法第三条. */
  also?: NumberQuery[];
  /** Whether the clause itself is meant where none has the suffix: the 1 of 刑法133-1 is that of 之一, that of 刑法264-1 not. */
  isLoose?: boolean;
  /** Whether words follow the number: 刑法第二百六十四条 盗窃. */
  isPart?: boolean;
}

type Level = "ordinal" | "suffix" | "paragraph" | "item" | "subitem";

/** A numeral as a group. */
const GROUP = `(${NUMERAL})`;

/** No title and number is longer; the cap also bounds the expression's work on pasted text. */
const MAX_LENGTH = 120;

/**
 * Written for a query that is still being typed: "第十八条第" and "第十八条第二" already mean clause 18.
 * Groups: name, clause, suffix (133之一, 133之1条), suffix (133条之一), paragraph, item, subitem.
 */
const NUMBER_QUERY = new RegExp(
  [
    `^(.*?)第?${GROUP}(?:之${GROUP})?`,
    `(?:[条條](?:之${GROUP})?`,
    `(?:第?${GROUP}款)?`,
    `(?:第?\\(?${GROUP}\\)?[项項])?`,
    `(?:第?${GROUP}目)?`,
    `(?:第|之|第?\\(?${GROUP}\\)?)?)?$`,
  ].join(""),
);

const LEVELS: readonly Level[] = ["ordinal", "suffix", "suffix", "paragraph", "item", "subitem"];

const JOINT = "(?:[、,和及与至到~—–-]|以及|或者?)";
const CLAUSES = new RegExp(`^(.*?)(第?${GROUP}[条條]?(?:${JOINT}第?${GROUP}[条條]?)+)$`);
const EACH_CLAUSE = new RegExp(`(${JOINT})?第?${GROUP}[条條]?`, "g");
/** A longer range is not read. */
const MAX_RANGE = 50;

/** A number in front: 1165 民法典, 第38条行政许可法. Not 第八条 第二款. */
const NUMBER_FIRST = new RegExp(
  `^(第?(?:\\d+|${NUMERAL}[条條])\\S*)\\s+(?![条條]|第?${NUMERAL}[款项項目])(\\p{L}{2,})$`,
  "u",
);
const NUMBER_BEFORE = new RegExp(
  `^(第?(?:\\d+[条條]?|${NUMERAL}[条條]))((?![的之中条條款项項])\\p{L}+${KIND})$`,
  "u",
);
/** Separators between the levels of one unit (none is also allowed): 第八条，第二款, 第八条的第二款. */
const LEVEL_JOINT = new RegExp(`(?<=[条條款项項])[,的](?=第?\\(?${NUMERAL}\\)?[款项項目])`, "g");
/** 《…》第八百一十二条规定：… */
const SOURCE = new RegExp(`^《[^》]+》第?${NUMERAL}[条條][^:,。]{0,20}规定:`);
/** 刑法264盗窃: the number behind a name, where words follow that make no amount or year of it. */
const BARE_BEGINNING = new RegExp(
  `^[^\\d\\s]*${KIND}第?\\d{1,4}(?=\\p{Script=Han})(?![条條款项項目年月日号天周岁个元万亿人名次倍级届分小])`,
  "u",
);
/** As much as can be a reference, where words follow. */
const BEGINNING = new RegExp(
  `^\\D{2,40}?第?${GROUP}[条條](?:之${GROUP})?(?:第?${GROUP}款)?(?:第?\\(?${GROUP}\\)?[项項])?(?=[\\s,;:。\\p{L}(])`,
  "u",
);

/** Words that only the text around them explains: 本法, 同法. Not a title, though 基本法 has this end. */
const RELATIVE = /^(?:本|该|同|此|前述?|上述)(?:法律?|条例?|规[则定章]|办法|细则|章程|决定)$/;
/** A sentence that was cut behind a reference has its commas, or points at its own text: 可以在本法第五十六条. */
const SENTENCE = /[,;:。]|.(?<!基)本(?:法|条例|办法|规[定则])$/;
/** What asks for a clause and names none: 第十八条的规定, 第18条是什么内容. */
const TRAILING =
  /(?<=[条條款项項目\d])[之的]?(?:有关|相关|具体)?(?:是?怎么|如何)?(?:规定|内容|原文|全文|条文)?[的了是]*(?:什么|哪些)?(?:内容)?$/;
/** 刑法133-1 is typed for 第一百三十三条之一. */
const DASHED = /^(.*[\p{L}》)]第?)(?!(?:19|20)\d\d)(\d{1,4})-(\d{1,2}[条條]?)$/u;
/** 公司法20.3 is typed for 第二十条第三款; 8.2 by itself is a number of anything. */
const DOTTED = /^(.*\p{Script=Han}[》)]?第?)(?!(?:19|20)\d\d)(\d{1,4})[条條]?[.·](\d{1,2})[款项]?$/u;
/** The clause of another reference: 第十条至第八条. */
const CLAUSE = new RegExp(`第${NUMERAL}[条條]`);
/** A document number under way: its year or serial number is no clause. */
const DOCUMENT_NUMBER =
  /(?:[发字函办规令]\(|[〔[【])\d{0,4}[)\]〕】]?第?$|[发字函办规令]\d{4}(?:[-—年]|第)*$/;
/** A year after a name is an edition: no regulation has so many clauses. */
const YEAR = /(?<!第)(?:19|20)\d{2}$/;

const OPENING = '([【〔《“"「';
const CLOSING = ')]】〕》”"」';
const WRAPPED = /^[(【〔《“"「[]([^()【】〔〕《》“”"「」[\]]+)[)】〕》”"」\]]$/;
/** 民法典（1165）. */
const BRACKETED = new RegExp(`^(\\p{L}*[^条條款项項之])[(【〔[](第?${NUMERAL}[条條]?)[)】〕\\]]$`, "u");

/**
 * @param query as typed.
 * @returns what it asks for by number, or null where it is no such query or a number in it is not written as one.
 */
export function readNumberQuery(query: string): NumberQuery | null {
  const spelled = printedReferences(query.slice(0, MAX_LENGTH)).trim();
  // A passage may begin with where it is from.
  if (query.length > MAX_LENGTH) return SOURCE.test(spelled) ? readBeginning(spelled) : null;
  // 18 2 are two numbers, whatever they mean together.
  if (/\d\s+\d/.test(spelled)) return null;
  const turned = NUMBER_FIRST.exec(spelled) ?? NUMBER_BEFORE.exec(spelled);
  const whole = readWhole(turned ? `${turned[2]}${turned[1]}` : spelled);
  if (whole?.others) return whole;
  return readSeveral(spelled) ?? whole ?? readBeginning(spelled);
}

/** A query that consists of a name and numbers. */
function readWhole(spelled: string): NumberQuery | null {
  const bare = withoutEdition(spelled.replace(/\s+/g, "").replace(/[、,.。;:?!]+$/, ""));
  const text = unwrapped(bare).replace(TRAILING, "").replace(LEVEL_JOINT, "");
  const dashed = text.replace(DASHED, "$1$2之$3").replace(DOTTED, "$1$2条$3款");
  const read = readClauses(text) ?? readUnit(dashed);
  return read && dashed !== text && !DOTTED.test(text) ? { ...read, isLoose: true } : read;
}

/** References in a row, all of them readable. */
function readSeveral(spelled: string): NumberQuery | null {
  const [first, ...also] = (severalReferences(spelled) ?? []).map(readWhole);
  if (!first || also.length === 0) return null;
  const read = also.filter((each) => each !== null);
  return read.length === also.length ? { ...first, also: read } : null;
}

/** 《民法典第1165条》, 民法典（1165）, 民法典第1165条）: brackets around a whole, or one that was caught in copying. */
function unwrapped(text: string): string {
  const inner = (WRAPPED.exec(text)?.[1] ?? text).replace(BRACKETED, "$1$2");
  const isOpened = [...inner].some((character) => OPENING.includes(character));
  return isOpened || !CLOSING.includes(inner.slice(-1)) ? inner : inner.slice(0, -1);
}

function readUnit(text: string): NumberQuery | null {
  if (YEAR.test(text)) return null;
  const match = NUMBER_QUERY.exec(text);
  const name = match && nameIn(match[1] ?? "");
  if (!match || name === null) return null;
  const read: NumberQuery = { name, ordinal: 0 };
  for (const [index, level] of LEVELS.entries()) {
    const numeral = match[index + 2];
    if (numeral === undefined) continue;
    const number = parseNumeral(numeral) ?? parseNumeral(spoken(numeral));
    if (number === null) return null;
    read[level] = number;
  }
  return read;
}

const AFTER_THOUSANDS = new RegExp(`千[${HAN_DIGITS.slice(1)}]$`);
const AFTER_HUNDREDS = new RegExp(`百[${HAN_DIGITS.slice(1)}]$`);

/** @returns a numeral as it is spoken, or still being typed, in full: 一千一 → 一千一百, 一百六 → 一百六十. */
const spoken = (numeral: string): string =>
  numeral.replace(AFTER_THOUSANDS, "$&百").replace(AFTER_HUNDREDS, "$&十");

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
  const [beginning] = BEGINNING.exec(spelled) ?? BARE_BEGINNING.exec(spelled) ?? [];
  const read = beginning ? readWhole(beginning) : null;
  return read && read.name !== "" ? { ...read, isPart: true } : null;
}

/** What leads from a name to its number: 民法典里的第1079条. */
const BEFORE_NUMBER = /(?:里[面边]?的?|当?中的?|的|第|[.、,:;]|[-—]+)$/;

/** The name before a number, without the words that lead up to it; null for what is none, as the 8. of 8.2. */
function nameIn(before: string): string | null {
  const name = cited(before.replace(BEFORE_NUMBER, ""));
  if (name === "" || RELATIVE.test(name)) return "";
  const isSentence = CLAUSE.test(name) || (!name.includes("《") && SENTENCE.test(name));
  const isName = /\p{L}/u.test(name) && !DOCUMENT_NUMBER.test(before) && !isSentence;
  return isName ? name : null;
}

const NUMBER_AND = new RegExp(`^(第?${NUMERAL}[条條]?) (.+)$`);

/** A number among other words, and those words without it. */
export interface NumberAmong {
  number: NumberQuery;
  rest: string[];
}

/**
 * @param words folded. @param isName whether one of them names a regulation.
 * @returns the one number among words typed apart: 行政许可法 听证 第38条; without a name, of a clause said to be one:
 *   第358条 组织卖淫. Bare digits must be next to the name or at its end: 盗窃 刑法264.
 */
export function numberAmong(typed: readonly string[], isName: (word: string) => boolean): NumberAmong | null {
  // 十八、区政府及各部门 is folded into one word.
  const words = typed.flatMap((word, at) => (at === 0 && NUMBER_AND.exec(word)?.slice(1)) || word);
  const reads = words.map((word) => readNumberQuery(word));
  const whole = reads.findIndex((read) => read !== null && read.name !== "" && isName(read.name));
  const named = reads[whole];
  if (named && words.length > 1)
    return { number: { ...named, isPart: true }, rest: words.filter((_, index) => index !== whole) };
  const [at = -1, second] = words.flatMap((_, index) => (reads[index]?.name === "" ? [index] : []));
  const number = reads[at];
  if (words.length < 2 || !number || second !== undefined) return null;
  const [nameAt, otherName] = words.flatMap((word, index) => (isName(word) ? [index] : []));
  const isSaid = words.length > typed.length || /[条條]/.test(words[at] ?? "");
  if (otherName !== undefined || (!isSaid && Math.abs((nameAt ?? at) - at) !== 1)) return null;
  const name = words[nameAt ?? -1] ?? "";
  const rest = words.filter((_, index) => index !== at && index !== nameAt);
  return { number: { ...number, name, isPart: true }, rest };
}
