/** What a government page says about itself: title, date, address. */
import type { PageFacts } from "../reference/model.ts";

/** The names that the common publishing systems of government sites use. */
const TITLE_NAMES = ["ArticleTitle", "og:title"];
const DATE_NAMES = ["PubDate", "publishdate", "article:published_time"];

function meta(document: Document, names: string[]): string | undefined {
  for (const name of names) {
    const content = document.head
      ?.querySelector<HTMLMetaElement>(`meta[name="${name}" i],meta[property="${name}" i]`)
      ?.content?.trim();
    if (content) return content;
  }
  return undefined;
}

/** @returns the page's facts, undefined or empty where the page does not state them. */
export function pageFacts(document: Document): PageFacts {
  return {
    url: document.URL,
    title: meta(document, TITLE_NAMES) ?? document.title.trim(),
    date: meta(document, DATE_NAMES),
  };
}
