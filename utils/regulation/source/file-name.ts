/**
 * What the name of a file says. The national database hands out 标题_公布日期.docx, and collections name texts
 * 标题(公布日期).md: that date is the day of publication, which 题注 often lack (they tell the day of adoption).
 */
import { isCalendarDate } from "../../text/dates.ts";

const NAME = /^(.{2,150}?)\s*(?:_(\d{4})-?(\d{2})-?(\d{2})|[（(](\d{4})-?(\d{2})-?(\d{2})[）)])$/;

/**
 * @param file its name; folders before it do not count.
 * @returns the title, and the date where the calendar has it; undefined where the name is not made so.
 */
export function readFileName(file: string): { title: string; published?: string } | undefined {
  const base = file.replace(/^.*[/\\]/, "").replace(/\.[^.]{1,10}$/, "");
  const [, title, ...parts] = NAME.exec(base) ?? [];
  const published = parts.filter((part) => part !== undefined).join("-");
  return title ? { title, ...(isCalendarDate(published) && { published }) } : undefined;
}

/** A text is published on the day of its adoption or some months after. */
const MOST_DAYS = 366;

/** @returns whether one text may have been adopted and published on these days, which then are both right. */
export function isSoonAfter(published: string, adopted: string): boolean {
  const days = (Date.parse(published) - Date.parse(adopted)) / 86_400_000;
  return days >= 0 && days <= MOST_DAYS;
}
