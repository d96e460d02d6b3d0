/** What the context menu and the omnibox share: the search, and the address of a destination. */
import { type Destination, destinationOf, queryOf } from "../../utils/library/destination.ts";
import { installedLibrary } from "../../utils/library/installed.ts";
import { LibrarySearch } from "../../utils/library/searching.ts";
import { readingUrl } from "../../utils/lookup/addresses.ts";

/** Made on first use: most events that wake the background need no search. */
let made: LibrarySearch | undefined;
/** @returns the search over the library. */
export const search = () => {
  made ??= new LibrarySearch(installedLibrary());
  return made;
};

/** @returns where words lead; to the search for them, which then says why, where the library cannot be read. */
export const destinationFor = (words: string): Promise<Destination> =>
  destinationOf(words, search()).catch(() => ({ kind: "search", query: queryOf(words) }));

/** @returns the address of the page that shows a destination, relative to the extension. */
export const urlOf = (destination: Destination) =>
  destination.kind === "clause"
    ? readingUrl(destination.regulationId, destination.address)
    : `/popup.html?q=${encodeURIComponent(destination.query)}`;
