/** The context menu of a selection: 查条文：…. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { keepQuery } from "../../components/state/lastQuery.ts";
import { queryOf } from "../../utils/library/destination.ts";
import { destinationFor, urlOf } from "./outside-search.ts";

const MENU_ITEM = "look-up";

/** Opens the popup with a query, or a tab if the browser does not let the popup open. */
function openSearch(query: string, tab: number | undefined): void {
  const inTab = () =>
    void browser.tabs.create({ url: `/popup.html?q=${encodeURIComponent(query)}&tab=${tab ?? ""}` });
  // Not awaited: Firefox opens the popup only while the click is being handled.
  void keepQuery(query).then((isKept) => isKept || inTab());
  browser.action.openPopup().catch(inTab);
}

/** Opens the clause that words mean, or the search for them. */
async function lookUp(words: string, tab: number | undefined): Promise<void> {
  // Before it is known whether they mean one clause: Firefox opens the popup only while the click is being handled.
  if (import.meta.env.FIREFOX) openSearch(queryOf(words), tab);
  const destination = await destinationFor(words);
  if (destination.kind === "clause") {
    const popups: { close?(): void }[] = browser.extension.getViews?.({ type: "popup" }) ?? [];
    for (const popup of popups) popup.close?.();
    await browser.tabs.create({ url: urlOf(destination) });
  } else if (!import.meta.env.FIREFOX) openSearch(destination.query, tab);
}

/** Adds the menu item and looks up the selection when it is chosen. */
export function watchContextMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU_ITEM,
      title: i18n.t("menuLookUp", ["%s"]),
      contexts: ["selection"],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = "" }, tab) => {
    if (menuItemId !== MENU_ITEM) return;
    void lookUp(selectionText, tab?.id);
  });
}
