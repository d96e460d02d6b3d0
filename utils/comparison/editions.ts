/** Which of two editions is the earlier one. */
import type { Regulation } from "../regulation/model.ts";

export interface Editions {
  before: Regulation;
  after: Regulation;
  /** Whether the dates say so; without them the order is arbitrary. */
  isDated: boolean;
}

/** @returns two editions in the order of their dates; in the order given, where these do not say. */
export function inTime(one: Regulation, other: Regulation): Editions {
  const [first, second] =
    one.issued && other.issued ? [one.issued, other.issued] : [one.effective, other.effective];
  const isDated = first !== undefined && second !== undefined && first !== second;
  const [before, after] = isDated && second < first ? [other, one] : [one, other];
  return { before, after, isDated };
}
