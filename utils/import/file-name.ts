/**
 * What the name of a file says. The national database hands out 标题_公布日期.docx, and collections name texts
 * 标题(公布日期).md: where the title is that of the text, its date is the day of publication, which 题注 often lack (they
 * tell the day of adoption).
 */
import { titleKey } from "../regulation/title.ts";
import type { Fact } from "./source-text.ts";

const NAME = /^(.{2,150}?)\s*(?:_(\d{4})-?(\d{2})-?(\d{2})|[（(](\d{4})-(\d{2})-(\d{2})[）)])$/;

/** @returns whether a text says that a date exists: 2023-02-30 does not. */
export function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** @param title of the regulation in the file. @returns the date of publication; undefined where the name has none. */
export function dateInName(file: string, title: string): Fact | undefined {
  const [, name, ...parts] = NAME.exec(file.replace(/^.*[/\\]/, "").replace(/\.[^.]{1,10}$/, "")) ?? [];
  if (!name || titleKey(name) !== titleKey(title)) return undefined;
  const value = parts.filter((part) => part !== undefined).join("-");
  return isCalendarDate(value) ? { name: "issued", value, place: "file-name" } : undefined;
}
