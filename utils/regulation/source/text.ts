/**
 * Any text of a regulation → its tree: a statute in Markdown, work rules with the notice that issues them, a plain
 * text with a title. Tolerant: what is out of order is reported, not refused, and what the text does not say stays
 * unsaid.
 */

import { lastDate } from "../../text/dates.ts";
import type { Appendix, Regulation } from "../model.ts";
import { titleKey } from "../title.ts";
import { checkTree, type Problem } from "./check.ts";
import { readContainerHead } from "./headings.ts";
import { readMarkdown } from "./markdown.ts";
import { RegulationSourceError } from "./source-error.ts";
import { buildTrees, type Tree } from "./tree.ts";

export interface ParsedText {
  regulation: Regulation;
  tree: Tree;
  /** What a person should look at: gaps, doubles, a second text in the same file. */
  problems: Problem[];
}

/** 国 务 院 工 作 规 则 → 国务院工作规则; other spaces stay. */
function tighten(text: string): string {
  return /^\S(?:\s+\S)+$/.test(text) ? text.replace(/\s/g, "") : text;
}

/** 题注: 2020年…通过, 根据2018年…修正, （二〇〇四年…通过). */
const isHistory = (line: string) =>
  /^(?:[（(]|根据|[\d二]).*年.*(?:通过|修正|修订|公布|发布|批准|施行)[）)]?$/.test(line);

const isDocumentNumber = (line: string) =>
  /^[\u4e00-\u9fff]{1,12}[〔[［]\d{4}[〕\]］]\s*\d+\s*号$/.test(line);

interface FrontMatter {
  title: string;
  history: string[];
  preamble: string[];
  /** The lines above the title, which the notice that issues the regulation is printed in. */
  above: string[];
}

/** The lines before the first clause, read from the title on: 题注, 目录, 序言. */
function readFrontMatter(lines: readonly string[], heading: string | undefined): FrontMatter | null {
  const printed = joinBrackets(lines.map((line) => line.trim()).filter((line) => line !== ""));
  const isPrintedTitle = (line: string) => isTitle(line) && (!heading || heading.includes(`《${line}》`));
  const titleAt = printed.findLastIndex(isPrintedTitle);
  const title = printed[titleAt] ?? heading;
  if (title === undefined) return null;
  const contents = printed.findIndex((line, index) => index > titleAt && /^目\s*[录次]$/.test(line));
  const below = printed.slice(titleAt + 1, contents < 0 ? undefined : contents);
  const above = printed.slice(0, Math.max(0, titleAt));
  return {
    title: tighten(title),
    history: below.filter(isHistory),
    preamble: below.filter((line) => !isHistory(line) && !readContainerHead(line)),
    above: heading && titleAt >= 0 ? [heading, ...above] : above,
  };
}

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

/** The last line above the body that names a kind of document. */
function isTitle(line: string): boolean {
  return /(?:法|法典|条例|规定|办法|规则|细则|决定|决议|解释|准则|章程|制度|守则|规程|规范|标准|公约|意见|方案|措施)(?:[（(][^（）()]+[）)])?$/.test(
    line.replace(/\s/g, ""),
  );
}

/** The notice or decision that issues it: its title, which may run over two lines, and its paragraphs. */
function readCarrier({ title, above }: FrontMatter): Regulation["carrier"] {
  const key = titleKey(title);
  for (let index = above.length - 1; index >= 0; index--) {
    for (const length of [1, 2]) {
      const name = above.slice(index, index + length).join("");
      if (!/^[^：:]+关于.*的(?:通知|公告|决定|决议|命令|令)$/.test(name)) continue;
      if (titleKey(name) !== key && !name.includes(`《${title}》`)) continue;
      const paragraphs = above.slice(index + length).filter((paragraph) => !isDocumentNumber(paragraph));
      return { title: name.replace(/\s/g, ""), paragraphs };
    }
  }
  return undefined;
}

/** The date of the notice, else that of the last amendment. */
function readIssued(carrier: Regulation["carrier"], history: readonly string[]): string | undefined {
  return carrier?.paragraphs.map(lastDate).findLast((date) => date) ?? lastDate(history.at(-1) ?? "");
}

/** Who issues it: the body that the notice comes from, or that adopted it. */
function readIssuers(carrier: Regulation["carrier"], history: readonly string[]): string[] {
  const issuer = carrier && /^(.+?)关于/.exec(carrier.title)?.[1];
  if (issuer) return [issuer];
  const [adopted] = /全国人民代表大会(?:常务委员会)?/.exec(history[0] ?? "") ?? [];
  return adopted ? [adopted] : [];
}

/** What is printed after the last clause. */
function readTail(lines: readonly string[], tree: Tree): Appendix[] {
  const [title, ...paragraphs] = lines
    .slice(tree.end)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return title === undefined ? [] : [{ title, paragraphs }];
}

/**
 * Reads a text as a regulation.
 *
 * @param source Markdown (# headings) or plain text, one paragraph a line.
 * @throws RegulationSourceError where there is no title, or no two clauses numbered 第一条 or 一、.
 */
export function parseText(source: string, { id, file }: { id: string; file: string }): ParsedText {
  const printed = source.replace(/^\ufeff/, "").split(/\r?\n/);
  const isMarkdown = printed.some((line) => /^# /.test(line));
  const text = isMarkdown ? readMarkdown(printed) : { title: undefined, lines: printed, appendices: [] };
  const [tree, second] = buildTrees(text.lines);
  if (!tree) throw new RegulationSourceError(file, 1, "no clauses numbered 第一条 or 一、");
  const front = readFrontMatter(text.lines.slice(0, tree.start), text.title);
  if (!front) throw new RegulationSourceError(file, tree.start + 1, "no title before the first clause");
  const carrier = readCarrier(front);
  const documentNumber = front.above.find(isDocumentNumber)?.replace(/\s/g, "");
  const issued = readIssued(carrier, front.history);
  const appendices = [...(second ? [] : readTail(text.lines, tree)), ...text.appendices];
  const regulation: Regulation = {
    id,
    title: front.title,
    issuers: readIssuers(carrier, front.history),
    ...(documentNumber && { documentNumber }),
    ...(issued && { issued }),
    ...(carrier && { carrier }),
    incomplete: false,
    laterEditions: [],
    ...(front.history.length > 0 && { history: front.history }),
    preamble: front.preamble,
    units: tree.units,
    ...(appendices.length > 0 && { appendices }),
  };
  const again = second ? [{ line: second.start, reason: "a second text begins; it is left out" }] : [];
  return { regulation, tree, problems: [...checkTree(text.lines, tree), ...again] };
}
