/** What the user opened for which words, kept on this machine: it ranks higher for such words the next time. */
import { type PickedClause, Picks } from "../../utils/search/learn/picks.ts";
import { entriesOf, PICKS } from "../../utils/storage/lists.ts";
import { change, changeList, onStored, stored } from "./store.ts";

const { key } = PICKS;

/** @returns what was kept. */
export async function loadPicks(): Promise<Picks> {
  return new Picks(PICKS.from((await stored(key))[key]));
}

/** Records that a clause was opened for a query, merged with the records of other windows. @returns whether it was kept. */
export function learnPick(words: string, clause: PickedClause): Promise<boolean> {
  return changeList(PICKS, (learned) => {
    const picks = new Picks(learned);
    picks.record(words, clause);
    return picks.list();
  });
}

/** All entries that were forgotten, also those that are not understood. */
export type Forgotten = readonly unknown[];

/** @returns what was forgotten, for `recallPicks`; null where the browser did not forget it. */
export async function forgetPicks(): Promise<Forgotten | null> {
  let forgotten: Forgotten = [];
  const isForgotten = await change(key, (before) => {
    forgotten = entriesOf(before);
    return [];
  });
  return isForgotten ? forgotten : null;
}

/** Learns again what was forgotten, behind what was learned since. @returns whether it was kept. */
export const recallPicks = (forgotten: Forgotten): Promise<boolean> =>
  change(key, (before) => [...entriesOf(before), ...forgotten]);

/** @param listener told when a search, in this window or another, has kept something. @returns ends the telling. */
export const onPicksKept = (listener: () => void): (() => void) => onStored([key], listener);
