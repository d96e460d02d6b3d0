/** Numbers that begin a clause or a chapter in the text itself: structure, not references. */
import type { Folded } from "../../text/folded.ts";
import type { Chain } from "../grammar/chain.ts";
import { isHeading, quoteAround } from "../grammar/context.ts";

/** What is known of the block. */
interface Around {
  /** Whether the block is a cell behind another of its row, which may hold nothing but a cited number. */
  isInRow: boolean;
  /** Whether it begins with the heading of a chapter, and nothing is cited in it yet. */
  isInHeading: boolean;
}

const CHAPTER = /^第.{1,3}[章节][一-龥]{2,20}$/;

/**
 * Whether a clause or chapter may begin at a number: at the head of a block or of a quoted passage; behind the end of a
 * sentence in a block of several clauses, where a space follows the number; behind the heading of a chapter.
 */
function isAtHead(folded: Folded, start: number, end: number, { isInRow, isInHeading }: Around): boolean {
  const { text } = folded;
  if (start === 0) return !isInRow || end < text.length;
  if (text[start - 1] === "“") return quoteAround(text, start) === start - 1;
  if ("。；".includes(text.charAt(start - 1))) return folded.isSetOff(end);
  return isInHeading && CHAPTER.test(text.slice(0, start));
}

/** @returns the offset behind the number of the clause or chapter that begins at `start`; -1 where the number is cited. */
export function behindHeading(folded: Folded, start: number, chain: Chain, around: Around): number {
  const { text } = folded;
  if (!isAtHead(folded, start, chain.end, around)) return -1;
  // 第五条　（一）…: the clause begins with an item.
  const unit = text.indexOf("条", start) + 1;
  if (unit > 0 && unit < chain.end && folded.isSetOff(unit) && "（(".includes(text.charAt(unit))) return unit;
  return isHeading(text, chain, folded.isSetOff(chain.end)) ? chain.end : -1;
}
