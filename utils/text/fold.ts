/**
 * Folding: what two spellings of the same words share. Full-width and compatibility forms (NFKC), letter case
 * and the choice of punctuation do not matter to a reader who searches; the offsets lead back to the text as
 * published, so that matches are marked there.
 */

import { Folded, noteOrigin, type Shifts } from "./folded.ts";
import { withoutRadicals } from "./lookalikes.ts";

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

/** Whether a unified ideograph of the basic plane stands there: they fold to themselves, and are nearly all of a regulation. */
function isHanAt(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** The end of the run of such ideographs that begins there: the offset itself where none does. */
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

/** @param step 1 where each unit stands for one of the source, 0 where all stand for one character. */
function noteOrigins(way: Shifts, at: number, length: number, origin: number, step: number): void {
  // One note does for units that count on together.
  for (let unit = 0; unit < (step ? 1 : length); unit++) noteOrigin(way, at + unit, origin);
}

/** @returns the text folded, with the way back. Never throws, whatever the text holds. */
export function fold(source: string): Folded {
  const way: Shifts = { cuts: [], shifts: [] };
  return new Folded(source, foldedText(source, way), way);
}

/**
 * @param way where given, gets the way back; a whole library folds quicker without.
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
