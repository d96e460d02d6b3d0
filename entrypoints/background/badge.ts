import { browser } from "wxt/browser";

/** More than this does not fit on the badge. */
const MOST = 9999;

/** Shows on the toolbar how many references the tab's top document has; what a page says is checked. */
export async function showCount(
  tabId: number | undefined,
  frameId: number | undefined,
  count: unknown,
): Promise<void> {
  if (tabId === undefined || frameId !== 0 || typeof count !== "number") return;
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(Math.min(count, MOST)) : "" });
  await browser.action.setBadgeBackgroundColor({ tabId, color: "#5b6675" });
}
