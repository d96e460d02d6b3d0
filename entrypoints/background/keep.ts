import { browser } from "wxt/browser";
import { libraryUrl } from "../../utils/library/address.ts";
import { isCard, type Sender } from "./senders.ts";

/** Opens the page of the library beside the tab whose card asks for it: that page then reads the tab, and shows what it read. */
export async function keepPage(sender: Sender): Promise<void> {
  const { tab } = sender;
  if (!isCard(sender) || tab?.id === undefined) return;
  const { index } = await browser.tabs.get(tab.id);
  const url = browser.runtime.getURL(libraryUrl({ tab: tab.id }) as "/library.html");
  await browser.tabs.create({ url, index: index + 1, openerTabId: tab.id });
}
