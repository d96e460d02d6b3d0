/** The context menu of a selection: 查条文：…. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { keepQuery } from "../../components/state/lastQuery.ts";
import { destinationOf } from "../../utils/library/destination.ts";
import { search, urlOf } from "./outside-search.ts";

const MENU_ITEM = "look-up";

/** Opens the popup with a query, or a tab if the browser does not let the popup open. */
function openSearch(query: string, tab: number | undefined): void {
  const inTab = () =>
    void browser.tabs.create({ url: `/popup.html?q=${encodeURIComponent(query)}&tab=${tab ?? ""}` });
  // Not awaited: Firefox opens the popup only while the click is being handled.
  void keepQuery(query).then((isKept) => isKept || inTab());
  browser.action.openPopup().catch(inTab);
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
    const destination = destinationOf(selectionText, search());
    if (destination.kind === "search") openSearch(destination.query, tab?.id);
    else void browser.tabs.create({ url: urlOf(destination) });
  });
}
