/**
 * Markdown: front matter becomes facts, comments, links and tables become text. Headings and bold numbers are left to
 * the parser of regulations, which reads the same Markdown when texts are built into the extension.
 */

import { isoDate } from "../../text/dates.ts";
import { decodeEntities } from "../markup.ts";
import { checkCharacters, checkLength, type Fact, type FactName, type SourceText } from "../source-text.ts";

/** Names of fields in the front matter of collections, in lower case. Others are not asked for. */
const FIELDS = new Map<string, FactName>(
  Object.entries({
    title: "title",
    标题: "title",
    publish_date: "issued",
    published: "issued",
    issued: "issued",
    issued_date: "issued",
    date: "issued",
    公布日期: "issued",
    发布日期: "issued",
    effective: "effective",
    effective_date: "effective",
    in_force_date: "effective",
    implement_date: "effective",
    施行日期: "effective",
    实施日期: "effective",
    status: "status",
    时效性: "status",
    number: "documentNumber",
    document_number: "documentNumber",
    发文字号: "documentNumber",
    文号: "documentNumber",
    issuer: "issuers",
    issuing_body: "issuers",
    office: "issuers",
    department: "issuers",
    制定机关: "issuers",
    发布机关: "issuers",
    url: "url",
    source: "url",
  } satisfies Record<string, FactName>),
);

const DATES: ReadonlySet<FactName> = new Set(["issued", "effective"]);

function readField(line: string, number: number): Fact | null {
  const [, name = "", written = ""] = /^([^\s:：#-][^:：]{0,39})[:：](.*)$/.exec(line) ?? [];
  const fact = FIELDS.get(name.trim().toLowerCase());
  const value = written
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
  if (!fact || value === "" || (fact === "url" && !/^https?:\/\//.test(value))) return null;
  const read = DATES.has(fact) ? isoDate(value) : value;
  return read === undefined ? null : { name: fact, value: read, place: "front-matter", line: number };
}

/** How far the closing --- of a front matter is looked for. */
const LONGEST_FRONT_MATTER = 200;

function readFrontMatter(lines: readonly string[]): { facts: Fact[]; end: number } {
  if (lines[0]?.trimEnd() !== "---") return { facts: [], end: 0 };
  const end = lines.findIndex(
    (line, index) => index > 0 && index < LONGEST_FRONT_MATTER && /^(?:---|\.\.\.)\s*$/.test(line),
  );
  if (end < 0) return { facts: [], end: 0 };
  const facts = lines.slice(1, end).flatMap((line, index) => readField(line, index + 2) ?? []);
  return { facts, end: end + 1 };
}

/** Comments are blanked, however many lines they have; the number of lines stays. */
function withoutComments(lines: readonly string[]): string[] {
  let isInside = false;
  return lines.map((line) => {
    let text = "";
    let at = 0;
    while (at < line.length) {
      const mark = line.indexOf(isInside ? "-->" : "<!--", at);
      if (!isInside) text += line.slice(at, mark < 0 ? line.length : mark);
      if (mark < 0) break;
      at = mark + (isInside ? 3 : 4);
      isInside = !isInside;
    }
    return text;
  });
}

const isTableRule = (line: string) => line.includes("-") && /^[\s|:-]+$/.test(line) && line.includes("|");

function withoutMarks(line: string): string {
  if (isTableRule(line)) return "";
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  const text =
    row === undefined
      ? line
      : row
          .split("|")
          .map((cell) => cell.trim())
          .join("　");
  return decodeEntities(
    text
      .replace(/!?\[([^\]\n]{0,500})\]\((?:[^()\s]{1,1000})\)/g, "$1")
      .replace(/<\/?(?:br|p|div|span|center|u|b|i|strong|em|font|sup|sub|a)(?:\s[^<>]{0,500})?\/?>/gi, "")
      .replace(/^\s{0,3}(?:>\s?)+/, "")
      .replace(/\\([\\`*_{}[\]()#+.!-])/g, "$1"),
  );
}

/** @returns the text of a Markdown file; headings keep their #. */
export function readMarkdownFile(text: string): SourceText {
  checkCharacters(text);
  const all = text.split(/\r\n?|\n/);
  const { facts, end } = readFrontMatter(all);
  const body = withoutComments(all.slice(end)).map(withoutMarks);
  const lines = [...all.slice(0, end).map(() => ""), ...body];
  checkLength(lines);
  const title = facts.find(({ name }) => name === "title")?.value;
  return { ...(title && { title }), lines, unit: "line", facts, warnings: [] };
}
