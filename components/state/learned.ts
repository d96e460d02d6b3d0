/** What the reader opened for which words, kept on this machine: it ranks higher for such words the next time. */
import { browser } from "wxt/browser";
import { isOrdinal } from "../../utils/regulation/numerals.ts";
import { type Pick, Picks } from "../../utils/search/picks.ts";

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

/** @returns what was kept. */
export async function loadPicks(): Promise<Picks> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return new Picks(Array.isArray(stored) ? stored.filter(isPick) : []);
}

/** Keeps it as it is now. */
export function keepPicks(picks: Picks): Promise<void> {
  return browser.storage.local.set({ [KEY]: picks.list() });
}

/** @param listener told when a search, in this window or another, has kept something. @returns ends the telling. */
export function onPicksKept(listener: () => void): () => void {
  const hear = (changes: object) => KEY in changes && listener();
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
}
