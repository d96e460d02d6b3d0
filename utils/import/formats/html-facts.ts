/** What a page prints beside a text, in tables and lists: 发文字号：国发〔2018〕41号, and what its meta tags say. */

import { numberKey } from "../../regulation/title.ts";
import { isoDate } from "../../text/dates.ts";
import type { Fact, FactName } from "../source-text.ts";
import type { Page } from "./html.ts";

/** Labels as sites print them, spaces removed. 发布日期 is the day on which a site put the text up. */
const LABELS = new Map<string, FactName>(
  Object.entries({
    文号: "documentNumber",
    发文字号: "documentNumber",
    文件编号: "documentNumber",
    发文机关: "issuers",
    发布机关: "issuers",
    发布机构: "issuers",
    制定机关: "issuers",
    成文日期: "issued",
    公布日期: "issued",
    实施日期: "effective",
    施行日期: "effective",
    生效日期: "effective",
    失效日期: "expires",
    废止日期: "expires",
    文件状态: "status",
    有效性: "status",
    时效性: "status",
    当前状态: "status",
    发布日期: "pageDate",
    发布时间: "pageDate",
    发表时间: "pageDate",
  } satisfies Record<string, FactName>),
);

/** Labels without a fact of ours: their values belong to nothing else. */
const OTHERS = new Set([
  "索引号",
  "统一编号",
  "主题分类",
  "分类",
  "标题",
  "名称",
  "主题词",
  "来源",
  "信息来源",
  "浏览次数",
  "有效期",
]);

const DATES: ReadonlySet<FactName> = new Set(["issued", "effective", "expires", "pageDate"]);
/** Pages name no other: 现行有效, 有效, 已失效, 已修改, 已废止, 尚未生效. */
const STATUS = /^(?:现行)?有效$|^(?:已)?(?:失效|修改|废止)$|^尚未(?:生效|施行)$/;

const isLabel = (text: string) => {
  const name = text.replace(/[\s\u3000:：]/g, "");
  return LABELS.has(name) || OTHERS.has(name);
};

/** @returns the value in the form of the fact; undefined where it is none. */
function factValue(name: FactName, written: string): string | undefined {
  const text = written.trim();
  if (DATES.has(name)) return isoDate(text);
  if (name === "status") return STATUS.test(text) ? text : undefined;
  if (name === "documentNumber") return text.length <= 40 && /号$/.test(text) ? numberKey(text) : undefined;
  return text.length > 0 && text.length <= 200 ? text : undefined;
}

/** @returns label and value of one cell or line; the value may be in the next. */
function readLabel(cell: string): { name: FactName; value: string } | null {
  const [, label = "", value = ""] = /^([^:：]{2,12})[:：](.*)$/.exec(cell) ?? ["", cell, ""];
  const name = LABELS.get(label.replace(/[\s\u3000]/g, ""));
  return name ? { name, value: value.trim() } : null;
}

/**
 * @param start the line of the first clause: labels behind it belong to the text.
 * @returns the first value of each fact.
 */
export function factsOnPage({ lines, meta }: Page, start: number): Fact[] {
  const facts = new Map<FactName, Fact>();
  const cells = lines.slice(0, start).flatMap(({ text }) => text.split("\t"));
  for (const [index, cell] of cells.entries()) {
    const read = cell.length > 200 ? null : readLabel(cell);
    if (!read || facts.has(read.name)) continue;
    const next = cells[index + 1] ?? "";
    const value = factValue(read.name, read.value || (isLabel(next.split(/[:：]/)[0] ?? "") ? "" : next));
    if (value) facts.set(read.name, { name: read.name, value, place: "page-table" });
  }
  const day = isoDate(meta.get("pubdate") ?? "");
  if (day && !facts.has("pageDate"))
    facts.set("pageDate", { name: "pageDate", value: day, place: "page-meta" });
  const url = meta.get("url");
  if (url && /^https?:\/\//.test(url)) facts.set("url", { name: "url", value: url, place: "page-meta" });
  return [...facts.values()];
}
