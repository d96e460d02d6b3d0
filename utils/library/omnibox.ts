/** Suggestions for the omnibox: clauses that match what follows the keyword in the address bar. */

import { unitLabel } from "../regulation/label.ts";
import type { SearchHit } from "../search/answer.ts";
import { cappedQuery } from "../search/query/capped.ts";
import type { Search } from "../search/search.ts";
import { addressOf } from "./destination.ts";
import type { Library } from "./library.ts";

/** A line under the address bar. */
export interface Suggestion {
  /** What is asked when the line is chosen, in words that a user understands. */
  content: string;
  description: string;
}

/** How descriptions are written: Chromium's are XML with the matches marked, Firefox's are plain. */
export type DescriptionForm = "xml" | "plain";

/** Text as XML allows it; a lone surrogate or control character would make the whole list fail. */
export function escapeXml(text: string): string {
  const allowed = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return allowed.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** @returns a line for each clause found, best first. */
export async function suggestionsFor(
  words: string,
  search: Search,
  library: Pick<Library, "all">,
  form: DescriptionForm,
): Promise<Suggestion[]> {
  const [{ hits }, all] = await Promise.all([search.search(cappedQuery(words), 6), library.all()]);
  const seen = new Set<string>();
  return hits.flatMap((hit) => {
    const regulation = all.find(({ id }) => id === hit.regulationId);
    if (!regulation) return [];
    const unit = unitLabel(addressOf(hit), hit.text);
    // Two editions bear one title: the number tells them apart, and browsers refuse one line twice.
    const title = `《${regulation.title}》${regulation.documentNumber ? `（${regulation.documentNumber}）` : ""}`;
    const content = `${title}${unit}`;
    if (seen.has(content)) return [];
    seen.add(content);
    return [{ content, description: describe(hit, unit, title, form) }];
  });
}

function describe(
  { snippet, ranges }: SearchHit,
  unit: string,
  title: string,
  form: DescriptionForm,
): string {
  if (form === "plain") return `${unit}　${snippet}　${title}`;
  let at = 0;
  let marked = "";
  for (const [start, end] of ranges) {
    marked += `${escapeXml(snippet.slice(at, start))}<match>${escapeXml(snippet.slice(start, end))}</match>`;
    at = end;
  }
  return `${escapeXml(unit)}　${marked}${escapeXml(snippet.slice(at))}　<dim>${escapeXml(title)}</dim>`;
}
