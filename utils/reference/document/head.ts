/** Reads the document that is named to the left of a chain: 《title》（…）的, 本办法, 该条例, 刑法分则, 附件2. */

import { findNumbers } from "../../text/document-numbers.ts";
import { isSafeGap } from "../grammar/context.ts";
import { leadsUpToName, nameStart } from "../grammar/name-start.ts";
import { type Name, readName } from "../grammar/names.ts";
import { openingBracket, type TitleSpan, titleAround, titleEndingAt } from "../grammar/titles.ts";
import { type DocumentName, named, OPEN, OTHER, OWN, type ReferenceKind } from "../model.ts";
import { behindEdition, type EditionMark, editionMark } from "./editions.ts";
import { PAPERS } from "./vocabulary.ts";

export interface Head {
  start: number;
  kind: ReferenceKind;
  document: DocumentName;
  edition?: EditionMark;
  /** The kind of document that 该法, 该条例 refers back to. */
  antecedent?: string;
  /** The unit is in an annex of the document, not in its own clauses. */
  isAnnex?: boolean;
  /** 本规则, where it is not directly before the unit. */
  own?: string;
}

const ANNEX = /(?:附件|附录|附表)[一二三四五六七八九十\d]{0,3}$/;
/** Words that end like the name of a document whose name cannot be read. */
const UNREADABLE =
  /(?:[合法]同|协议|判决|裁定|[规原]则|规[定程]|决定|细则|条例|章程|[条公契]约|[^方办依违执司立非]法|办法|法典|书|解释|意见|方案|标准|基准|部分|号[令文]?件?)(?:[（(].{1,3}[）)])?$/;
/** Not 该文件 and 上述文件, which may be a document named before. */
const OTHER_TEXT = new RegExp(`(?<![该述])(?:${PAPERS})$`);
const CONTRACT = /(?:合同|协议|契约|约定)书?(?:[（(].*[）)])?$/;

const tail = (text: string, end: number, length: number): string =>
  text.slice(Math.max(0, end - length), end);

/** Steps back over the brackets that end at `end`. */
function beforeBrackets(text: string, end: number): number {
  let at = end;
  for (let count = 0; count < 4 && (text[at - 1] === "）" || text[at - 1] === ")"); count++) {
    const open = openingBracket(text, at);
    if (open < 0) break;
    at = open;
  }
  return at;
}

/** What the words of an edition end in. */
const ENDS_EDITION = new Set("版本年后前原旧案稿的】");

/** Steps back over words of the edition without brackets, up to the title: 《…》2022年版. */
function beforeEdition(text: string, end: number): number {
  if (!ENDS_EDITION.has(text.charAt(end - 1))) return end;
  const from = Math.max(0, end - 24);
  const behind = from + text.slice(from, end).lastIndexOf("》") + 1;
  return behind > from && behind < end && behindEdition(text, behind) >= end ? behind : end;
}

/** 〈title〉 inside a title, or 《title》 where the page writes no other brackets there. */
function innerTitle(text: string, end: number, titles: readonly TitleSpan[]): TitleSpan | undefined {
  const close = text[end - 1];
  if (close !== "〉" && !(close === "》" && titleAround(titles, end - 1))) return undefined;
  const open = close === "〉" ? "〈" : "《";
  const from = Math.max(0, end - 80);
  const start = from + text.slice(from, end).lastIndexOf(open);
  return text[start] === open ? { start, end, title: text.slice(start + 1, end - 1) } : undefined;
}

/** “工作规则”第八条, “沪七条”第三条: not behind a chapter, where it would be the heading. */
const QUOTED = /(?<![编章节条款项])“((?!第)[一-龥\dA-Za-z·（）()]{1,24})”$/;

/** What is named in quotation marks; a quoted sentence is no name. */
function quotedAt(text: string, end: number): TitleSpan | undefined {
  const [found, title = ""] = (text[end - 1] === "”" && QUOTED.exec(tail(text, end, 27))) || [""];
  return title ? { start: end - found.length, end, title } : undefined;
}

/** A name, with what belongs to it behind: 担保法解释（二）, 刑法修正案（十一）. */
function readNumberedName(text: string, at: number, until: number, floor: number): Name | null {
  const name = readName(text, at, floor);
  const tag = /^[（(][一二三四五六七八九十]{1,3}[）)]/.exec(text.slice(at, until))?.[0] ?? "";
  const end = at + (name?.kind === "unbracketed" ? tag.length : 0);
  return name && { ...name, ...(name.kind === "unbracketed" && { name: text.slice(name.start, end) }) };
}

/** A document number in place of a title: 虹府发〔2018〕20号第十八条, …号文第三条. */
function numberEndingAt(text: string, end: number, floor: number): Head | null {
  const before = text.slice(Math.max(floor, end - 30), end).replace(/文件?$/, "");
  const number = before.endsWith("号") ? findNumbers(before).at(-1) : undefined;
  if (!number || number.at !== before.length || number.number.startsWith("〔")) return null;
  const start = Math.max(floor, end - 30) + number.start;
  return {
    start,
    kind: "unbracketed",
    document: named(before.slice(number.start)),
    edition: { number: number.number },
  };
}

/** An order or announcement by its number: 安监总局15号令, 国务院令第344号, 国家税务总局公告2018年第61号. */
const ORDER = /[一-龥]{2,16}(?:(?:令|公告)(?:\d{4}年)?第?\d{1,4}号|\d{1,4}号(?:令|公告))$/;

