/** Offsets in a block's text ⇄ positions in the document. */
import { type Block, type Piece, spaced } from "./blocks.ts";

/** Index of the piece that holds the character before (end) or at (start) an offset. */
function indexAt(pieces: Piece[], offset: number, isEnd: boolean): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = pieces[middle]?.start ?? 0;
    if (isEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pieceAt(pieces: Piece[], offset: number, isEnd: boolean): Piece {
  const piece = pieces[indexAt(pieces, offset, isEnd)];
  if (!piece || offset < 0 || offset > piece.start + piece.length) {
    throw new RangeError();
  }
  return piece;
}

/**
 * @param start, end UTF-16 offsets into block.text, end exclusive.
 * @returns the boundary points of that stretch, as StaticRange and Range take them.
 * @throws RangeError when an offset is outside the block.
 */
export function boundaries(block: Block, start: number, end: number): StaticRangeInit {
  const first = pieceAt(block.pieces, start, false);
  const last = pieceAt(block.pieces, end, true);
  return {
    startContainer: first.node,
    startOffset: first.from + start - first.start,
    endContainer: last.node,
    endOffset: last.from + end - last.start,
  };
}

/** Whether the document still has the same text in a stretch as when it was read. */
const isUnchanged = ({ pieces, text }: Block, start: number, end: number) =>
  pieces
    .slice(indexAt(pieces, start, false), indexAt(pieces, end, true) + 1)
    .every(({ node, from, start: at, length }) => {
      const [first, last] = [Math.max(at, start), Math.min(at + length, end)];
      return (
        first >= last ||
        spaced(node.data.slice(from + first - at, from + last - at)) === text.slice(first, last)
      );
    });

/**
 * @param range a Range to use again and again: each live Range makes every later change of the document slower.
 * @returns the rectangles of a stretch in the viewport, one a line; empty where the text has changed.
 */
export function rectsOf(range: Range, block: Block, start: number, end: number): DOMRect[] {
  // The text may have changed since the page was read.
  if (!isUnchanged(block, start, end)) return [];
  const at = boundaries(block, start, end);
  range.setStart(at.startContainer, at.startOffset);
  range.setEnd(at.endContainer, at.endOffset);
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** @returns whether two lists hold the same values. */
export const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);
