/** Finds words in the rendered page, without rendering any of it again. */

import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { deepestUnit, findClause } from "../../utils/regulation/units.ts";
import { findRanges } from "../../utils/search/find/snippet.ts";
import { readNumberQuery } from "../../utils/search/query/numbers.ts";
import { fold } from "../../utils/text/fold.ts";

/** Elements whose text is read as one line. */
const LINES = "h1, h2, h3, p";

/** @returns the places of a query in the lines under `root`, in order; full width, case and punctuation do not count. */
export function findInText(root: Element, query: string): Range[] {
  const { text: needle } = fold(query);
  if (needle === "") return [];
  return [...root.querySelectorAll(LINES)].flatMap((line) => {
    const folded = fold(line.textContent ?? "");
    const found = folded.text.includes(needle) ? findRanges(folded, [needle]) : [];
    return found.map(([start, end]) => rangeIn(line, start, end));
  });
}

/** @returns the unit that a query names by number alone, as far as it exists, or null. */
export function unitAsked(regulation: Regulation, query: string): UnitAddress | null {
  const asked = readNumberQuery(query);
  if (asked?.name !== "") return null;
  const clause = findClause(regulation, asked)?.clause;
  return clause ? deepestUnit(clause, asked).place : null;
}

/** @returns the clause that contains a match, or null. */
export function clauseAround(match: Range): { anchor: string; name: string } | null {
  const clause = match.startContainer.parentElement?.closest("article");
  return clause ? { anchor: clause.id, name: clause.getAttribute("aria-label") ?? "" } : null;
}

/** @param start, end UTF-16 offsets into the text of `element`. */
function rangeIn(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (start >= before && start <= before + length) range.setStart(node, start - before);
    if (end <= before + length) {
      range.setEnd(node, end - before);
      break;
    }
    before += length;
  }
  return range;
}
