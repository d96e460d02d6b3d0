/** Which of two editions is the earlier one, and which of several is the nearest. */
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

type Dated = Pick<Regulation, "issued" | "effective">;

const momentOf = ({ issued, effective }: Dated) => Date.parse(issued ?? effective ?? "");

/** @returns editions, the nearest in time to one of them first; those without a date last. */
export function nearestInTime<T extends Dated>(editions: readonly T[], to: Dated): T[] {
  const farness = (edition: Dated) => {
    const span = Math.abs(momentOf(edition) - momentOf(to));
    return Number.isNaN(span) ? Number.MAX_VALUE : span;
  };
  return editions.toSorted((one, other) => farness(one) - farness(other));
}
