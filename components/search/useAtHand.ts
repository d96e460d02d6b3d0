/** Clauses at hand: those that the reader pinned, and those that were opened last. Kept on this machine. */
import { useEffect, useState } from "preact/hooks";
import { hasUnits } from "../../utils/citation/found.ts";
import {
  isSameUnit,
  type LibraryUnit,
  toggled,
  unitsFrom,
  without,
  withRecent,
} from "../../utils/library/at-hand.ts";
import type { FindRegulation } from "../../utils/reading/reading.ts";
import { change, onStored, stored } from "../state/store.ts";

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

const KEYS = { pinned: "pinnedClauses", recent: "recentClauses" };

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
      const kept = await stored(KEYS.pinned, KEYS.recent);
      const there = (units: unknown) => unitsFrom(units).filter((unit) => isThere(unit, find));
      const pinned = there(kept[KEYS.pinned]);
      setAtHand({ pinned, recent: without(there(kept[KEYS.recent]), pinned) });
    };
    void load();
    return onStored(Object.values(KEYS), () => void load());
  }, [find]);
  const { pinned } = atHand;
  return {
    ...atHand,
    opened: (unit) => void change(KEYS.recent, (before) => withRecent(unitsFrom(before), unit)),
    isPinned: (unit) => pinned.some((each) => isSameUnit(each, unit)),
    togglePin: (unit) => void change(KEYS.pinned, (before) => toggled(unitsFrom(before), unit)),
  };
}
