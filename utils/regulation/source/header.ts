/**
 * The facts that sites print above a text as names and values: 发布机关: …, in a table 成文日期： and its value below, in
 * Markdown between two lines of ---. Sites name one fact in several ways.
 */
import { isCalendarDate, isoDate } from "../../text/dates.ts";
import type { Regulation } from "../model.ts";
import type { Problem } from "./check.ts";
import { isNumberLine } from "./facts.ts";
import { isBodyName, splitBodies } from "./issuers.ts";

/** By fact the names that it bears; of two that have a value the earlier in the list counts. */
const NAMES = {
  发布机关: ["发布机关", "发文机关", "发布机构", "制定机关", "office"],
  发文字号: ["发文字号", "文号"],
  当前状态: ["当前状态", "文件状态", "有效性", "时效性", "status"],
  // 成文日期 is the day of the text; beside it 发布日期 is the day on which it was put on the site.
  发布日期: ["成文日期", "印发日期", "公布日期", "发布日期", "publish_date"],
  实施日期: ["实施日期", "施行日期", "生效日期", "effective_date"],
  标题: ["标题", "名称", "title"],
} as const;
type Fact = keyof typeof NAMES;

/** Names of the same tables whose facts nobody asks for here. */
const OTHERS = "索引号 统一编号 主题分类 分类 主题词 失效日期 有效期 category".split(" ");
const KNOWN: ReadonlySet<string> = new Set([...Object.values(NAMES).flat(), ...OTHERS]);

/** What a bundled source must have. */
const REQUIRED: readonly Fact[] = ["发布机关", "发文字号", "当前状态", "发布日期", "实施日期"];

type Metadata = Partial<Pick<Regulation, "issuers" | "documentNumber" | "issued" | "effective" | "status">>;

export interface Header {
  /** As far as the fields say. */
  metadata: Metadata;
  /** The title that a field names: of the text, or of the notice that issues it. */
  title: string | undefined;
  /** Fields that have no value. */
  missing: Problem[];
  /** Dates that are none. */
  problems: Problem[];
  /** The first line after the header; 0 where there is none. */
  end: number;
}

interface FieldLine {
  value: string;
  line: number;
}

/** Reads 索 引 号：…; a line with a second name and value is of the page: 发布日期：2021-07-30 来源：…. */
function readField(text: string): { name: string; value: string } | null {
  const [, printed = "", rest = ""] = /^([^:：]{1,30})[:：](.*)$/.exec(text.trim()) ?? [];
  const [name, value] = [printed.replace(/\s/g, ""), rest.trim()];
  return KNOWN.has(name) && !/\s[\u4e00-\u9fff]{2,6}[:：]/.test(value)
    ? { name, value: value.replace(/^"(.*)"$/, "$1") }
    : null;
}

/** What a cell says of the state of a text. */
const STATES = new Set(
  "现行有效 有效 失效 已失效 部分失效 废止 已废止 已修改 已被修改 尚未生效 尚未施行".split(" "),
);

/** Whether a line can be the value of a field above it, as in a table whose cells are lines. */
function isValueOf(name: string, text: string): boolean {
  const is = (fact: Fact) => (NAMES[fact] as readonly string[]).includes(name);
  if (is("发文字号")) return isNumberLine(text);
  if (is("发布机关")) return splitBodies(text).every(isBodyName);
  if (is("发布日期") || is("实施日期")) return /^\d{4}\D.{3,}$/.test(text) && isoDate(text) !== undefined;
  if (is("当前状态")) return STATES.has(text);
  return name !== "主题词" && name !== "分类";
}

/** Fields stand one below the other, in any order, with empty lines and the page's heading between them. */
function readFields(lines: readonly string[]): { fields: Map<string, FieldLine>; end: number } {
  const fields = new Map<string, FieldLine>();
  let end = 0;
  let open: string | undefined;
  for (const [line, text] of lines.entries()) {
    if (text.trim() === "" || (text.trim() === "---" && (fields.size > 0 || line === 0))) continue;
    const field = readField(text);
    if (field) fields.set(field.name, { value: field.value, line });
    else if (open && isValueOf(open, text.trim())) fields.set(open, { value: text.trim(), line });
    else if (fields.size > 0) break;
    else continue;
    open = field?.value === "" ? field.name : undefined;
    end = line + 1;
  }
  if (lines[end]?.trim() === "---") end++;
  return { fields, end };
}

/** 2018-10-31 00:00:00 → 2018-10-31; undefined for what is no date of the calendar. */
function readDate(value: string): string | undefined {
  const date = isoDate(value);
  return date && isCalendarDate(date) ? date : undefined;
}

/** @param lines those above the first clause. @returns what their header says, and what is wrong with it. */
export function readHeader(lines: readonly string[]): Header {
  const { fields, end } = readFields(lines);
  const problems: Problem[] = [];
  const field = (fact: Fact) => {
    const named = NAMES[fact].flatMap((name) => fields.get(name) ?? []);
    return named.find(({ value }) => value !== "") ?? named[0];
  };
  const value = (fact: Fact) => field(fact)?.value || undefined;
  const date = (fact: Fact) => {
    const written = value(fact);
    const read = written && readDate(written);
    if (written && !read)
      problems.push({ line: field(fact)?.line ?? 0, reason: `header field ${fact} is no date: ${written}` });
    return read;
  };
  const issuers = value("发布机关");
  const metadata = {
    issuers: issuers === undefined ? undefined : splitIssuers(issuers),
    documentNumber: value("发文字号"),
    issued: date("发布日期"),
    effective: date("实施日期"),
    status: value("当前状态"),
  };
  const known = Object.entries(metadata).filter(([, each]) => each !== undefined);
  const missing = REQUIRED.filter((fact) => value(fact) === undefined).map((fact) => ({
    line: field(fact)?.line ?? 0,
    reason: `header field ${fact} is missing`,
  }));
  return { metadata: Object.fromEntries(known), title: value("标题"), missing, problems, end };
}

/** Parted by 、 they are several whatever their names are; parted by spaces only where each is the name of a body. */
const splitIssuers = (names: string): string[] =>
  names.split(/[、,，;；]\s*/).flatMap((part) => splitBodies(part));
