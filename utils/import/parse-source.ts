/** Lines of a source → a regulation, through the one parser of regulations. */

import { readClauseHead } from "../regulation/source/headings.ts";
import { type ParsedText, parseText } from "../regulation/source/parse.ts";
import { RegulationSourceError } from "../regulation/source/source-error.ts";
import { ImportError } from "./import-error.ts";
import { LIMITS } from "./limits.ts";
import type { SourceText } from "./source-text.ts";

const tight = (text: string) => text.replace(/[\s#*《》]/g, "");

/** Notices, letters and minutes number their points too; they are no regulations. */
const NOTICE = /(?:通知|通报|函|请示|会议纪要)$/;
/** 关于印发某某办法的通知 issues one. */
const ISSUES = /关于(?:重新)?(?:印发|发布|公布|修订|转发|批转)/;

/** @returns the first line that is headed 第一条 or 一、, counted from 0: the front of a text ends there at the latest. */
export function frontEnd(lines: readonly string[]): number {
  const at = lines.findIndex((line) => {
    const head = readClauseHead(line.replaceAll("**", ""));
    return head?.ordinal === 1 && head.suffix === 0;
  });
  return at < 0 ? lines.length : at;
}

/** @returns whether a title is that of a notice that issues nothing, but may number its points. */
export const isNotice = (title: string): boolean => NOTICE.test(title) && !ISSUES.test(title);

/**
 * A title that the format tells and the lines do not have is put where a title stands: behind the notice that issues
 * the text, or at the top. The parser then needs to know nothing of formats.
 *
 * @returns the lines, and which of them is not in the source.
 */
function withTitle({ lines, title }: SourceText): { lines: readonly string[]; added: number } {
  const end = frontEnd(lines);
  const front = lines.slice(0, end);
  const name = title && tight(title);
  if (!title || !name || front.some((line) => tight(line) === name))
    return { lines, added: Number.POSITIVE_INFINITY };
  const hasNotice = front.some((line) => ISSUES.test(line) || /令$/.test(line.trim()));
  const added = hasNotice ? end : 0;
  return { lines: [...lines.slice(0, added), title, ...lines.slice(added)], added };
}

/** @throws ImportError where more stands above the first clause than above any regulation. */
function checkFront(front: readonly string[]): void {
  const long = front.findIndex((line) => line.length > LIMITS.frontLine);
  if (long >= 0)
    throw new ImportError("too-long", { line: long + 1, detail: "a line above the first clause" });
  const characters = front.reduce((sum, line) => sum + line.length, 0);
  if (characters > LIMITS.frontCharacters)
    throw new ImportError("too-long", { detail: `${characters} characters above the first clause` });
}

/** Of a text without a title of a regulation: what it is instead, as its first lines tell. */
function refusal(error: RegulationSourceError, { lines, title, warnings }: SourceText): ImportError {
  const isCounted = warnings.some(({ code }) => code === "number-unknown");
  if (isCounted && error.reason.includes("no clauses")) return new ImportError("numbers-counted");
  if (error.reason.includes("no clauses")) return new ImportError("no-clauses", { detail: title });
  const front = lines.slice(0, frontEnd(lines)).map(tight);
  const notice = [title ?? "", ...front].find(isNotice);
  if (notice)
    return new ImportError("notice", {
      line: lines.findIndex((line) => tight(line) === tight(notice)) + 1 || 1,
      detail: notice,
    });
  return new ImportError("no-title", { line: Math.min(error.line, lines.length) });
}

/** A resolution that approves a text is the document itself, and the text is part of it: 关于批准某条例的决议. */
const APPROVES = /关于批准.+的(?:决议|决定)$/;

/** @returns the title of the resolution above a text that approves the text of that title. */
function approvalOf(title: string, front: readonly string[]): string | undefined {
  const line = front.find((each) => APPROVES.test(each.trim()) && tight(each).includes(tight(title)));
  return line?.replace(/[#*]/g, "").trim();
}

/**
 * @returns the regulation, and what its numbers have that is out of order, by lines of the source from 0.
 * @throws ImportError where there are no clauses, or no title above them.
 */
export function parseSource(source: SourceText, id: string): Omit<ParsedText, "lacks"> {
  const end = frontEnd(source.lines);
  // A text without clauses is refused for that.
  if (end < source.lines.length) checkFront(source.lines.slice(0, end));
  const { lines, added } = withTitle(source);
  try {
    const { regulation, problems } = parseText(lines.join("\n"), { id, file: "" });
    const title = approvalOf(regulation.title, [source.title ?? "", ...source.lines.slice(0, end)]);
    return {
      regulation: title === undefined ? regulation : { ...regulation, title },
      problems: problems.map(({ line, reason }) => ({ line: line > added ? line - 1 : line, reason })),
    };
  } catch (error) {
    throw error instanceof RegulationSourceError ? refusal(error, source) : error;
  }
}
