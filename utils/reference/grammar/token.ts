/** One number with its unit, as written: 第五条 · 第（三）项 · （二） · 三十四条 · 之二 · 前三款. */
import { LAST } from "../../regulation/outline.ts";
import { isNumeral, parseNumeral } from "../../text/numerals.ts";
import { isLongerWord, isSaidOfText } from "./guards.ts";
import { CLAUSE, ITEM, levelOf, PARAGRAPH, SUBPART } from "./levels.ts";

export interface Token {
  /** 0 with a suffix alone (之二): the clause to the left. */
  ordinal: number;
  /** 1 for 之一. */
  suffix: number;
  /** -1 where the unit is further right (第二、三款). */
  level: number;
  end: number;
  /** True for a bracketed number without 项, which is an item only below or beside a unit. */
  implied: boolean;
  /** 前三款 after a clause: the first N. */
  first: boolean;
}

/** The place of a token in its chain. */
export interface ChainPosition {
  /** The level of the unit to the left, -1 at the start of a chain. */
  left: number;
  /** Whether that unit is directly to the left, without a separator. */
  within: boolean;
  /** Whether a number to the left still waits for its unit. */
  waiting: boolean;
  /** Whether it is the only one that does. */
  second: boolean;
}

/** No numeral is longer. */
const MAX_NUMERAL = 8;

/** Pages repeat a few numerals over and over. */
const values = new Map<string, number | null>();

function numeralValue(numeral: string): number | null {
  let value = values.get(numeral);
  if (value === undefined) {
    value = parseNumeral(numeral);
    if (values.size > 2000) values.clear();
    values.set(numeral, value);
  }
  return value;
}

/** Reads the numeral at `at`, to its end or not at all; null for none. */
export function readNumeral(text: string, at: number): { value: number; end: number } | null {
  let end = at;
  while (end - at <= MAX_NUMERAL && isNumeral(text.charCodeAt(end))) end++;
  const value = end > at ? numeralValue(text.slice(at, end)) : null;
  return value === null ? null : { value, end };
}

/** 第八、九两条: behind two numbers 两 counts them; it is no part of the second. */
function readCounted(text: string, at: number): { value: number; end: number } | null {
  let end = at;
  while (end - at <= MAX_NUMERAL && isNumeral(text.charCodeAt(end)) && text[end] !== "两") end++;
  const value = end > at && text[end] === "两" ? numeralValue(text.slice(at, end)) : null;
  return value === null || levelOf(text.charAt(end + 1)) < CLAUSE ? null : { value, end: end + 1 };
}

/** Where the numeral that ends at `end` begins; null where none ends there, or 第 precedes it. */
export function numeralStart(text: string, end: number, floor: number): number | null {
  let start = end;
  while (start > floor && end - start <= MAX_NUMERAL && isNumeral(text.charCodeAt(start - 1))) start--;
  return start < end && text[start - 1] !== "第" && parseNumeral(text.slice(start, end)) !== null
    ? start
    : null;
}

function readSuffix(text: string, at: number): { suffix: number; end: number } {
  if (text[at] === "之") {
    const numeral = readNumeral(text, at + 1);
    if (numeral && numeral.value < 100) return { suffix: numeral.value, end: numeral.end };
  }
  return { suffix: 0, end: at };
}

/** 之六 in 第一百二十条之一至之六. */
function readSuffixAlone(text: string, at: number): Token | null {
  const { suffix, end } = readSuffix(text, at);
  return suffix ? { ordinal: 0, suffix, level: CLAUSE, end, implied: false, first: false } : null;
}

/** 一、二款 and 1至3项 directly below a clause or 款: only the last number has its unit. */
const ELIDED = /[一二三四五六七八九十\d]{1,3}(?:[、和及与至到-][一二三四五六七八九十\d]{1,3}){1,5}[款项]/y;

function isElidedList(text: string, at: number, { left, within }: ChainPosition): boolean {
  ELIDED.lastIndex = at;
  return within && (left === CLAUSE || left === PARAGRAPH) && ELIDED.test(text);
}

/** The unit at `at`, behind its number. */
function readUnit(text: string, at: number): { level: number; end: number } {
  const isSubpart = text.startsWith("分编", at);
  const end = at + (isSubpart ? 2 : 1);
  const level = isSubpart ? SUBPART : levelOf(text.charAt(at));
  return level >= 0 && !isLongerWord(text, end, level) ? { level, end } : { level: -1, end: at };
}

