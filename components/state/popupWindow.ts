import { browser } from "wxt/browser";

/** @returns whether this document is in the toolbar's window, not in a tab or a panel. */
export const isInPopup = (): boolean => browser.extension.getViews({ type: "popup" }).includes(window);
