/**
 * Regulations as JSON: provisions as crawlers of the national database write them, or trees as this extension exports
 * them; one, or a list. Known fields are copied into fresh objects; keys that could change programs refuse the file.
 */
import * as v from "valibot";
import type { Regulation } from "../../regulation/model.ts";
import { isoDate } from "../../text/dates.ts";
import { regulation as regulationSchema } from "../../validation/regulation.ts";
import { ImportError } from "../import-error.ts";
import { LIMITS } from "../limits.ts";
import { checkLength, type Fact, type FactName, type SourceText } from "../source-text.ts";

/** One regulation of a file: provisions are parsed as text, a tree is taken as it is. */
export type JsonRegulation = { text: SourceText } | { regulation: Regulation };

const FORBIDDEN = ["__proto__", "constructor", "prototype"];

/** @returns the offset of the quote that ends a string. */
function endOfString(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

/** Brackets outside strings are counted before anything is parsed, since parsers recurse. */
function checkDepth(text: string): void {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '"') index = endOfString(text, index + 1);
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > LIMITS.jsonDepth)
      throw new ImportError("json-depth", { line: text.slice(0, index).split("\n").length });
  }
}

/** What engines say of a text that is right as far as it goes; or they expect more at its end. */
const BREAKS_OFF = /end of (?:JSON|data|input)|unterminated|unexpected EOF/i;

function isRightSoFar(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return BREAKS_OFF.test(String(error)) || Number(position ?? -1) >= text.trimEnd().length;
  }
}

/** The line of the first fault: engines do not always say it, so it is looked for among the beginnings of the text. */
function lineOfFault(text: string): number {
  const lines = text.split("\n");
  let right = 0;
  let wrong = lines.length;
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    if (isRightSoFar(lines.slice(0, middle).join("\n"))) right = middle;
    else wrong = middle;
  }
  return wrong;
}

function parse(text: string): unknown {
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError("json-syntax", { line: lineOfFault(text) });
  }
}

function checkKeys(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (FORBIDDEN.includes(key)) throw new ImportError("json-keys", { detail: key });
    checkKeys(inner);
  }
}

const optional = v.nullish(v.string(), "");

/** As in the data of crawlers: what else they have is not asked for. */
const provisions = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(2)),
  status: optional,
  issued_date: optional,
  in_force_date: optional,
  url: optional,
  issuing_body: optional,
  document_number: optional,
  provisions: v.pipe(
    v.array(v.object({ provision_ref: optional, chapter: optional, section: optional, content: v.string() })),
    v.maxLength(LIMITS.lines),
  ),
});

type Provisions = v.InferOutput<typeof provisions>;

/** Their words for 现行有效 and its like. */
const STATUS = new Map(
  Object.entries({
    in_force: "现行有效",
    amended: "已修改",
    repealed: "已废止",
    not_yet_in_force: "尚未生效",
  }),
);

function factsOf(given: Provisions): Fact[] {
  const date = (written: string) => isoDate(written) ?? "";
  const values: [FactName, string][] = [
    ["title", given.title],
    ["issuers", given.issuing_body],
    ["documentNumber", given.document_number],
    ["issued", date(given.issued_date)],
    ["effective", date(given.in_force_date)],
    ["status", STATUS.get(given.status) ?? given.status],
    ["url", /^https?:\/\//.test(given.url) ? given.url : ""],
  ];
  return values.flatMap(([name, value]) => (value === "" ? [] : { name, value, place: "json" as const }));
}

/** 第三条 as `section` or in the reference, where the content does not begin with it. */
function numberOf({ provision_ref: ref, section }: Provisions["provisions"][number]): string {
  return (
    [section, ref].map((text) => text.trim()).find((text) => /^第[^条]{1,10}条(?:之.{1,2})?$/.test(text)) ??
    ""
  );
}

/** Chapters are headings where they change; provisions begin with their numbers. */
function linesOf({ provisions: all }: Provisions): string[] {
  const lines: string[] = [];
  let chapter = "";
  for (const provision of all) {
    const heading = provision.chapter.trim();
    if (heading !== "" && heading !== chapter) lines.push(heading);
    chapter = heading || chapter;
    const [first = "", ...others] = provision.content.split(/\r?\n/);
    const number = numberOf(provision);
    lines.push(
      number === "" || first.trimStart().startsWith(number) ? first : `${number}　${first}`,
      ...others,
    );
  }
  checkLength(lines);
  return lines;
}

function textOf(given: Provisions): SourceText {
  return {
    title: given.title,
    lines: linesOf(given),
    unit: "paragraph",
    facts: factsOf(given),
    warnings: [],
  };
}

/** The place of the first fault, as a path of keys. */
function faultOf(issues: readonly v.BaseIssue<unknown>[] | undefined): string {
  const [issue] = issues ?? [];
  return issue ? (v.getDotPath(issue) ?? issue.message) : "";
}

function readOne(value: unknown, at: string): JsonRegulation {
  const isTree = typeof value === "object" && value !== null && "units" in value;
  if (isTree) {
    const read = v.safeParse(regulationSchema, value, { abortEarly: true });
    if (read.success) return { regulation: read.output };
    throw new ImportError("json-shape", { detail: `${at}${faultOf(read.issues)}` });
  }
  const read = v.safeParse(provisions, value, { abortEarly: true });
  if (read.success) return { text: textOf(read.output) };
  throw new ImportError("json-shape", { detail: `${at}${faultOf(read.issues)}` });
}

/**
 * @returns the regulations of a file, in order.
 * @throws ImportError where it is no JSON, too deep, or in neither form.
 */
export function readJson(text: string): JsonRegulation[] {
  const value = parse(text);
  checkKeys(value);
  if (!Array.isArray(value)) return [readOne(value, "")];
  if (value.length === 0) throw new ImportError("json-shape", { detail: "an empty list" });
  if (value.length > LIMITS.jsonRegulations)
    throw new ImportError("too-long", { detail: `${value.length} regulations` });
  return value.map((each, index) => readOne(each, `${index}: `));
}