/** 第 may be missing in a list (第三十三条、三十四条) and below a clause (第18条2款), not before counted things. */
function mayDropMark(text: string, at: number, end: number, level: number, place: ChainPosition): boolean {
  if (text[at] === "两") return false;
  if (level < 0 || place.waiting) return !place.within || isElidedList(text, at, place);
  if (place.within) {
    if (level <= Math.max(place.left, CLAUSE)) return false;
    // Nobody counts 款 behind a clause: 第8条2款办理.
    return level === PARAGRAPH || isSaidOfText(text, at, end, level);
  }
  return level === CLAUSE || (level > CLAUSE && isSaidOfText(text, at, end, level));
}

/** 前三款 directly after a clause. */
function readFirst(text: string, at: number): Token | null {
  const numeral = readNumeral(text, at + 1);
  const level = numeral ? levelOf(text.charAt(numeral.end)) : -1;
  if (!numeral || level < PARAGRAPH || numeral.value > 20) return null;
  return { ordinal: numeral.value, suffix: 0, level, end: numeral.end + 1, implied: false, first: true };
}

const END = /(首|末|最[后末]一|倒数第一)款/y;

/** 首款 or 末款 directly after a clause. */
function readEnd(text: string, at: number): Token | null {
  END.lastIndex = at;
  const found = END.exec(text);
  const end = at + (found?.[0].length ?? 0);
  if (!found || isLongerWord(text, end, PARAGRAPH)) return null;
  const ordinal = found[1] === "首" ? 1 : LAST;
  return { ordinal, suffix: 0, level: PARAGRAPH, end, implied: false, first: false };
}

/** A unit directly below another that has no number: 前三款, 末款; beside a 款 also 末款. */
function readNamed(text: string, at: number, { left, within, waiting }: ChainPosition): Token | null {
  if (!within && !waiting && left === PARAGRAPH) return readEnd(text, at);
  if (!within || left < CLAUSE) return null;
  if (text[at] === "前") return readFirst(text, at);
  return left === CLAUSE ? readEnd(text, at) : null;
}

/** A number in brackets: 第（三）项, and below or beside a unit （三）项 and （三）. */
function readBracketed(text: string, at: number, marked: boolean, { left }: ChainPosition): Token | null {
  const numeral = readNumeral(text, at + 1);
  if (!numeral || numeral.value > 99 || !/[）)]/.test(text.charAt(numeral.end))) return null;
  if (!marked && left < CLAUSE) return null;
  const unit = readUnit(text, numeral.end + 1);
  const implied = unit.level < 0;
  if (implied && (levelOf(text.charAt(unit.end)) >= 0 || (!marked && text.charCodeAt(at + 1) < 0x40)))
    return null;
  return {
    ordinal: numeral.value,
    suffix: 0,
    level: implied ? ITEM : unit.level,
    end: unit.end,
    implied,
    first: false,
  };
}

/** 第十八（18）条: a number said again in brackets, and in no other way. */
function readNumber(text: string, at: number): { value: number; end: number } | null {
  const numeral = readNumeral(text, at);
  if (!numeral || !"（(".includes(text.charAt(numeral.end))) return numeral;
  const again = readNumeral(text, numeral.end + 1);
  const isSame = again?.value === numeral.value && "）)".includes(text.charAt(again.end));
  return isSame && levelOf(text.charAt(again.end + 1)) >= 0
    ? { value: numeral.value, end: again.end + 1 }
    : numeral;
}

/** The number at `at`, behind 第 or without it. */
function readOrdinal(text: string, at: number, marked: boolean, { second }: ChainPosition) {
  const numeral = marked ? readNumber(text, at) : readNumeral(text, at);
  return numeral ?? (second ? readCounted(text, at) : null);
}

/** Reads the token at `at`, or null. */
export function readToken(text: string, at: number, place: ChainPosition): Token | null {
  const marked = text[at] === "第";
  if (!marked && place.left < 0 && !place.waiting) return null;
  const named = readNamed(text, at, place);
  if (named) return named;
  const isList = place.left >= 0 && !place.within;
  if (isList && place.left === CLAUSE && text[at] === "之") return readSuffixAlone(text, at);
  const start = marked ? at + 1 : at;
  if (text[start] === "（" || text[start] === "(") return readBracketed(text, start, marked, place);
  const numeral = readOrdinal(text, start, marked, place);
  if (!numeral) return null;
  const { level, end } = readUnit(text, numeral.end);
  const isWithin = place.within && !marked && !isElidedList(text, at, place);
  if (level < 0 && (isWithin || levelOf(text.charAt(numeral.end)) >= 0)) return null;
  if (!marked && !mayDropMark(text, at, end, level, place)) return null;
  const ordinal = numeral.value;
  const suffix = level === CLAUSE ? readSuffix(text, end) : { suffix: 0, end };
  return { ordinal, level, ...suffix, implied: false, first: false };
}
