/** The omnibox keyword: suggestions while the user types, and the page that Enter opens. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { destinationOf } from "../../utils/library/destination.ts";
import { escapeXml, suggestionsFor } from "../../utils/library/omnibox.ts";
import { cappedQuery } from "../../utils/search/query/capped.ts";
import { regulation, search, urlOf } from "./outside-search.ts";

/** Answers the keyword with suggestions, and opens what is entered. */
export function watchOmnibox(): void {
  const form = import.meta.env.FIREFOX ? "plain" : "xml";
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    const capped = cappedQuery(words);
    const asked = form === "xml" ? escapeXml(capped) : capped;
    browser.omnibox.setDefaultSuggestion({ description: i18n.t("omniboxSearch", [asked]) });
    suggest(suggestionsFor(words, search(), { regulation }, form));
  });
  browser.omnibox.onInputEntered.addListener((words, disposition) => {
    const url = urlOf(destinationOf(words, search()));
    if (disposition === "currentTab") void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === "newForegroundTab" });
  });
}
