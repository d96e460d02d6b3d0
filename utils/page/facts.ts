/** What a government page says about itself: title, date, address. */
import type { PageFacts } from "../reference/model.ts";

/** The names that the common publishing systems of government sites use. */
const TITLE_NAMES = ["ArticleTitle", "og:title"];
const DATE_NAMES = ["PubDate", "publishdate", "article:published_time", "others"];

function meta(document: Document, names: string[]): string | undefined {
  for (const name of names) {
    const element = document.head?.querySelector(`meta[name="${name}" i], meta[property="${name}" i]`);
    const content = element?.getAttribute("content")?.trim();
    if (content) return content;
  }
  return undefined;
}

/** @returns a date printed as 2022-01-21, 2022/1/21 or 2022年1月21日, as YYYY-MM-DD. */
export function isoDate(text: string): string | undefined {
  const found = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/.exec(text);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** @returns the page's facts, each only where the page states it. */
export function pageFacts(document: Document): PageFacts {
  const title = meta(document, TITLE_NAMES) ?? document.title.trim();
  const date = isoDate(meta(document, DATE_NAMES) ?? "");
  return { url: document.URL, ...(title && { title }), ...(date && { date }) };
}
