/** Clauses at hand: those that the reader pinned, and those that were opened last. Kept on this machine. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { hasUnits } from "../../utils/citation/found.ts";
import type { FindRegulation } from "../clause/reading.ts";
import { type PlacedClause, sameClause, shelfFrom, toggled, without, withRecent } from "./places.ts";

export interface Shelf {
  pinned: readonly PlacedClause[];
  /** Those that are not pinned. */
  recent: readonly PlacedClause[];
}

export interface KeptShelf extends Shelf {
  /** A clause was opened: it comes first among the recent ones. */
  opened(place: PlacedClause): void;
  isPinned(place: PlacedClause): boolean;
  togglePin(place: PlacedClause): void;
}

const KEYS = { pinned: "pinnedClauses", recent: "recentClauses" };

function isThere({ regulationId, ...address }: PlacedClause, find: FindRegulation): boolean {
  const regulation = find(regulationId);
  return regulation !== undefined && hasUnits(regulation, [address]);
}

/** Changes a list as it is kept now, which may be newer than what this window has read. */
async function change(
  key: string,
  to: (places: readonly PlacedClause[]) => readonly PlacedClause[],
): Promise<void> {
  const stored = await browser.storage.local.get(key);
  await browser.storage.local.set({ [key]: to(shelfFrom(stored[key])) });
}

/**
 * @param find what the library has; places that it no longer has are kept, and not shown.
 * @returns the shelf, empty until it is read, and again whenever it changes.
 */
export function useShelf(find: FindRegulation): KeptShelf {
  const [shelf, setShelf] = useState<Shelf>({ pinned: [], recent: [] });
  useEffect(() => {
    const load = async () => {
      const stored = await browser.storage.local.get(Object.values(KEYS));
      const there = (places: unknown) => shelfFrom(places).filter((place) => isThere(place, find));
      const pinned = there(stored[KEYS.pinned]);
      setShelf({ pinned, recent: without(there(stored[KEYS.recent]), pinned) });
    };
    void load();
    browser.storage.local.onChanged.addListener(load);
    return () => browser.storage.local.onChanged.removeListener(load);
  }, [find]);
  const { pinned } = shelf;
  return {
    ...shelf,
    opened: (place) => void change(KEYS.recent, (recent) => withRecent(recent, place)),
    isPinned: (place) => pinned.some((each) => sameClause(each, place)),
    togglePin: (place) => void change(KEYS.pinned, (pinned) => toggled(pinned, place)),
  };
}
