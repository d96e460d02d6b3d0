/**
 * Folding: one form for all spellings of the same words. Full-width and compatibility forms (NFKC), letter case and the
 * choice of punctuation do not matter in a search. In: a text as published. Out: its folded form, with offsets back to
 * the source, so that matches are marked there. Called by search and by the filters of lists.
 */

import { Folded, noteOrigin, type Shifts } from "./folded.ts";
import { withoutRadicals } from "./lookalikes.ts";

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Cache: a regulation has few different characters besides ideographs, and repeats them often. */
const known = new Map<string, string>();

/** @returns the folded form of one character; empty for one that is no part of a word. */
function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const spelled = withoutRadicals(character).normalize("NFKC").toLowerCase();
  const folded = [...spelled].filter((each) => WORD_CHARACTER.test(each)).join("");
  known.set(character, folded);
  return folded;
}

/** Whether the character is a unified ideograph of the basic plane: these fold to themselves and are most of a text. */
function isHanAt(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** @returns the end of the run of such ideographs at `from`; `from` itself if there is none. */
export function endOfHan(source: string, from: number): number {
  let end = from;
  while (isHanAt(source, end)) end++;
  return end;
}

/** @returns a run of ideographs, or any other character. */
function pieceAt(source: string, offset: number): string {
  const end = endOfHan(source, offset);
  return end > offset ? source.slice(offset, end) : String.fromCodePoint(source.codePointAt(offset) ?? 0);
}

const foldPiece = (piece: string) => (isHanAt(piece, 0) ? piece : foldCharacter(piece));

/** @param step 1 if each UTF-16 unit is one of the source, 0 if all come from one character of the source. */
function noteOrigins(way: Shifts, at: number, length: number, origin: number, step: number): void {
  // One note is enough for units whose offsets advance together.
  for (let unit = 0; unit < (step ? 1 : length); unit++) noteOrigin(way, at + unit, origin);
}

/** @returns the folded text with its offsets in the source. Never throws. */
export function fold(source: string): Folded {
  const way: Shifts = { cuts: [], shifts: [] };
  return new Folded(source, foldedText(source, way), way);
}

/**
 * @param way if given, receives the offsets in the source; folding a whole library is faster without.
 * @returns lower-case words; each run of anything that is no letter and no digit is one space.
 */
export function foldedText(source: string, way?: Shifts): string {
  let text = "";
  let gapAt = -1;
  for (let offset = 0; offset < source.length; ) {
    const piece = pieceAt(source, offset);
    const folded = foldPiece(piece);
    if (folded !== "") {
      if (gapAt >= 0 && text !== "") {
        if (way) noteOrigin(way, text.length, gapAt);
        text += " ";
      }
      gapAt = -1;
      if (way) noteOrigins(way, text.length, folded.length, offset, isHanAt(piece, 0) ? 1 : 0);
      text += folded;
    } else if (gapAt < 0) {
      gapAt = offset;
    }
    offset += piece.length;
  }
  return text;
}
