/**
 * What the name of a file says. The national database hands out 标题_公布日期.docx, and collections name texts
 * 标题(公布日期).md: where the title is that of the text, its date is the day of publication, which 题注 often lack (they
 * tell the day of adoption).
 */
import { titleKey } from "../regulation/title.ts";
import type { Fact } from "./source-text.ts";

const NAME = /^(.{2,150}?)\s*(?:_(\d{4})-?(\d{2})-?(\d{2})|[（(](\d{4})-(\d{2})-(\d{2})[）)])$/;

const withoutBrackets = (title: string) => title.replace(/[《》〈〉\s]/g, "");

/** The title, and the date, in the name of a file. */
function partsOf(file: string): { name: string; date: string } | undefined {
  const base = file.replace(/^.*[/\\]/, "").replace(/\.[^.]{1,10}$/, "");
  const [, name, ...parts] = NAME.exec(base) ?? [];
  return name ? { name, date: parts.filter((part) => part !== undefined).join("-") } : undefined;
}

/**
 * Some files print 关于批准某条例的决议 where the database lists 关于批准《某条例》的决议.
 *
 * @param title as printed. @returns the title in the name of the file, where the two differ in 《》 alone.
 */
export function titleInName(file: string, title: string): Fact | undefined {
  const { name = "" } = partsOf(file) ?? {};
  const isSame = name !== title && name.includes("《") && withoutBrackets(name) === withoutBrackets(title);
  return isSame ? { name: "title", value: name, place: "file-name" } : undefined;
}

/** @returns whether a text says that a date exists: 2023-02-30 does not. */
export function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** @param title of the regulation in the file. @returns the date of publication; undefined where the name has none. */
export function dateInName(file: string, title: string): Fact | undefined {
  const { name, date } = partsOf(file) ?? {};
  if (!name || !date || titleKey(name) !== titleKey(title)) return undefined;
  return isCalendarDate(date) ? { name: "issued", value: date, place: "file-name" } : undefined;
}
