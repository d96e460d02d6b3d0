/** Suggestions for the omnibox: clauses that match what follows the keyword in the address bar. */

import { unitLabel } from "../regulation/label.ts";
import { findClause } from "../regulation/units.ts";
import { cappedQuery } from "../search/query/capped.ts";
import type { Search, SearchHit } from "../search/search.ts";
import { addressOf } from "./destination.ts";
import type { Packaged } from "./packaged.ts";

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
export function suggestionsFor(
  words: string,
  search: Search,
  library: Pick<Packaged, "regulation">,
  form: DescriptionForm,
): Suggestion[] {
  const seen = new Set<string>();
  return search.search(cappedQuery(words), 6).flatMap((hit) => {
    const regulation = library.regulation(hit.regulationId);
    if (!regulation) return [];
    const clause = findClause(regulation, hit)?.clause;
    const unit = unitLabel(addressOf(hit), clause);
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
