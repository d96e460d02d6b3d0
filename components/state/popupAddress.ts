/** What the address of a popup that is a tab itself says: popup.html?q=备案&tab=12. Anybody may have written it. */

/** Names the tab that the popup was opened for. */
const TAB_PARAMETER = "tab";

/** Ids of tabs are numbers of 32 bits; browsers throw at once for any other. */
const LAST_TAB_ID = 2 ** 31 - 1;

/** @param search of the page's address. @returns the id of the tab that it names; undefined where it names none. */
export function askedTab(search: string): number | undefined {
  const id = Number(new URLSearchParams(search).get(TAB_PARAMETER));
  return Number.isInteger(id) && id > 0 && id <= LAST_TAB_ID ? id : undefined;
}
