import { browser } from "wxt/browser";

/** More than this does not fit on the badge. */
const MOST = 9999;

/** A page may tell its count many times a second; the badge follows this often. Milliseconds. */
const DELAY = 100;

/** What tabs told last, and is not shown yet. */
const latest = new Map<number, number>();

/** Shows on the toolbar how many references the tab's top document has. */
export function showCount(tabId: number | undefined, frameId: number | undefined, count: number): void {
  if (tabId === undefined || frameId !== 0) return;
  const isWaiting = latest.has(tabId);
  latest.set(tabId, count);
  if (!isWaiting) setTimeout(() => void show(tabId), DELAY);
}

async function show(tabId: number): Promise<void> {
  const count = latest.get(tabId) ?? 0;
  latest.delete(tabId);
  const text = count > 0 ? String(Math.min(count, MOST)) : "";
  // The tab may have gone meanwhile.
  await browser.action.setBadgeText({ tabId, text }).catch(() => {});
  await browser.action.setBadgeBackgroundColor({ tabId, color: "#5b6675" }).catch(() => {});
}
