/**
 * The lists in the browser's storage: under which keys, and what of them is understood. Stored data outlives versions,
 * and disks break: an entry that is not understood counts as not there, and is kept as it is when the rest is written.
 * Not for content scripts.
 */
import * as v from "valibot";
import type { LibraryUnit } from "../library/at-hand.ts";
import { MOST_PICKS, type Pick } from "../search/learn/picks.ts";
import { OFF_SITES } from "../sites/off.ts";
import { isOrdinal } from "../text/numerals.ts";

/** Entries of one kind under one key. */
export interface StoredList<T> {
  key: string;
  /** @returns the entries that are understood, up to the most that are of use. */
  from(stored: unknown): T[];
  /** @returns what to keep: the understood entries as they were changed, then all others as they are. */
  changed(stored: unknown, change: (understood: T[]) => readonly T[]): unknown[];
}

/** @returns all entries; what is kept in place of a list is one that nobody understands. */
export function entriesOf(stored: unknown): unknown[] {
  if (Array.isArray(stored)) return stored;
  return stored === undefined || stored === null ? [] : [[stored]];
}

function storedList<T>(key: string, entry: v.GenericSchema<unknown, T>, most: number): StoredList<T> {
  // Not copied: what a later version put into an entry stays in it.
  const isUnderstood = (value: unknown): value is T => v.is(entry, value);
  const from = (stored: unknown) => entriesOf(stored).filter(isUnderstood).slice(0, most);
  return {
    key,
    from,
    changed: (stored, change) => [
      ...change(from(stored)),
      ...entriesOf(stored).filter((value) => !isUnderstood(value)),
    ],
  };
}

/** In UTF-16 units: no id, host or query that was kept is longer. */
const word = v.pipe(v.string(), v.maxLength(1000));
const ordinal = v.custom<number>(isOrdinal);

const unit = v.looseObject({
  regulationId: word,
  ordinal,
  suffix: v.exactOptional(ordinal),
  paragraph: v.exactOptional(ordinal),
  item: v.exactOptional(ordinal),
  subitem: v.exactOptional(ordinal),
});

const pick = v.looseObject({
  regulationId: word,
  ordinal,
  suffix: v.exactOptional(ordinal),
  query: word,
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/** Of the clauses at hand; no list grows so long. */
const MOST_UNITS = 100;
const MOST_SITES = 10_000;

/** The clauses that the user pinned, in their order. */
export const PINNED: StoredList<LibraryUnit> = storedList("pinnedClauses", unit, MOST_UNITS);

/** The clauses that were opened last, the latest first. */
export const RECENT: StoredList<LibraryUnit> = storedList("recentClauses", unit, MOST_UNITS);

/** What was opened for which words, the latest first. */
export const PICKS: StoredList<Pick> = storedList("picks", pick, MOST_PICKS);

/** The hosts of sites that are switched off. */
export const SITES_OFF: StoredList<string> = storedList(OFF_SITES, word, MOST_SITES);
