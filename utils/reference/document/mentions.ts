/**
 * Documents that a text goes on about without 《》 and without a number directly behind them: 国务院规则共十章，其中第六条;
 * 信息公开条例对此作了规定。第二十条.
 */
import { sentenceStart } from "../grammar/context.ts";
import { lawAtEnd } from "../grammar/laws.ts";
import { isShortTitle, readName } from "../grammar/names.ts";
import { isOfOtherIssuer } from "./issuers.ts";

const NAMED = /(?:工作)?规则|[一-龥](?:法典?|条例|准则)/g;
/** What is said of a document, whose clauses may then be told; or it is what a heading, a line of its own, ends in. */
const TOLD_OF =
  /^。\n|^[^，。；《》]{0,8}(?:规定|明确|要求|提出|强调|指出|有何|有哪些|如何|怎么|共[^，。]{0,8}条)/;
/** 根据《…》: named for what is made or done after it. */
const AFTER = /(?:[参比对]照|借鉴|依[照据]|根据|依|按照?|遵照|衔接|落实|贯彻)$/;
/** 本规则, 该规则: of the document that is spoken of. */
const SAME = /[本该这]部?$/;

/** Nothing further back is gone on about. */
const REACH = 400;

/** Of which government the page speaks, and what it is about. */
export interface Speaking {
  title: string | null;
  government: string | undefined;
  isSubject(name: string): boolean;
}

/** Whether a name that ends at `end` is that of a document which is told of, or set off as 【刑法】, and not the page's subject. */
function isToldOf(text: string, end: number, isSubject: Speaking["isSubject"]): boolean {
  const behind = text.slice(end, end + 24);
  const isClosed = /^[）】]/.test(behind);
  const name = isClosed || TOLD_OF.test(behind) ? readName(text, end) : null;
  if (name?.kind !== "unbracketed" || isShortTitle(name.name)) return false;
  if (isClosed && !/[（【]$/.test(text.slice(0, name.start))) return false;
  if (name.name.endsWith("法") && lawAtEnd(name.name) === "") return false;
  return !isSubject(name.name) && !AFTER.test(text.slice(0, name.start));
}

/**
 * @param text the block up to a number.
 * @returns whether the last document that it names without 《》, behind all that stand in 《》, is another than the page's
 *   subject: in the sentence of the number by its issuer alone, before that where words tell what it says.
 */
export function goesOnAboutOther(text: string, { title, government, isSubject }: Speaking): boolean {
  const near = text.slice(-REACH);
  const rest = near.slice(near.lastIndexOf("》") + 1);
  const sentence = sentenceStart(rest, rest.length);
  for (const { 0: found, index } of [...rest.matchAll(NAMED)].reverse()) {
    const end = index + found.length;
    if (!found.endsWith("规则") || !title?.endsWith(found)) {
      // It goes on about the one that is meant.
      if (isSubject(readName(rest, end)?.name ?? "")) return false;
      if (isToldOf(rest, end, isSubject)) return true;
      continue;
    }
    const before = rest.slice(Math.max(0, index - 20), index);
    if (SAME.test(before) || !isOfOtherIssuer(before, title, government)) return false;
    if (index >= sentence || TOLD_OF.test(rest.slice(end, end + 24))) return true;
  }
  return false;
}
