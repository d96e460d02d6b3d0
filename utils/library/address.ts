/** Addresses of the page of the library: library.html#tab=12 is about to take in the page of that tab. Anybody may have written one. */

/** Ids of tabs are numbers of 32 bits; browsers throw at once for any other. */
const LAST_TAB_ID = 2 ** 31 - 1;

/** UTF-16 code units; longer titles are cut. */
const LONGEST_TITLE = 200;

/** What the page of the library is opened for. */
export type LibraryErrand =
  /** To take in the page of a tab. */
  | { tab: number }
  /** To bring a document that the library lacks, by its title. */
  | { wanted: string };

/** @returns the address, for an errand or none. */
export function libraryUrl(errand?: LibraryErrand): string {
  const entries = Object.entries(errand ?? {}).map(([name, value]): [string, string] => [name, `${value}`]);
  return `/library.html${errand ? `#${new URLSearchParams(entries)}` : ""}`;
}

/** @returns the id of a tab; undefined where a text holds none. */
export function tabIdFrom(text: string | null): number | undefined {
  const id = Number(text);
  return Number.isInteger(id) && id > 0 && id <= LAST_TAB_ID ? id : undefined;
}

/** @param hash of the address of the page, with #. @returns the errand; null for none. */
export function readLibraryHash(hash: string): LibraryErrand | null {
  const given = new URLSearchParams(hash.slice(1));
  const tab = tabIdFrom(given.get("tab"));
  if (tab !== undefined) return { tab };
  const wanted = given.get("wanted")?.trim().slice(0, LONGEST_TITLE) ?? "";
  return wanted === "" ? null : { wanted };
}
