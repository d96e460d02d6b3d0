/** Order and filter of the list of the library: pure, so that thousands of entries are sorted as one types. */
import type { Listed } from "../../utils/library/own/listing.ts";
import { readTitle } from "../../utils/regulation/title.ts";
import { foldedText } from "../../utils/text/fold.ts";

export interface Entry extends Listed {
  isBundled: boolean;
  /** Folded words of all that the filter looks through. */
  words: string;
  /** Equal for editions of one title. */
  title: string;
}

export const SORTS = ["title", "date", "added", "clauses"] as const;
export type Sort = (typeof SORTS)[number];

/** An entry in the list, and how many editions of its title stand together there. */
export interface Placed {
  entry: Entry;
  editions: number;
  /** Whether it stands below another edition of its title. */
  isFurther: boolean;
}

export function entryOf(listed: Listed, isBundled: boolean): Entry {
  const { title, issuers, aliases = [], documentNumber = "", issued = "", effective = "" } = listed.summary;
  const words = [title, ...aliases, documentNumber, ...issuers, issued, effective].join(" ");
  return { ...listed, isBundled, words: foldedText(words).toLowerCase(), title: readTitle(title).key };
}

const dayOf = ({ summary: { issued = "", effective = "" } }: Entry) => issued || effective;

const chinese = new Intl.Collator("zh-CN", { numeric: true });

/** By what comes first in the list; entries that are equal in it are in the order of their titles. */
const BEFORE: Record<Sort, (one: Entry, other: Entry) => number> = {
  title: () => 0,
  date: (one, other) => dayOf(other).localeCompare(dayOf(one)),
  added: (one, other) => other.order - one.order,
  clauses: (one, other) => other.clauses - one.clauses,
};

/** @returns the entries that hold each of the words. @param query as typed. */
export function filtered(entries: readonly Entry[], query: string): readonly Entry[] {
  const asked = foldedText(query).toLowerCase().split(/\s+/).filter(Boolean);
  return asked.length === 0
    ? entries
    : entries.filter(({ words }) => asked.every((word) => words.includes(word)));
}

/** @param ranks of titles in the order of the Chinese alphabet, which is too slow to compare by while one types. */
export function arranged(
  entries: readonly Entry[],
  sort: Sort,
  ranks: ReadonlyMap<string, number>,
): Placed[] {
  const rank = ({ title }: Entry) => ranks.get(title) ?? 0;
  const order = (one: Entry, other: Entry) => BEFORE[sort](one, other) || rank(one) - rank(other);
  const groups = Map.groupBy(entries, ({ title }) => title);
  const sorted = Array.from(groups.values(), (group) =>
    // Editions: the latest first, whatever the list is sorted by.
    group.toSorted((one, other) => BEFORE.date(one, other) || other.order - one.order),
  );
  const first = new Map(sorted.map((group) => [group, group.toSorted(order)[0]]));
  const firstOf = (group: Entry[]) => first.get(group) as Entry;
  sorted.sort((one, other) => order(firstOf(one), firstOf(other)));
  return sorted.flatMap((group) =>
    group.map((entry, at) => ({ entry, editions: group.length, isFurther: at > 0 })),
  );
}

/** @returns the place of each title in the order of the Chinese alphabet. */
export function rankTitles(entries: readonly Entry[]): Map<string, number> {
  const titles = [...new Set(entries.map(({ title }) => title))].sort(chinese.compare);
  return new Map(titles.map((title, at) => [title, at]));
}
