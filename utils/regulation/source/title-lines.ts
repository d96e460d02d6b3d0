/**
 * The title among the lines above the first clause. It may run over several lines, follow the notice or order that
 * issues the text, and stand once more at the top of a page.
 */
import { endOfText } from "../../text/scan.ts";
import { isDateLine, isHistory, isNumberLine } from "./facts.ts";
import { readClauseHead, readContainerHead } from "./headings.ts";
import { isBodyName } from "./issuers.ts";

/** Words that titles end in, the names of kinds of document; each once. */
const KINDS =
  "法 法典 宪法 通则 条例 规定 办法 规则 细则 决定 决议 解释 准则 章程 制度 守则 规程 规范 标准 公约 意见 方案 措施 安排 批复 纲要 公告 答复 通知 修正案 纪要 议定书 协定 条约 指引 指南 预案 命令".split(
    " ",
  );
const KIND = new RegExp(`(?:${KINDS.join("|")})$`);
/** （试行）, （一）, （2023年修订） behind the kind; （2021年7月27日公布） is 题注. */
const TAG = /[（(](?![^（）()]*(?:公布|通过|发布|日))[^（）()]{1,16}[）)]$/;
const TAG_LINE = new RegExp(`^${TAG.source}`);
/** A notice or decision that issues, approves or passes on one text. */
const CARRIER =
  /关于(?:重新)?(?:印发|发布|公布|颁布|转发|批转|批准)[《〈]?([^《》〈〉]+(?:〈[^〈〉]+〉[^《》〈〉]*)?)[》〉]?的(?:通知|公告|通告|决定|决议|命令|令)$/;

const LONGEST_LINE = 60;
/** No title has more lines. */
const MOST_LINES = 6;

const bare = (text: string) => text.replace(/[\s、]/g, "");

/** @returns a title without the spaces of its setting; two bodies that issue it together stay apart. */
export function tidyTitle(text: string): string {
  const about = text.indexOf("关于");
  if (about <= 0) return text.replace(/\s/g, "");
  const parts = text.slice(0, about).trim().split(/\s+/);
  const bodies = parts.reduce((before, part, at) => {
    const areBodies = isBodyName(parts[at - 1] ?? "") && isBodyName(part);
    return `${before}${areBodies ? " " : ""}${part}`;
  });
  return bodies + text.slice(about).replace(/\s/g, "");
}

/**
 * @returns the title of the one text that a notice issues, with 《》 for the 〈〉 inside; undefined where the title is of
 *   no such notice.
 */
export const carriedTitle = (title: string): string | undefined =>
  CARRIER.exec(title.replace(/\s/g, "").replace(/[<＜]/g, "〈").replace(/[>＞]/g, "〉"))?.[1]
    ?.replaceAll("〈", "《")
    .replaceAll("〉", "》");

function isTitleLine(line: string): boolean {
  if (line.length > LONGEST_LINE * 2 || /[：:。]/.test(line)) return false;
  if (readContainerHead(line) || readClauseHead(line)) return false;
  return KIND.test(line.replace(/\s/g, "").replace(TAG, ""));
}

/** Whether a line can be a part of a title above its last line. */
function isPart(line: string): boolean {
  const last = line.charAt(endOfText(line) - 1);
  if (line.length > LONGEST_LINE || /[：:]/.test(line) || "。；，！？…】）)-".includes(last)) return false;
  // The path of a page, and the word above an annex.
  if (/[>＞|｜]|^附件?$/.test(line)) return false;
  return !isDateLine(line) && !isNumberLine(line) && !isHistory(line) && !readContainerHead(line);
}

/** Whether the line above a title, or the end of one, is of it too. @param isTop no line above is anything else. */
function isOfTitle(line: string, title: string, isTop: boolean): boolean {
  // Printed twice, the second time perhaps without its issuer.
  if (bare(line).endsWith(bare(title))) return false;
  const isOpen = line.lastIndexOf("《") > line.lastIndexOf("》");
  if (isTitleLine(line) && !isOpen) return isTop && !/关于.*的(?:通知|公告|决定|决议)$/.test(line);
  return isTop || /^\s*关于/.test(title) || !isBodyName(line);
}

/** Lines that hold a title; `end` is exclusive. */
interface TitleLines {
  title: string;
  start: number;
  end: number;
}

/** The title that ends with the line before `end`. */
function titleEndingAt(lines: readonly string[], end: number): TitleLines {
  let top = end - 1;
  while (top > 0 && isPart(lines[top - 1] ?? "")) top--;
  const isTop = top === 0 && end <= MOST_LINES;
  let start = end - 1;
  const title = () => lines.slice(start, end).join("\n");
  while (start > top && end - start < MOST_LINES && isOfTitle(lines[start - 1] ?? "", title(), isTop))
    start--;
  return { title: tidyTitle(title()), start, end };
}

/** Lines at the top that could be a title of no known kind: 题注, 目录 or the first clause follow. */
function titleAtTop(lines: readonly string[]): TitleLines | null {
  const after = lines.findIndex((line) => !isPart(line));
  const end = after < 0 ? lines.length : after;
  const isNamed = end > 0 && end <= MOST_LINES && (after < 0 || isHistory(lines[end] ?? ""));
  return isNamed ? { title: tidyTitle(lines.slice(0, end).join("\n")), start: 0, end } : null;
}

/** A title printed above with more before it: the heading of the page names the issuer too. */
function fuller({ title, start }: TitleLines, lines: readonly string[]): string {
  const longer = lines
    .slice(0, start)
    .filter((line) => isTitleLine(line) && bare(line).endsWith(bare(title)));
  const found = longer.sort((a, b) => b.length - a.length)[0];
  return found && bare(found).length > bare(title).length && !/关于.*关于/.test(found)
    ? tidyTitle(found)
    : title;
}

/** @returns （试行） on a line of its own put behind the line above. */
export function joinTags(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && TAG_LINE.test(line) && isTitleLine(above)) joined[joined.length - 1] = above + line;
    else joined.push(line);
  }
  return joined;
}

/**
 * @param lines those above the table of contents and the first clause, none of them empty.
 * @param heading what markup or header name as the title, where they do.
 * @returns the title, and the lines that it stands on: none where only the heading names it.
 */
export function findTitle(lines: readonly string[], heading: string | undefined): TitleLines | null {
  const last = lines.findLastIndex(isTitleLine);
  const printed = last < 0 ? null : titleEndingAt(lines, last + 1);
  if (heading === undefined)
    return printed ? { ...printed, title: fuller(printed, lines) } : titleAtTop(lines);
  const named = { title: tidyTitle(heading), start: 0, end: 0 };
  if (!printed) return named;
  if (bare(heading).endsWith(bare(printed.title))) return { ...printed, title: named.title };
  const isIssued = heading.includes(`《${printed.title}》`) || carriedTitle(heading) === printed.title;
  return isIssued ? printed : named;
}
