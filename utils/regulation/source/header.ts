/** The metadata that government sites print above a text: 发布机关, 发文字号, 当前状态, 发布日期, 实施日期. */
import { isoDate } from "../../text/dates.ts";
import type { Regulation } from "../model.ts";
import type { Problem } from "./check.ts";

const FIELDS = ["发布机关", "发文字号", "当前状态", "发布日期", "实施日期"] as const;
type Field = (typeof FIELDS)[number];

type Metadata = Partial<Pick<Regulation, "issuers" | "documentNumber" | "issued" | "effective" | "status">>;

export interface Header {
  /** As far as the fields say. */
  metadata: Metadata;
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

/** Fields stand one a line, in any order, with empty lines and the page's heading between them. */
function readFields(lines: readonly string[]): Map<string, FieldLine> {
  const fields = new Map<string, FieldLine>();
  for (const [line, text] of lines.entries()) {
    const [, name, value = ""] = /^\s*([^:：\s]+)\s*[:：]\s*(.*?)\s*$/.exec(text) ?? [];
    if (name && FIELDS.includes(name as Field)) fields.set(name, { value, line });
    else if (text.trim() !== "" && fields.size > 0) break;
  }
  return fields;
}

/** 2018-10-31 00:00:00 → 2018-10-31; undefined for what is no date of the calendar. */
function readDate(value: string): string | undefined {
  const date = isoDate(value);
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && date && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/** @param lines those above the first clause. @returns what their header says, and what is wrong with it. */
export function readHeader(lines: readonly string[]): Header {
  const fields = readFields(lines);
  const problems: Problem[] = [];
  const value = (name: Field) => fields.get(name)?.value || undefined;
  const date = (name: Field) => {
    const written = value(name);
    const read = written && readDate(written);
    if (written && !read) {
      problems.push({
        line: fields.get(name)?.line ?? 0,
        reason: `header field ${name} is no date: ${written}`,
      });
    }
    return read;
  };
  const metadata = {
    issuers: value("发布机关")?.split(/[、,，;；]\s*/),
    documentNumber: value("发文字号"),
    issued: date("发布日期"),
    effective: date("实施日期"),
    status: value("当前状态"),
  };
  const known = Object.entries(metadata).filter(([, each]) => each !== undefined);
  const missing = FIELDS.filter((name) => value(name) === undefined).map((name) => ({
    line: fields.get(name)?.line ?? 0,
    reason: `header field ${name} is missing`,
  }));
  const last = Math.max(-1, ...Array.from(fields.values(), ({ line }) => line));
  return { metadata: Object.fromEntries(known), missing, problems, end: last + 1 };
}
