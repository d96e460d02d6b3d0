/** The few words of a clause that show why it was found. */
import type { Folded } from "../../text/folded.ts";

/** A stretch of text, UTF-16 offsets, end exclusive. */
export type TextRange = [start: number, end: number];

export interface Snippet {
  /** A part of the text on one line, with "…" where it was cut. */
  snippet: string;
  /** The matches in `snippet`, in order, apart from each other. */
  ranges: TextRange[];
}

/** About two lines of the popup. */
const LENGTH = 54;
/** At most this much before the first match, so that it is read in its sentence. */
const LEAD = 20;
/** This much where no sentence or part of one begins within the lead. */
const SHORT_LEAD = 8;
const PAUSE = /[，,。；;：:、！？\n]/;

/** Whether a stretch begins or ends inside of a number: the 1 of 2015. */
const isInNumber = (text: string, start: number, end: number) =>
  [start, end].some((edge) => /^\d\d$/.test(text.slice(Math.max(0, edge - 1), edge + 1)));

/** @returns all places of the needles in the source, merged where they touch. */
export function findRanges(folded: Folded, needles: readonly string[]): TextRange[] {
  const found: TextRange[] = [];
  for (const needle of needles) {
    for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + 1)) {
      if (!isInNumber(folded.text, at, at + needle.length)) found.push(folded.range(at, at + needle.length));
    }
  }
  return merge(found);
}

function merge(ranges: TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Where to begin to read a match in its sentence: after the furthest pause within the lead. */
function leadOf(text: string, first: number): number {
  const from = Math.max(0, first - LEAD);
  if (from === 0) return 0;
  const pause = text.slice(from, first).search(PAUSE);
  return pause < 0 ? Math.max(0, first - SHORT_LEAD) : from + pause + 1;
}

/** Where to begin so that the window covers the most matched characters; the first of equals. */
function bestStart(text: string, ranges: TextRange[]): number {
  const latest = Math.max(0, text.length - LENGTH);
  let best = 0;
  let mostCovered = -1;
  for (const [first] of ranges) {
    const start = Math.min(leadOf(text, first), latest);
    const covered = ranges.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, start + LENGTH) - Math.max(from, start)),
      0,
    );
    if (covered > mostCovered) [best, mostCovered] = [start, covered];
  }
  return best;
}

/** Moves a cut that would part a surrogate pair to the front of the pair. */
function wholeCharacter(text: string, offset: number): number {
  const isInsidePair = (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return isInsidePair ? offset - 1 : offset;
}

/**
 * @param ranges matches in `text`, as findRanges gives them.
 * @returns the part of the text with the most matches; its beginning where there are none.
 */
export function makeSnippet(text: string, ranges: TextRange[]): Snippet {
  const start = wholeCharacter(text, bestStart(text, ranges));
  const end = wholeCharacter(text, Math.min(text.length, start + LENGTH));
  const head = start > 0 ? "…" : "";
  const shift = head.length - start;
  return {
    snippet: head + text.slice(start, end).replace(/\s/g, " ") + (end < text.length ? "…" : ""),
    ranges: ranges
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  };
}
