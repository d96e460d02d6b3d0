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

function pushStarts(starts: number[], piece: string, folded: string, offset: number): void {
  const step = isHanAt(piece, 0) ? 1 : 0;
  for (let unit = 0; unit < folded.length; unit++) starts.push(offset + unit * step);
}

/** @returns the text folded, with the way back. Never throws, whatever the text holds. */
export function fold(source: string): Folded {
  const starts: number[] = [];
  return { source, text: foldedText(source, starts), starts };
}

/** @param starts where given, gets the way back; a whole library folds quicker without. @returns the text folded. */
export function foldedText(source: string, starts?: number[]): string {
  let text = "";
  let gapAt = -1;
  for (let offset = 0; offset < source.length; ) {
    const piece = pieceAt(source, offset);
    const folded = foldPiece(piece);
    if (folded !== "") {
      if (gapAt >= 0 && text !== "") {
        text += " ";
        starts?.push(gapAt);
      }
      gapAt = -1;
      text += folded;
      if (starts) pushStarts(starts, piece, folded, offset);
    } else if (gapAt < 0) {
      gapAt = offset;
    }
    offset += piece.length;
  }
  return text;
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
