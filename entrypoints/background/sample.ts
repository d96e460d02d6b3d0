import { browser } from "wxt/browser";
import type { PageRequest } from "../../utils/messages.ts";

interface Sender {
  url?: string;
  tab?: { id?: number | undefined };
}

/** Opens the card of the welcome page's first reference, for the page itself: in Chromium what it sends to its own tab does not reach it. */
export async function openSampleCard({ url, tab }: Sender): Promise<void> {
  if (!url?.startsWith(browser.runtime.getURL("/welcome.html")) || tab?.id === undefined) return;
  const request: PageRequest = { name: "reveal", index: 0 };
  await browser.tabs.sendMessage(tab.id, request).catch(() => {});
}
