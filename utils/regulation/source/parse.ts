/**
 * Any text of a regulation → its tree: a statute in Markdown, work rules with the notice that issues them, a page of a
 * government site with its metadata above, a plain text with a title. What is out of order is reported, and what the
 * text does not say stays unsaid; a bundled source must be without fault, and the first one stops the build.
 */
import type { Appendix, EditionNotice, Regulation } from "../model.ts";
import { checkTree, type Problem } from "./check.ts";
import { chooseTrees } from "./choose.ts";
import { inForceSince, readSignature } from "./days.ts";
import { isSoonAfter, readFileName } from "./file-name.ts";
import { type FrontMatter, readFrontMatter } from "./front.ts";
import { readHeader } from "./header.ts";
import { readMarkdown } from "./markdown.ts";
import { RegulationSourceError } from "./source-error.ts";
import type { Tree } from "./tree.ts";

/** What is known of a source beside its text. */
interface SourceFacts {
  id: string;
  /** For messages; some names say when the text was published. */
  file: string;
  /** The title that a page prints outside the text: it counts where the text itself names none. */
  title?: string;
  incomplete?: boolean;
  laterEditions?: EditionNotice[];
}

export interface ParsedText {
  regulation: Regulation;
  /** What a person should look at: gaps, doubles, a second text in the same file. By line. */
  problems: Problem[];
  /** What many texts are without, and no bundled source: metadata, a notice that issues it, an end at the last clause. */
  lacks: Problem[];
}

const isPrinted = (line: string) => line.trim() !== "";

/** What is printed after the last clause. */
function readTail(lines: readonly string[], tree: Tree): Appendix[] {
  const [title, ...paragraphs] = lines
    .slice(tree.end)
    .filter(isPrinted)
    .map((line) => line.trim());
  return title === undefined ? [] : [{ title, paragraphs }];
}

/** The day in the name of a file is believed where the text knows only the meeting that adopted it. */
function published(file: string, adopted: string | undefined): string | undefined {
  const named = adopted && readFileName(file)?.published;
  return named && isSoonAfter(named, adopted) ? named : adopted;
}

/** Where the notice that issues the text is missing or names another one, and where more follows the last clause. */
function looseEnds(lines: readonly string[], start: number, tree: Tree, front: FrontMatter): Problem[] {
  const tail = lines.findIndex((line, at) => at >= tree.end && isPrinted(line));
  const first = lines.slice(start).find(isPrinted)?.trim();
  const at = lines.findLastIndex((line, index) => index < tree.start && line.trim() === front.title);
  const reason = `title “${front.title}” is not the one that “${first}” issues`;
  return [
    ...(front.carrier ? [] : [{ line: Math.max(at, 0), reason }]),
    ...(tail < 0 ? [] : [{ line: tail, reason: "text after the last clause" }]),
  ];
}

/**
 * Reads a text as a regulation. What its header says counts before what is read from the notice and the 题注, and that
 * before its last clauses.
 *
 * @param source Markdown (# headings) or plain text, one paragraph a line.
 * @param facts its id, and what the text does not say.
 * @throws RegulationSourceError where there is no title, or no two clauses numbered 第一条 or 一、.
 */
export function parseText(source: string, facts: SourceFacts): ParsedText {
  const { id, file, incomplete = false, laterEditions = [] } = facts;
  const printed = source.replace(/^\ufeff/, "").split(/\r?\n/);
  const isMarkdown = printed.some((line) => /^# /.test(line));
  const text = isMarkdown ? readMarkdown(printed) : { title: undefined, lines: printed, appendices: [] };
  const { lines } = text;
  const [tree, second] = chooseTrees(lines, text.title);
  const header = readHeader(lines.slice(0, tree?.start));
  if (!tree) throw new RegulationSourceError(file, header.end + 1, "no clauses numbered 第一条 or 一、");
  const above = lines.slice(header.end, tree.start);
  const front =
    readFrontMatter(above, text.title ?? header.title, tree.numbering) ??
    (facts.title ? readFrontMatter(above, facts.title, tree.numbering) : null);
  if (!front) throw new RegulationSourceError(file, header.end + 1, "no title before the first clause");
  const { history, preamble, adopted, ...named } = front;
  const appendices = [...(second ? [] : readTail(lines, tree)), ...text.appendices];
  const signature = readSignature(lines, tree);
  const known = { ...named, ...header.metadata };
  const issued = known.issued ?? signature.issued ?? published(file, adopted);
  const effective = known.effective ?? inForceSince(tree, issued);
  const regulation: Regulation = {
    id,
    ...known,
    issuers: known.issuers.length > 0 ? known.issuers : signature.issuers,
    ...(issued && { issued }),
    ...(effective && { effective }),
    incomplete,
    laterEditions,
    ...(history.length > 0 && { history }),
    preamble,
    units: tree.units,
    ...(appendices.length > 0 && { appendices }),
  };
  const again = second ? [{ line: second.start, reason: "a second text begins; it is left out" }] : [];
  const problems = [...header.problems, ...checkTree(lines, tree), ...again].sort((a, b) => a.line - b.line);
  const lacks = [...header.missing, ...looseEnds(lines, header.end, tree, front)];
  return { regulation, problems, lacks };
}

/**
 * Reads a bundled source, in which all must be as it should.
 *
 * @throws RegulationSourceError with file, line and reason of the first problem: also where a header field is missing,
 *   where no notice issues the text, and where text follows the last clause.
 */
export function parseRegulation(source: string, facts: SourceFacts): Regulation {
  const { regulation, problems, lacks } = parseText(source, facts);
  const [first] = [...problems, ...lacks];
  if (first) throw new RegulationSourceError(facts.file, first.line + 1, first.reason);
  return regulation;
}
