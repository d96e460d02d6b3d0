/**
 * What a line says at its head: 第四章 坚持依法行政, 第十八条, 十八、, （一）, 1.
 * Each reader looks at one line alone; whether a number is in sequence is for the tree to decide.
 * No expressions: the readers run on every block of a page, and none looks further than a few characters.
 */
import type { ContainerKind } from "./model.ts";
import { parseNumeral } from "./numerals.ts";

/** Spaces as they occur on pages: ASCII and control, no-break, typographic, ideographic, zero-width. */
function isSpace(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 || code === 0xfeff
  );
}

/** @returns the first offset from `offset` on that is no space. */
export function skipSpaces(line: string, offset: number): number {
  let index = offset;
  while (index < line.length && isSpace(line.charCodeAt(index))) index++;
  return index;
}

/** @returns the offset after the last character that is no space. */
export function endOfText(line: string): number {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
  return end;
}

/** 九千九百九十九 has seven characters; a numeral with spaces inside is hardly longer than this. */
const LONGEST_NUMERAL = 14;

interface Numeral {
  value: number;
  /** Offset of the character that ended it. */
  end: number;
}

/** Reads a numeral, spaces inside allowed, up to one of the `closers`. */
function readNumeral(line: string, offset: number, closers: string): Numeral | null {
  let digits = "";
  const limit = Math.min(line.length, offset + LONGEST_NUMERAL);
  for (let index = offset; index < limit; index++) {
    const character = line.charAt(index);
    if (closers.includes(character)) {
      const value = parseNumeral(digits);
      return value === null ? null : { value, end: index };
    }
    if (!isSpace(line.charCodeAt(index))) digits += character;
  }
  return null;
}

const CONTAINER_KINDS: Record<string, ContainerKind> = {
  编: "part",
  編: "part",
  章: "chapter",
  节: "section",
  節: "section",
};

export interface ContainerHead {
  kind: ContainerKind;
  /** 0 for 附则 without a number. */
  ordinal: number;
  heading: string;
}

/** A heading is a short line and no sentence; 第三章规定的… runs on. */
const LONGEST_HEADING = 60;

/** Removes the spaces that set headings out: 总 则. */
function tighten(heading: string): string {
  let text = "";
  for (const character of heading) if (!isSpace(character.charCodeAt(0))) text += character;
  return text;
}

/** Reads the heading of a 编, 分编, 章 or 节, or an unnumbered 附则. */
export function readContainerHead(line: string): ContainerHead | null {
  const end = endOfText(line);
  let index = skipSpaces(line, 0);
  if (end - index > LONGEST_HEADING || "。；：，;:,".includes(line.charAt(end - 1))) return null;
  if (line.charAt(index) === "附") {
    return tighten(line.slice(index, end)) === "附则"
      ? { kind: "chapter", ordinal: 0, heading: "附则" }
      : null;
  }
  if (line.charAt(index) !== "第") return null;
  const numeral = readNumeral(line, index + 1, "编編章节節分");
  if (!numeral) return null;
  index = numeral.end;
  const isSubpart = line.charAt(index) === "分";
  if (isSubpart) index++;
  const kind = CONTAINER_KINDS[line.charAt(index)];
  if (!kind || (isSubpart && kind !== "part")) return null;
  const heading = line.slice(skipSpaces(line, index + 1), end);
  return { kind: isSubpart ? "subpart" : kind, ordinal: numeral.value, heading: shortHeading(heading) };
}

/** 总　则 → 总则; a longer heading keeps its spaces (编辑 出版). */
function shortHeading(heading: string): string {
  const tight = tighten(heading);
  return tight.length <= 3 ? tight : heading;
}

/** How the clauses of a text are numbered. */
export type Numbering = "第一条" | "一、";

export interface ClauseHead {
  numbering: Numbering;
  ordinal: number;
  /** 0 for a plain clause, 1 for 之一. */
  suffix: number;
  /** Where the printed number begins and where the text after it begins. */
  labelStart: number;
  labelEnd: number;
  textStart: number;
}

