/** Titles in 《》, what stands in brackets behind them (document number, year, 以下简称), and document numbers. */

/** Which edition of a document is meant, as far as the page says. */
export interface EditionMark {
  /** 发文字号 with 〔〕, e.g. "虹府发〔2018〕20号". */
  number?: string;
  /** Year of revision or issue. */
  year?: number;
  /** 试行, 草案…. */
  draft?: string;
}

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

/** @returns the title in which the character at `at` stands. */
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

const NUMBER = /[〔[［﹝](\d{4})[〕\]］﹞]第?(\d{1,5})号/g;
/** The body's short name before 〔: no word that leads up to it. */
const NUMBER_PREFIX = /[一-龥]{1,10}$/;
const LEADING_WORDS = /^.*(?:根据|依据|按照|依照|印发|关于|以及|[的和与及、])/;

export interface NumberSpan {
  start: number;
  /** Behind the number. */
  at: number;
  number: string;
}

/** @returns the document numbers of a text in standard form, with the offset behind each. */
export function findNumbers(text: string): NumberSpan[] {
  if (!text.includes("号")) return [];
  return [...text.matchAll(NUMBER)].map(({ 0: found, 1: year, 2: serial, index }) => {
    const body = (NUMBER_PREFIX.exec(text.slice(Math.max(0, index - 10), index))?.[0] ?? "").replace(
      LEADING_WORDS,
      "",
    );
    const start = index - body.length;
    return { start, at: index + found.length, number: `${body}〔${year}〕${serial}号` };
  });
}

const YEAR_BEHIND =
  /^[（(](\d{4})年?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[新第]?.{0,3}(?:修[订正]|版|本|制定|颁布|公?发布|印发|公布))?[）)]/;
const YEAR_BEFORE =
  /(\d{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?新?(?:修[订正]|版|制定|颁布|发布|印发|公布|出台|施行)?后?[的版]?$/;

const DRAFT_BEHIND = /^[（(]((?:修[订正])?(?:草案|征求意见稿|送审稿|讨论稿)|试行|暂行)[）)]/;

/**
 * What the brackets between a title and its clause, and the words before it, say about the edition.
 * @param start at the title; @param end behind it; @param until where the brackets end.
 */
export function editionMark(
  text: string,
  start: number,
  end: number,
  until: number,
): EditionMark | undefined {
  const behind = text.slice(end, until);
  const before = text.slice(Math.max(0, start - 24), start);
  const number =
    findNumbers(behind)[0] ??
    findNumbers(before).find(({ at }) => /^(?:文|印发的?|的)?$/.test(before.slice(at)));
  const year = YEAR_BEHIND.exec(behind)?.[1] ?? YEAR_BEFORE.exec(before)?.[1];
  const draft = DRAFT_BEHIND.exec(behind)?.[1];
  if (!number && !year && !draft) return undefined;
  return {
    ...(number && { number: number.number }),
    ...(year && { year: Number(year) }),
    ...(draft && { draft }),
  };
}

/** @returns the offset behind the brackets that stand directly at `at`. */
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
