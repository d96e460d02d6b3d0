/**
 * What a content script uses of the extension API. Both browsers give promises since MV3, so the 3 kB of the
 * polyfill stay out of every page.
 */
import type { Browser } from "webextension-polyfill";
import type { RequestName, Requests } from "../../utils/messages.ts";

declare const browser: Browser | undefined;
declare const chrome: Browser;

export const extension: Pick<Browser, "runtime"> = typeof browser === "undefined" ? chrome : browser;

/** @returns whether the extension that runs this script is still installed in this version. */
export function isAlive(): boolean {
  try {
    return extension.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Asks the background, once more if the worker died in between.
 * @throws Error when the extension is gone.
 */
export async function request<N extends RequestName>(name: N, data: Requests[N][0]): Promise<Requests[N][1]> {
  const message = { name, data };
  return extension.runtime
    .sendMessage(message)
    .catch(() => extension.runtime.sendMessage(message)) as Promise<Requests[N][1]>;
}

/**
 * A name for what we put on a page, not to be guessed by pages and the same for each copy of this script: made
 * from the address of card.html, which is random (per session in Chromium, per installation in Firefox).
 * @returns a valid start of custom element and highlight names.
 */
export function pageSecret(): string {
  let hash = 0x811c9dc5;
  for (const char of extension.runtime.getURL("/card.html")) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `x${hash.toString(36)}-`;
}