/** 第五条规定的…, 第五条、第六条, 第五条第二款 at the head of a line are references, not headings. */
const RUNS_ON = "规定 規定 所称 所稱 所列 所规 所述 所指 的 第 至 到 和 及 或 与 、 ， , 中的 中规 之".split(
  " ",
);

/** Reads 第十八条, 第十八条之一 or 十八、 at the head of a line. */
export function readClauseHead(line: string): ClauseHead | null {
  const labelStart = skipSpaces(line, 0);
  if (line.charAt(labelStart) !== "第") return readCommaHead(line, labelStart);
  const numeral = readNumeral(line, labelStart + 1, "条條");
  if (!numeral) return null;
  let labelEnd = numeral.end + 1;
  let suffix = 0;
  const after = skipSpaces(line, labelEnd);
  if (line.charAt(after) === "之") {
    // 之一 ends at the first character that no longer makes a numeral.
    let end = after + 2;
    while (end < line.length && parseNumeral(line.slice(after + 1, end + 1)) !== null) end++;
    suffix = parseNumeral(line.slice(after + 1, end)) ?? 0;
    if (suffix > 0) labelEnd = end;
  }
  const textStart = skipSpaces(line, labelEnd);
  const isSetOff = textStart > labelEnd || textStart === line.length;
  if (!isSetOff && RUNS_ON.some((word) => line.startsWith(word, labelEnd))) return null;
  return { numbering: "第一条", ordinal: numeral.value, suffix, labelStart, labelEnd, textStart };
}

/** Reads 十八、 in texts that are numbered so. */
function readCommaHead(line: string, labelStart: number): ClauseHead | null {
  const marker = readCommaNumber(line, labelStart);
  if (!marker) return null;
  const labelEnd = marker.end + 1;
  const textStart = skipSpaces(line, labelEnd);
  return { numbering: "一、", ordinal: marker.value, suffix: 0, labelStart, labelEnd, textStart };
}

/** 十八、 in Chinese numerals; 18、 numbers lists of every other kind. */
function readCommaNumber(line: string, offset: number): Numeral | null {
  const code = line.charCodeAt(offset);
  return code >= 0x3007 && code <= 0x9fff ? readNumeral(line, offset, "、") : null;
}

/** The series that a marker belongs to; a list keeps to one. */
type MarkerStyle = "（一）" | "一、" | "（1）" | "1." | "①";

export interface Marker {
  style: MarkerStyle;
  ordinal: number;
  /** 0 for a plain item, 1 for （一）之一. */
  suffix: number;
}

/** Reads the number of an item or subitem at `offset`: （一）, （一）之一, 一、, （1）, 1., ①. */
export function readMarker(line: string, offset = 0): Marker | null {
  const character = line.charAt(offset);
  if (character === "（" || character === "(") return readBracketMarker(line, offset + 1);
  const code = line.charCodeAt(offset);
  if (code >= 0x2460 && code <= 0x2473) return { style: "①", ordinal: code - 0x245f, suffix: 0 };
  const comma = readCommaNumber(line, offset);
  if (comma) return { style: "一、", ordinal: comma.value, suffix: 0 };
  if (!isArabic(code)) return null;
  const numeral = readNumeral(line, offset, ".．、");
  // 1.5 is a quantity.
  if (!numeral || isArabic(line.charCodeAt(numeral.end + 1))) return null;
  return { style: "1.", ordinal: numeral.value, suffix: 0 };
}

function readBracketMarker(line: string, offset: number): Marker | null {
  const inner = readNumeral(line, offset, "）)之");
  if (!inner) return null;
  const style = isArabic(line.charCodeAt(skipSpaces(line, offset))) ? "（1）" : "（一）";
  if (line.charAt(inner.end) === "之") {
    const suffix = readNumeral(line, inner.end + 1, "）)");
    return suffix && { style, ordinal: inner.value, suffix: suffix.value };
  }
  const isSuffixed = line.charAt(inner.end + 1) === "之";
  const suffix = isSuffixed ? (parseNumeral(line.charAt(inner.end + 2)) ?? 0) : 0;
  return { style, ordinal: inner.value, suffix };
}

function isArabic(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
