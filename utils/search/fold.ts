/**
 * Folding: what two spellings of the same words share. Full-width and compatibility forms (NFKC), letter case
 * and the choice of punctuation do not matter to a reader who searches; the offsets lead back to the text as
 * published, so that matches are marked there.
 */

import { withoutRadicals } from "./lookalikes.ts";

export interface Folded {
  /** The text before folding. */
  source: string;
  /** Lower-case words; each run of anything that is no letter and no digit is one space. */
  text: string;
  /** For each UTF-16 unit of `text`: where its character begins in `source`. */
  starts: number[];
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** What was folded before: a regulation has few characters beside its ideographs, and has them often. */
const known = new Map<string, string>();

/** @returns the folded form of one character: empty for what is no part of a word. */
function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const spelled = withoutRadicals(character).normalize("NFKC").toLowerCase();
  const folded = [...spelled].filter((each) => WORD_CHARACTER.test(each)).join("");
  known.set(character, folded);
  return folded;
}

/** The end of a run of unified ideographs of the basic plane: they fold to themselves, and are nearly all of a regulation. */
function endOfHan(source: string, from: number): number {
  let end = from;
  for (let unit = source.charCodeAt(end); unit >= 0x4e00 && unit <= 0x9fff; unit = source.charCodeAt(end))
    end++;
  return end;
}

/** @returns the text folded, with the way back. Never throws, whatever the text holds. */
export function fold(source: string): Folded {
  const starts: number[] = [];
  let text = "";
  let gapAt = -1;
  const closeGap = () => {
    if (gapAt >= 0 && text !== "") {
      text += " ";
      starts.push(gapAt);
    }
    gapAt = -1;
  };
  for (let offset = 0; offset < source.length; ) {
    const end = endOfHan(source, offset);
    if (end > offset) {
      closeGap();
      text += source.slice(offset, end);
      while (offset < end) starts.push(offset++);
      continue;
    }
    const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    const folded = foldCharacter(character);
    if (folded === "") {
      if (gapAt < 0) gapAt = offset;
    } else {
      closeGap();
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) starts.push(offset);
    }
    offset += character.length;
  }
  return { source, text, starts };
}

/**
 * @param start, end UTF-16 offsets into folded.text, end exclusive, start < end.
 * @returns the stretch of the source that they stand for; whole characters, never half a surrogate pair.
 * @throws RangeError when the offsets are not inside the folded text.
 */
export function sourceRange(folded: Folded, start: number, end: number): [start: number, end: number] {
  const first = folded.starts[start];
  const last = folded.starts[end - 1];
  if (first === undefined || last === undefined || start >= end) {
    throw new RangeError(`${start}–${end} is not a stretch of the folded text.`);
  }
  const lastCharacter = folded.source.codePointAt(last) ?? 0;
  return [first, last + (lastCharacter > 0xffff ? 2 : 1)];
}
