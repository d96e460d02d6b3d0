/** What stands between the header of a text and its first clause: the notice that issues it, title, 题注, 目录, 序言. */
import { inForceFrom, lastDate } from "../../text/dates.ts";
import { endOfText } from "../../text/scan.ts";
import type { Regulation } from "../model.ts";
import { titleKey } from "../title.ts";
import {
  isDateLine,
  isHistory,
  isNumberLine,
  numberAbove,
  type Order,
  readHistory,
  readOrder,
} from "./facts.ts";
import { type Numbering, readClauseHead, readContainerHead } from "./headings.ts";
import { adopterOf, bodiesOf, isBodyName, splitBodies } from "./issuers.ts";
import { carriedTitle, findTitle, joinTags, tidyTitle } from "./title-lines.ts";

export interface FrontMatter
  extends Pick<Regulation, "title" | "carrier" | "documentNumber" | "issued" | "effective" | "issuers"> {
  /** The day of the last deed in the 题注: where nothing says when the text was issued, this is all there is. */
  adopted: string | undefined;
  /** 题注, one string a line. */
  history: string[];
  preamble: string[];
}

type Carrier = NonNullable<Regulation["carrier"]>;

/** A bracket that runs over two lines is one line. */
function joinBrackets(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && /^[（(][^）)]*$/.test(last)) joined[joined.length - 1] = last + line;
    else joined.push(line);
  }
  return joined;
}

/** No title of a notice has more lines. */
const MOST_LINES = 5;
const LONGEST_LINE = 200;

/** The notice or decision that issues it: its title, which may run over some lines, and its paragraphs. */
function readCarrier(title: string, above: readonly string[]): Carrier | undefined {
  const key = titleKey(title);
  for (let index = above.length - 1; index >= 0; index--) {
    for (let length = 1; length <= MOST_LINES && index + length <= above.length; length++) {
      if ((above[index + length - 1]?.length ?? 0) > LONGEST_LINE) break;
      const name = tidyTitle(above.slice(index, index + length).join("\n"));
      if (!/^[^：:。]*关于.*的(?:通知|公告|决定|决议|命令|令)$/.test(name)) continue;
      const isOfTitle =
        titleKey(name) === key || carriedTitle(name) === title || name.includes(`《${title}》`);
      if (!isOfTitle) continue;
      const issued = tidyTitle([...bodiesAbove(above, index), name].join("\n"));
      return { title: issued, paragraphs: noticeLines(above.slice(index + length)) };
    }
  }
  return undefined;
}

/** The lines above 关于… that name the bodies which issue the notice. */
function bodiesAbove(lines: readonly string[], index: number): readonly string[] {
  if (!lines[index]?.startsWith("关于")) return [];
  const first = lines.findLastIndex((line, at) => at < index && !splitBodies(line).every(isBodyName)) + 1;
  return lines.slice(first, index);
}

const noticeLines = (lines: readonly string[]) =>
  lines.filter((line) => !isNumberLine(line) && !/^状态[:：]/.test(line));

/** The day of the notice or order: that below its signature, and never that of the meeting which adopted the text. */
function dayOf(lines: readonly string[]): string | undefined {
  const signed = lines.findLast(isDateLine);
  if (signed) return lastDate(signed);
  return lines
    .filter((line) => !/会议.*通过/.test(line))
    .map(lastDate)
    .findLast((date) => date);
}

/** The bodies whose names stand above the date of a notice. */
function signers(lines: readonly string[]): string[] {
  const date = lines.findLastIndex(isDateLine);
  const first = lines.findLastIndex((line, at) => at < date && !splitBodies(line).every(isBodyName)) + 1;
  return date < 0 ? [] : lines.slice(first, date).flatMap(splitBodies);
}

interface Parts {
  title: string;
  carrier: Carrier | undefined;
  order: Order | undefined;
  /** The lines of the notice or order. */
  notice: readonly string[];
  history: readonly string[];
}

/** Who issues it: the bodies that its notice or order comes from, that adopted it, or that its title names. */
function readIssuers({ title, carrier, order, notice, history }: Parts): string[] {
  if (carrier) {
    const bodies = bodiesOf(carrier.title);
    const named = /^(.+?)关于/.exec(carrier.title)?.[1];
    if (bodies.length > 0 || named) return bodies.length > 0 ? bodies : [named ?? ""];
  }
  if (order) return [order.issuer];
  const titled = bodiesOf(title);
  if (titled.length > 0) return titled;
  const signed = carrier ? signers(notice) : [];
  return signed.length > 0 ? signed : adopterOf(history[0] ?? "");
}

/** Cuts the table of contents out. */
function cutContents(lines: readonly string[]): { above: string[]; below: string[] } {
  const at = lines.findIndex((line) => /^目\s*[录次]$/.test(line));
  if (at < 0) return { above: [...lines], below: [] };
  const isEntry = (line: string) =>
    readContainerHead(line) !== null || readClauseHead(line) !== null || /^序\s*言$/.test(line);
  return { above: lines.slice(0, at), below: lines.slice(at + 1).filter((line) => !isEntry(line)) };
}

/**
 * @param lines those between the header and the first clause.
 * @param heading the title that markup or header name, where there is any.
 * @param numbering how the clauses are numbered: points 一、 may be those of a notice itself.
 * @returns what they say; null where they name no title.
 */
export function readFrontMatter(
  lines: readonly string[],
  heading: string | undefined,
  numbering: Numbering,
): FrontMatter | null {
  const printed = joinTags(
    joinBrackets(lines.filter((line) => endOfText(line) > 0).map((line) => line.trim())),
  );
  const { above: upper, below: lower } = cutContents(printed);
  const found = findTitle(upper, heading);
  if (!found) return null;
  const carried = numbering === "第一条" ? carriedTitle(found.title) : undefined;
  const title = carried ?? found.title;
  // Where the title is printed nowhere below its notice, all is of the notice.
  const isNotice = carried !== undefined || (found.end === 0 && readCarrier(title, upper) !== undefined);
  const [start, end] = isNotice ? [upper.length, upper.length] : [found.start, found.end];
  const above = [...(heading && heading !== title ? [heading] : []), ...upper.slice(0, start)];
  const below = [...upper.slice(end), ...lower].filter((line) => !/^序\s*言$/.test(line));
  const isNote = (line: string) => isHistory(line) || isDateLine(line);
  const history = [...above.filter(isHistory), ...below.filter(isNote)];
  const carrier = readCarrier(title, above);
  const order = readOrder(above);
  const notice = carrier?.paragraphs ?? (order ? above.slice(order.end) : []);
  const noted = readHistory(history);
  const documentNumber = order?.number ?? numberAbove(above) ?? numberAbove(below) ?? noted.number;
  const issued = dayOf(notice);
  const effective = notice.map(inForceFrom).find((date) => date) ?? noted.effective;
  return {
    title,
    issuers: readIssuers({ title, carrier, order, notice, history }),
    ...(documentNumber && { documentNumber }),
    ...(issued && { issued }),
    ...(effective && { effective }),
    ...(carrier && { carrier }),
    adopted: noted.issued,
    history,
    preamble: below.filter((line) => !isNote(line) && !isNumberLine(line) && !readContainerHead(line)),
  };
}
