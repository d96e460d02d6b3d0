/**
 * The format of the bundled sources: a text as a government site publishes it, with its metadata above
 * (发布机关, 发文字号, 当前状态, 发布日期, 实施日期), the notice that issues it, its title and its body.
 * Strict: what is not understood stops the build.
 */

import type { EditionNotice, Regulation } from "../model.ts";
import { checkTree } from "./check.ts";
import { RegulationSourceError } from "./source-error.ts";
import { buildTrees, type Tree } from "./tree.ts";

/** What is known of a source beside its text. */
export interface SourceFacts {
  id: string;
  /** For messages. */
  file: string;
  incomplete?: boolean;
  laterEditions?: EditionNotice[];
}

interface Header {
  fields: Map<string, { value: string; line: number }>;
  /** The first line after the header. */
  end: number;
}

const FIELDS = ["发布机关", "发文字号", "当前状态", "发布日期", "实施日期"] as const;
type Field = (typeof FIELDS)[number];

/** Fields stand one a line, in any order, with empty lines and the page's heading between them. */
function readHeader(lines: readonly string[]): Header {
  const fields: Header["fields"] = new Map();
  let end = 0;
  for (const [line, text] of lines.entries()) {
    const [, name, value] = /^\s*([^:：\s]+)\s*[:：]\s*(.*?)\s*$/.exec(text) ?? [];
    if (name && FIELDS.includes(name as Field)) {
      fields.set(name, { value: value ?? "", line });
      end = line + 1;
    } else if (text.trim() !== "" && fields.size > 0) break;
  }
  return { fields, end };
}

/** 2018-10-31 00:00:00 → 2018-10-31; null for what is no date of the calendar. */
function readDate(value: string): string | null {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/.exec(value) ?? [];
  if (!date) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}

interface FrontMatter {
  carrier: { title: string; paragraphs: string[] };
  title: string;
}

/** The carrier (the notice, from its title to its signature) and, directly before the body, the regulation's title. */
function readFrontMatter(
  lines: readonly string[],
  start: number,
  end: number,
  documentNumber: string,
  fail: (line: number, reason: string) => never,
): FrontMatter {
  const printed = lines
    .map((text, line) => ({ text: text.trim(), line }))
    .slice(start, end)
    .filter(({ text }) => text !== "");
  const [first, ...rest] = printed;
  const last = rest.pop();
  if (!first || !last) fail(start, "no title before the first clause");
  if (!first.text.includes(last.text)) {
    fail(last.line, `title “${last.text}” is not the one that “${first.text}” issues`);
  }
  const paragraphs = rest
    .map(({ text }) => text)
    .filter((text) => text !== documentNumber && !/^状态[:：]/.test(text));
  return { carrier: { title: first.text, paragraphs }, title: last.text };
}

/**
 * Reads a bundled source text.
 *
 * @param source the file as published.
 * @param facts its id, and what the text does not say.
 * @throws RegulationSourceError with file, line and reason where a header field is missing or no date, where no body
 *   is found, where numbers are out of sequence or double, and where text follows the body.
 */
export function parseRegulation(source: string, facts: SourceFacts): Regulation {
  const fail = (line: number, reason: string): never => {
    throw new RegulationSourceError(facts.file, line + 1, reason);
  };
  const lines = source.split(/\r?\n/);
  const header = readHeader(lines);
  const field = (name: Field): string => {
    const found = header.fields.get(name);
    return found?.value || fail(found?.line ?? 0, `header field ${name} is missing`);
  };
  const date = (name: Field): string =>
    readDate(field(name)) ??
    fail(header.fields.get(name)?.line ?? 0, `header field ${name} is no date: ${field(name)}`);
  const metadata = {
    issuers: field("发布机关").split(/[、,，;；]\s*/),
    documentNumber: field("发文字号"),
    issued: date("发布日期"),
    effective: date("实施日期"),
    status: field("当前状态"),
  };
  const tree = readBody(lines, header.end, fail);
  const { title, carrier } = readFrontMatter(lines, header.end, tree.start, metadata.documentNumber, fail);
  return {
    id: facts.id,
    title,
    ...metadata,
    carrier,
    incomplete: facts.incomplete ?? false,
    laterEditions: facts.laterEditions ?? [],
    preamble: [],
    units: tree.units,
  };
}

/** The one body of the source, its numbers in order and nothing after it. */
function readBody(
  lines: readonly string[],
  start: number,
  fail: (line: number, reason: string) => never,
): Tree {
  const [tree, second] = buildTrees(lines);
  if (!tree || tree.start < start) return fail(start, "no clauses numbered 第一条 or 一、");
  if (second) fail(second.start, "a second text begins");
  const [problem] = checkTree(lines, tree);
  if (problem) fail(problem.line, problem.reason);
  const rest = lines.findIndex((text, line) => line >= tree.end && text.trim() !== "");
  if (rest >= 0) fail(rest, "text after the last clause");
  return tree;
}
