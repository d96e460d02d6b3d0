/** Titles in 《》, and brackets behind them. */

export interface TitleSpan {
  /** At 《. */
  start: number;
  /** Behind 》. */
  end: number;
  title: string;
}

/** A longer title is none that anybody wrote. */
const MAX_TITLE = 150;
const MAX_BRACKET = 120;

/** @returns the outermost titles of a text in order; a 《 that is never closed opens none. */
export function findTitles(text: string): TitleSpan[] {
  const titles: TitleSpan[] = [];
  if (!text.includes("《")) return titles;
  const opened: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[《》]/g)) {
    if (mark === "《") {
      opened.push(index);
      continue;
    }
    const start = opened.pop();
    if (start === undefined || index - start > MAX_TITLE || index === start + 1) continue;
    while ((titles.at(-1)?.start ?? -1) > start) titles.pop();
    titles.push({ start, end: index + 1, title: text.slice(start + 1, index) });
  }
  return titles;
}

/** How many of the titles, which are in order, end at or before `at`. */
function countBefore(titles: readonly TitleSpan[], at: number): number {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((titles[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns the title that ends at `end`. */
export function titleEndingAt(titles: readonly TitleSpan[], end: number): TitleSpan | undefined {
  const title = titles[countBefore(titles, end) - 1];
  return title?.end === end ? title : undefined;
}

/** @returns the title that contains the character at `at`. */
export function titleAround(titles: readonly TitleSpan[], at: number): TitleSpan | undefined {
  const title = titles[countBefore(titles, at)];
  return title && title.start < at ? title : undefined;
}

/** @returns the last titles that lie between `from` and `at`, a few at most. */
export function titlesBefore(titles: readonly TitleSpan[], at: number, from: number): TitleSpan[] {
  const count = countBefore(titles, at);
  return titles.slice(Math.max(0, count - 20), count).filter(({ start }) => start >= from);
}

/** @returns the offset of the bracket that the one before `end` closes, or -1. */
export function openingBracket(text: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= Math.max(0, end - MAX_BRACKET); at--) {
    const character = text[at];
    if (character === "）" || character === ")") depth++;
    else if ((character === "（" || character === "(") && --depth === 0) return at;
  }
  return -1;
}

/** @returns the offset behind the brackets that begin at `at`. */
export function behindBrackets(text: string, at: number): number {
  let end = at;
  for (let count = 0; count < 4; count++) {
    if (text[end] !== "（" && text[end] !== "(") break;
    let depth = 0;
    let close = end;
    for (; close < end + MAX_BRACKET && close < text.length; close++) {
      if (text[close] === "（" || text[close] === "(") depth++;
      else if ((text[close] === "）" || text[close] === ")") && --depth === 0) break;
    }
    if (depth !== 0 || close >= text.length) break;
    end = close + 1;
  }
  return end;
}