function orderEndingAt(text: string, end: number, floor: number): Head | null {
  const [run] = ORDER.exec(text.slice(Math.max(floor, end - 36), end)) ?? [];
  if (!run) return null;
  const issuer = /^[一-龥]+/.exec(run)?.[0] ?? "";
  const start = end - run.length + nameStart(issuer);
  return { start, kind: "unbracketed", document: named(text.slice(start, end)) };
}

/** A document without 《》 that ends at `at`: 虹府发〔2018〕20号, 本办法, 该条例, 刑法. */
function plainHead(text: string, at: number, until: number, floor: number): Head | null {
  const number = numberEndingAt(text, at, floor) ?? orderEndingAt(text, at, floor);
  if (number) return number;
  const name = at > floor ? readNumberedName(text, at, until, floor) : null;
  if (!name) return null;
  const { start, kind } = name;
  if (kind === "self") return { start, kind, document: OWN };
  if (kind === "anaphoric-doc") return { start, kind, document: OPEN, antecedent: name.name };
  const edition = editionMark(text, start, at, until);
  return { start, kind, document: named(name.name), ...(edition && { edition }) };
}

/** The head that ends directly at `end`, brackets apart. */
function headAt(text: string, end: number, titles: readonly TitleSpan[], floor: number): Head | null {
  const unread: Head = { start: end, kind: "bare", document: OTHER };
  const annex = ANNEX.exec(tail(text, end, 6));
  const until = end - (annex?.[0].length ?? 0);
  const at = beforeEdition(text, beforeBrackets(text, until));
  const inAnnex = annex && { isAnnex: true };
  const quoted = quotedAt(text, at);
  if (quoted && !readName(text, at - 1)) return unread;
  const title = titleEndingAt(titles, at) ?? innerTitle(text, at, titles) ?? quoted;
  if (title) {
    const edition = editionMark(text, title.start, title.end, until);
    const kind = CONTRACT.test(title.title) ? "contract" : "explicit";
    return {
      start: title.start,
      kind,
      document: named(title.title),
      ...(edition && { edition }),
      ...inAnnex,
    };
  }
  // Its beginning is in another block: any document may end so.
  if (text[at - 1] === "》") return unread;
  const plain = plainHead(text, at, until, floor) ?? (annex && unread);
  return plain && { ...plain, ...inAnnex };
}

/**
 * Reads the document named directly to the left of `start`.
 * @param floor where the reference before this one ends: no name reaches back over it.
 * @returns null where no document is named there; a head with document "other" that begins at `start`
 *   where one is named but cannot be read (判决书第二项): it is another document, whichever it is.
 */
export function readHead(
  text: string,
  start: number,
  titles: readonly TitleSpan[],
  floor: number,
): Head | null {
  const head = headAt(text, start, titles, floor);
  if (head) return head;
  const joint = /(?:中的|[的中之])$/.exec(tail(text, start, 2))?.[0].length ?? 0;
  const isSafe = isSafeGap(text.slice(floor, start));
  const end = start - joint;
  if (!isSafe && OTHER_TEXT.test(tail(text, end, 8))) {
    return { start, kind: "bare", document: OTHER };
  }
  if (joint > 0) {
    const before = headAt(text, end, titles, floor);
    if (before) return before;
  } else if (!isSafe && UNREADABLE.test(tail(text, start, 8))) {
    return { start, kind: "bare", document: OTHER };
  }
  return null;
}

/** Kinds of documents that are ordinary words too: 规定第九条 names one only where the page has defined 《规定》. */
const ORDINARY = /(?:规定|办法|决定|意见|通知|解释|标准|方案|规范|制度|准则|公告)$/;

/** @returns such a word directly before `start`, where a name may begin there. */
export function ordinaryName(text: string, start: number): string | undefined {
  const [word] = ORDINARY.exec(tail(text, start, 2)) ?? [];
  return word && leadsUpToName(tail(text, start - word.length, 12)) ? word : undefined;
}

/** （《, and （本规则）. */
const OPENS = /[（(【](?:(?=《)|(本[一-龥]{1,6})[）)】])/y;
/** Behind a title in brackets, nothing but its edition: （《…》，2018年版）. */
const CLOSES = /^(?:[，,][^，。；《》（）()【】]{0,16}(?:号|\d{4}年?(?:版|修[订正改])?))?[）)】]/;

/**
 * Reads the document that a bracket behind a unit names, 第十八条（《…》）; a bracket with other words only comments on the unit.
 * @param start of the unit; @param end behind it.
 */
export function readHeadBehind(
  text: string,
  start: number,
  end: number,
  titles: readonly TitleSpan[],
): Head | null {
  OPENS.lastIndex = end;
  const found = OPENS.exec(text);
  if (!found) return null;
  const [, own] = found;
  if (own) {
    const isOwn = readName(text, end + 1 + own.length, end)?.kind === "self";
    return isOwn ? { start, kind: "self", document: OWN, own } : null;
  }
  const title = titleAround(titles, end + 2);
  if (title?.start !== end + 1) return null;
  const from = behindEdition(text, title.end);
  const closed = CLOSES.exec(text.slice(from, from + 32));
  if (!closed) return null;
  const edition = editionMark(text, title.start, title.end, from + closed[0].length - 1);
  const kind = CONTRACT.test(title.title) ? "contract" : "explicit";
  return { start, kind, document: named(title.title), ...(edition && { edition }) };
}
