/** Clauses at hand: those that the user pinned, and those that were opened last. Kept on this machine. */
import { useEffect, useState } from "preact/hooks";
import { hasUnits } from "../../utils/citation/found.ts";
import { isSameUnit, type LibraryUnit, toggled, without, withRecent } from "../../utils/library/at-hand.ts";
import type { FindRegulation } from "../../utils/lookup/result.ts";
import { PINNED, RECENT } from "../../utils/storage/lists.ts";
import { changeList, onStored, stored } from "../state/store.ts";

export interface AtHand {
  pinned: readonly LibraryUnit[];
  /** Those that are not pinned. */
  recent: readonly LibraryUnit[];
}

export interface KeptAtHand extends AtHand {
  /** A clause was opened: it comes first among the recent ones. */
  opened(unit: LibraryUnit): void;
  isPinned(unit: LibraryUnit): boolean;
  togglePin(unit: LibraryUnit): void;
}

const KEYS = [PINNED.key, RECENT.key];

function isThere({ regulationId, ...address }: LibraryUnit, find: FindRegulation): boolean {
  const regulation = find(regulationId);
  return regulation !== undefined && hasUnits(regulation, [address]);
}

/**
 * @param find what the library has; units that it no longer has are kept, and not shown.
 * @returns the clauses at hand, none until it is read, and again whenever it changes.
 */
export function useAtHand(find: FindRegulation): KeptAtHand {
  const [atHand, setAtHand] = useState<AtHand>({ pinned: [], recent: [] });
  useEffect(() => {
    const load = async () => {
      const kept = await stored(...KEYS);
      const there = ({ key, from }: typeof PINNED) => from(kept[key]).filter((unit) => isThere(unit, find));
      const pinned = there(PINNED);
      setAtHand({ pinned, recent: without(there(RECENT), pinned) });
    };
    void load();
    return onStored(KEYS, () => void load());
  }, [find]);
  const { pinned } = atHand;
  return {
    ...atHand,
    opened: (unit) => void changeList(RECENT, (recent) => withRecent(recent, unit)),
    isPinned: (unit) => pinned.some((each) => isSameUnit(each, unit)),
    togglePin: (unit) => void changeList(PINNED, (pinned) => toggled(pinned, unit)),
  };
}
