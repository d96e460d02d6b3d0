/** Clauses at hand: those that the reader pinned, and those that were opened last. Kept on this machine. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
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

/** Changes a list as it is kept now, which may be newer than what this window has read. */
async function change(
  key: string,
  to: (units: readonly LibraryUnit[]) => readonly LibraryUnit[],
): Promise<void> {
  const stored = await browser.storage.local.get(key);
  await browser.storage.local.set({ [key]: to(unitsFrom(stored[key])) });
}

/**
 * @param find what the library has; units that it no longer has are kept, and not shown.
 * @returns the clauses at hand, none until it is read, and again whenever it changes.
 */
export function useAtHand(find: FindRegulation): KeptAtHand {
  const [atHand, setAtHand] = useState<AtHand>({ pinned: [], recent: [] });
  useEffect(() => {
    const load = async () => {
      const stored = await browser.storage.local.get(Object.values(KEYS));
      const there = (units: unknown) => unitsFrom(units).filter((unit) => isThere(unit, find));
      const pinned = there(stored[KEYS.pinned]);
      setAtHand({ pinned, recent: without(there(stored[KEYS.recent]), pinned) });
    };
    void load();
    browser.storage.local.onChanged.addListener(load);
    return () => browser.storage.local.onChanged.removeListener(load);
  }, [find]);
  const { pinned } = atHand;
  return {
    ...atHand,
    opened: (unit) => void change(KEYS.recent, (recent) => withRecent(recent, unit)),
    isPinned: (unit) => pinned.some((each) => isSameUnit(each, unit)),
    togglePin: (unit) => void change(KEYS.pinned, (pinned) => toggled(pinned, unit)),
  };
}
