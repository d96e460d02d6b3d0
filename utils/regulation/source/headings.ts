/**
 * What a line says at its head: 第四章 坚持依法行政, 第十八条, 十八、.
 * Each reader looks at one line alone; whether a number is in sequence is for the tree to decide.
 * The readers run on every block of a page; none looks further than a few characters.
 */

import { parseNumeral } from "../../text/numerals.ts";
import { endOfText, isSpace, readCommaNumber, readNumeral, skipSpaces } from "../../text/scan.ts";
import type { ContainerKind } from "../model.ts";
import { readMarker } from "./markers.ts";

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
  /** The number as printed, of a section that is numbered 一、. */
  label?: string;
}

/** A heading is a short line and no sentence; 第三章规定的… runs on. */
export const LONGEST_HEADING = 60;

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

/** @returns 总　则 as 总则; a longer heading keeps its spaces (编辑 出版). */
export function shortHeading(heading: string): string {
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
const RUNS_ON =
  "规定 規定 另有 所称 所稱 所列 所规 所述 所指 的 第 至 到 和 及 或 与 、 ， , 中的 中规 之".split(" ");

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

/** 条标: 【立法目的】 or （适用范围） directly after the number; an item （一） or （删去） is text. */
export function readClauseTitle(text: string, start: number): { text: string; end: number } | null {
  const close = { "【": "】", "（": "）", "(": ")" }[text.charAt(start)];
  if (!close || readMarker(text, start)) return null;
  const end = text.indexOf(close, start);
  if (end < 0 || end - start > 24) return null;
  const inner = text.slice(start + 1, end);
  for (const mark of "。，；：“《删") if (inner.includes(mark)) return null;
  return { text: inner, end: end + 1 };
}
