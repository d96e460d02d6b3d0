/** What can be seen of a page from its first moment on: what its own observers are told, and how long it stands still. */
import type { Aside } from "./aside.ts";

/** Times of a page's observers' records, by what they say. */
type Records = Record<string, number>;

export interface Seen {
  records: Records;
  /** The longest time in which the page's thread did nothing else, in milliseconds. */
  pause: number;
}

interface Watching {
  records: Map<string, number>;
  pause: number;
}

/** Runs aside in each document before its own scripts; those of frames are not looked at. */
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
  // What the parser does comes in portions that differ from time to time.
  window.addEventListener("DOMContentLoaded", () => queueMicrotask(() => seen.records.clear()), true);
  const EACH = 50;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    // Who is not looked at is called less often.
    if (document.visibilityState === "visible") seen.pause = Math.max(seen.pause, now - last - EACH);
    last = now;
  }, EACH);
}

/** From the next document on. */
export const beginToWatch = (aside: Aside): Promise<void> => aside.begin(watch);

/** @returns what was seen of the present document. */
export const whatWasSeen = (aside: Aside): Promise<Seen> =>
  aside.evaluate(() => {
    const { records, pause } = (globalThis as unknown as { seen: Watching }).seen;
    return { records: Object.fromEntries(records), pause };
  }, undefined);

/**
 * @param isRestless whether the page never stands still, so that only kinds of records are compared.
 * @returns the records that the page alone does not make.
 */
export function unexpected(withLens: Records, alone: Records, isRestless: boolean): string[] {
  return Object.entries(withLens).flatMap(([record, times]) => {
    const more = isRestless ? (record in alone ? 0 : times) : times - (alone[record] ?? 0);
    return more > 0 ? [`${record} (${more})`] : [];
  });
}
