/** What the context menu and the omnibox share: the search, and the address of a destination. */
import type { Destination } from "../../utils/library/destination.ts";
import { installedLibrary } from "../../utils/library/installed.ts";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import { createSearch, type Search } from "../../utils/search/search.ts";

/** Made on first use: most events that wake the background need no search. */
let made: Search | undefined;
/** @returns the search over the bundled library. */
export const search = () => {
  made ??= createSearch(installedLibrary().bundled);
  return made;
};

/** @returns a bundled regulation. */
export const regulation = (id: string) => installedLibrary().bundled.find((each) => each.id === id);

/** @returns the address of the page that shows a destination, relative to the extension. */
export const urlOf = (destination: Destination) =>
  destination.kind === "clause"
    ? readingUrl(destination.regulationId, destination.address)
    : `/popup.html?q=${encodeURIComponent(destination.query)}`;
