/** Watches a page from its first moment: the mutation records that its observers get, and pauses of its thread. */
import type { Aside } from "./aside.ts";

/** Mutation records, written out, and how often each was seen. */
type Records = Record<string, number>;

export interface Seen {
  records: Records;
  /** The longest time in which the page's thread did not answer a timer, in milliseconds. */
  pause: number;
}

interface Watching {
  records: Map<string, number>;
  pause: number;
}

/** Runs in an isolated world of each document, before its scripts. Frames are not watched: hundreds of timers would slow the page. */
function watch(): void {
  if (window !== window.top) return;
  const seen: Watching = { records: new Map(), pause: 0 };
  (globalThis as unknown as { seen: Watching }).seen = seen;
  const names = (sign: string, nodes: NodeList) =>
    Array.from(nodes, (node) => ` ${sign}${node.nodeName}`).join("");
  new MutationObserver((list) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of list) {
      const changed = `${attributeName ?? ""}${names("+", addedNodes)}${names("-", removedNodes)}`;
      const record = `${type} ${target.nodeName} ${changed}`;
      seen.records.set(record, (seen.records.get(record) ?? 0) + 1);
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  // The parser works in portions that differ between visits.
  window.addEventListener("DOMContentLoaded", () => queueMicrotask(() => seen.records.clear()), true);
  const EACH = 50;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    // Browsers slow the timers of hidden pages down.
    if (document.visibilityState === "visible") seen.pause = Math.max(seen.pause, now - last - EACH);
    last = now;
  }, EACH);
}

/** Watches every document that the tab opens from now on. */
export const beginToWatch = (aside: Aside): Promise<void> => aside.begin(watch);

/** @returns what was seen of the current document. */
export const whatWasSeen = (aside: Aside): Promise<Seen> =>
  aside.evaluate(() => {
    const { records, pause } = (globalThis as unknown as { seen: Watching }).seen;
    return { records: Object.fromEntries(records), pause };
  }, undefined);

/**
 * @param isRestless compares kinds of records only, for pages that never stop changing.
 * @returns the records that the page does not make without the extension.
 */
export function unexpected(withLens: Records, alone: Records, isRestless: boolean): string[] {
  return Object.entries(withLens).flatMap(([record, times]) => {
    const more = isRestless ? (record in alone ? 0 : times) : times - (alone[record] ?? 0);
    return more > 0 ? [`${record} (${more})`] : [];
  });
}
