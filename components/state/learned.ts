/** What the reader opened for which words, kept on this machine: it ranks higher for such words the next time. */
import { isOrdinal } from "../../utils/regulation/numerals.ts";
import { type Pick, type PickedClause, Picks } from "../../utils/search/picks.ts";
import { change, onStored, stored } from "./store.ts";

const KEY = "picks";

/** Stored data outlives versions: what is not understood is left out. */
function isPick(value: unknown): value is Pick {
  const { regulationId, ordinal, query, count } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof regulationId === "string" &&
    typeof query === "string" &&
    isOrdinal(ordinal) &&
    Number.isInteger(count)
  );
}

const picksFrom = (list: unknown) => new Picks(Array.isArray(list) ? list.filter(isPick) : []);

/** @returns what was kept. */
export async function loadPicks(): Promise<Picks> {
  return picksFrom((await stored(KEY))[KEY]);
}

/** Learns that a clause was opened for some words, beside what other windows learned. @returns whether it was kept. */
export function learnPick(words: string, clause: PickedClause): Promise<boolean> {
  return change(KEY, (before) => {
    const picks = picksFrom(before);
    picks.record(words, clause);
    return picks.list();
  });
}

/** @returns what was forgotten, for `recallPicks`; null where the browser did not forget it. */
export async function forgetPicks(): Promise<Pick[] | null> {
  let forgotten: Pick[] = [];
  const isForgotten = await change(KEY, (before) => {
    forgotten = picksFrom(before).list();
    return [];
  });
  return isForgotten ? forgotten : null;
}

/** Learns again what was forgotten, behind what was learned since. @returns whether it was kept. */
export function recallPicks(forgotten: readonly Pick[]): Promise<boolean> {
  return change(KEY, (before) => new Picks([...picksFrom(before).list(), ...forgotten]).list());
}

/** @param listener told when a search, in this window or another, has kept something. @returns ends the telling. */
export const onPicksKept = (listener: () => void): (() => void) => onStored([KEY], listener);
