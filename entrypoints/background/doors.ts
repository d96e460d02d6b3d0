/** The doors outside the popup: the menu of a selection, and the keyword in the address bar. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { keepQuery } from "../../components/state/lastQuery.ts";
import { library } from "../../utils/library/bundled.ts";
import { type Destination, destinationOf, escapeXml, suggestionsFor } from "../../utils/library/doors.ts";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import { cappedQuery } from "../../utils/search/query/capped.ts";
import { createSearch, type Search } from "../../utils/search/search.ts";

const MENU_ITEM = "look-up";

/** Made at the first need of it: most pages wake the background for nothing of the kind. */
let made: Search | undefined;
const search = () => {
  made ??= createSearch(library.all());
  return made;
};

const urlOf = (destination: Destination) =>
  destination.kind === "clause"
    ? readingUrl(destination.regulationId, destination.address)
    : `/popup.html?q=${encodeURIComponent(destination.query)}`;

/** Shows the search in the toolbar's window; where the browser does not let it open, in a tab. */
function openSearch(query: string, tab: number | undefined): void {
  const inTab = () =>
    void browser.tabs.create({ url: `/popup.html?q=${encodeURIComponent(query)}&tab=${tab ?? ""}` });
  // Not awaited: Firefox opens the window only in the handling of the click itself.
  void keepQuery(query).then((isKept) => isKept || inTab());
  browser.action.openPopup().catch(inTab);
}

/** Looks up what is selected, from the context menu; 查条文：…. */
export function watchSelectionMenu(): void {
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

/** Answers the keyword in the address bar as one types, and goes where Enter says. */
export function watchAddressBar(): void {
  const form = import.meta.env.FIREFOX ? "plain" : "xml";
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    const capped = cappedQuery(words);
    const asked = form === "xml" ? escapeXml(capped) : capped;
    browser.omnibox.setDefaultSuggestion({ description: i18n.t("omniboxSearch", [asked]) });
    suggest(suggestionsFor(words, search(), library, form));
  });
  browser.omnibox.onInputEntered.addListener((words, disposition) => {
    const url = urlOf(destinationOf(words, search()));
    if (disposition === "currentTab") void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === "newForegroundTab" });
  });
}
