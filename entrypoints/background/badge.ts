import { browser } from "wxt/browser";

/** More than this does not fit on the badge. */
const MOST = 9999;

/** Shows on the toolbar how many references the tab's top document has. */
export async function showCount(
  tabId: number | undefined,
  frameId: number | undefined,
  count: number,
): Promise<void> {
  if (tabId === undefined || frameId !== 0) return;
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(Math.min(count, MOST)) : "" });
  await browser.action.setBadgeBackgroundColor({ tabId, color: "#5b6675" });
}
