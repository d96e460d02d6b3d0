import { browser } from "wxt/browser";
import { libraryUrl } from "../../utils/library/address.ts";
import { isCard, type Sender } from "./senders.ts";

/** Opens the library page beside the tab of the card that asks. The library page reads that tab: the background has no screen. */
export async function keepPage(sender: Sender): Promise<void> {
  const { tab } = sender;
  if (!isCard(sender) || tab?.id === undefined) return;
  const { index } = await browser.tabs.get(tab.id);
  const url = browser.runtime.getURL(libraryUrl({ tab: tab.id }) as "/library.html");
  await browser.tabs.create({ url, index: index + 1, openerTabId: tab.id });
}
