/** Clauses at hand: those that the user pinned, and those that were opened last. Kept on this machine. */
import { useEffect, useState } from "preact/hooks";
import { isSameUnit, type LibraryUnit, toggled, without, withRecent } from "../../utils/library/at-hand.ts";
import type { Library } from "../../utils/library/library.ts";
import { onChange } from "../../utils/library/own/windows.ts";
import type { EntrySummary } from "../../utils/regulation/entry.ts";
import type { Clause } from "../../utils/regulation/model.ts";
import { hasUnit } from "../../utils/regulation/units.ts";
import { PINNED, RECENT } from "../../utils/storage/lists.ts";
import { changeList, onStored, stored } from "../state/store.ts";

/** A unit that is in the library, with what a list shows of it. */
export interface KeptUnit {
  unit: LibraryUnit;
  regulation: EntrySummary;
  clause: Clause;
}

export interface AtHand {
  pinned: readonly KeptUnit[];
  /** Those that are not pinned. */
  recent: readonly KeptUnit[];
  /** The library that they were found in. */
  regulations: readonly EntrySummary[];
}

export interface KeptAtHand extends AtHand {
  /** A clause was opened: it comes first among the recent ones. */
  opened(unit: LibraryUnit): void;
  isPinned(unit: LibraryUnit): boolean;
  togglePin(unit: LibraryUnit): void;
}

const KEYS = [PINNED.key, RECENT.key];

/** @returns those of the units that the library has. */
async function found(
  units: readonly LibraryUnit[],
  library: Library,
  regulations: readonly EntrySummary[],
): Promise<KeptUnit[]> {
  const kept = await Promise.all(
    units.map(async (unit) => {
      const regulation = regulations.find(({ id }) => id === unit.regulationId);
      const [clause] = regulation ? await library.clauses(regulation.id, [unit]) : [];
      return regulation && clause && hasUnit(clause, unit) ? { unit, regulation, clause } : [];
    }),
  );
  return kept.flat();
}

async function load(library: Library): Promise<AtHand> {
  const [kept, regulations] = await Promise.all([stored(...KEYS), library.all()]);
  const units = PINNED.from(kept[PINNED.key]);
  const [pinned, recent] = await Promise.all([
    found(units, library, regulations),
    found(without(RECENT.from(kept[RECENT.key]), units), library, regulations),
  ]);
  return { pinned, recent, regulations };
}

/**
 * @param library units that it no longer has are kept, and not shown.
 * @returns the clauses at hand, none until it is read, and again whenever they or the library change.
 */
export function useAtHand(library: Library): KeptAtHand {
  const [atHand, setAtHand] = useState<AtHand>({ pinned: [], recent: [], regulations: [] });
  useEffect(() => {
    let last = 0;
    const read = async () => {
      const serial = ++last;
      // The search says what keeps the library shut.
      const read = await load(library).catch(() => null);
      if (read && serial === last) setAtHand(read);
    };
    void read();
    const ends = [onStored(KEYS, () => void read()), onChange(() => void read())];
    return () => {
      last = Number.POSITIVE_INFINITY;
      for (const end of ends) end();
    };
  }, [library]);
  const { pinned } = atHand;
  return {
    ...atHand,
    opened: (unit) => void changeList(RECENT, (recent) => withRecent(recent, unit)),
    isPinned: (unit) => pinned.some((each) => isSameUnit(each.unit, unit)),
    togglePin: (unit) => void changeList(PINNED, (pinned) => toggled(pinned, unit)),
  };
}
