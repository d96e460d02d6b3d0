/**
 * Widens changes to whole words, which read better: from 领购 to 领用, not from 购 to 用. Words are the browser's own
 * (Intl.Segmenter). Where browsers differ, a change is a character wider in one of them: what is read is the same.
 */

/** A change: offsets in both texts, ends exclusive. */
export interface Edit {
  before: [from: number, to: number];
  after: [from: number, to: number];
}

/** Longer words stay as they are: most of them are several words that the browser does not part. */
const LONGEST = 3;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** @returns the offsets at which a word begins, and the end of the text. */
const edgesOf = (text: string): ReadonlySet<number> =>
  new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));

/** @returns how far the nearest edge is; 0 where it is too far. */
function distance(edges: ReadonlySet<number>, at: number, step: 1 | -1): number {
  for (let length = 0; length <= LONGEST; length++) if (edges.has(at + length * step)) return length;
  return 0;
}

/** @param edits ascending, with the same text between them. @returns them at the edges of words; those that meet are one. */
export function atWordEdges(before: string, after: string, edits: readonly Edit[]): Edit[] {
  const [old, now] = [edgesOf(before), edgesOf(after)];
  const widened: Edit[] = [];
  for (const [index, edit] of edits.entries()) {
    const room = {
      left: edit.before[0] - (edits[index - 1]?.before[1] ?? 0),
      right: (edits[index + 1]?.before[0] ?? before.length) - edit.before[1],
    };
    const left = Math.max(distance(old, edit.before[0], -1), distance(now, edit.after[0], -1));
    const right = Math.max(distance(old, edit.before[1], 1), distance(now, edit.after[1], 1));
    const more = [Math.min(left, room.left), Math.min(right, room.right)] as const;
    const wide: Edit = {
      before: [edit.before[0] - more[0], edit.before[1] + more[1]],
      after: [edit.after[0] - more[0], edit.after[1] + more[1]],
    };
    const last = widened.at(-1);
    // In both texts, or in none: the text between two edits is the same.
    if (!last || last.before[1] < wide.before[0]) widened.push(wide);
    else
      widened[widened.length - 1] = {
        before: [last.before[0], wide.before[1]],
        after: [last.after[0], wide.after[1]],
      };
  }
  return widened;
}
