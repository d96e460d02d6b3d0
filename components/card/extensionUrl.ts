import { browser } from "wxt/browser";

/** @returns the whole address of a page of the extension: the card's own address may be a dynamic one that only it can use. */
export const extensionUrl = (path: string): string => new URL(path, browser.runtime.getURL("/")).href;
