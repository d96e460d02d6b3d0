/** The omnibox keyword: suggestions while the user types, and the page that Enter opens. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { installedLibrary } from "../../utils/library/installed.ts";
import { escapeXml, type Suggestion, suggestionsFor } from "../../utils/library/omnibox.ts";
import { Latest } from "../../utils/search/latest.ts";
import { cappedQuery } from "../../utils/search/query/capped.ts";
import { destinationFor, search, urlOf } from "./outside-search.ts";

interface Asked {
  words: string;
  suggest(suggestions: Suggestion[]): void;
}

/** Answers the keyword with suggestions, and opens what is entered. */
export function watchOmnibox(): void {
  const form = import.meta.env.FIREFOX ? "plain" : "xml";
  const latest = new Latest(
    async ({ words, suggest }: Asked) => {
      const suggestions = await suggestionsFor(words, search(), installedLibrary().library, form);
      return () => suggest(suggestions);
    },
    (outcome) => "answer" in outcome && outcome.answer(),
  );
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    const capped = cappedQuery(words);
    const asked = form === "xml" ? escapeXml(capped) : capped;
    browser.omnibox.setDefaultSuggestion({ description: i18n.t("omniboxSearch", [asked]) });
    latest.ask({ words, suggest });
  });
  browser.omnibox.onInputEntered.addListener(async (words, disposition) => {
    latest.drop();
    const url = urlOf(await destinationFor(words));
    if (disposition === "currentTab") await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === "newForegroundTab" });
  });
}
