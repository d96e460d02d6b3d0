/**
 * What a content script uses of the extension API. Both browsers give promises since MV3, so the 3 kB of the
 * polyfill stay out of every page.
 */
import type { Browser } from "webextension-polyfill";
import { READING_PORT, type ReadingAnswer } from "../../utils/messages.ts";
import type { Session } from "../../utils/page/scan.ts";
import type { Portion } from "../../utils/reference/portions.ts";

/** The build puts the browser's own object here, whatever it is called there. */
declare const browser: Browser;

export const extension: Pick<Browser, "i18n" | "runtime" | "storage"> = browser;

/** @returns whether the extension that runs this script is still installed in this version. */
export function isAlive(): boolean {
  try {
    return extension.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Begins a reading of the page. The port lives as long as the reading: the worker is awake for it, and asleep after.
 * @throws Error when the extension is gone.
 */
export function beginReading(): Session {
  const port = extension.runtime.connect({ name: READING_PORT });
  return {
    send: (texts) => port.postMessage({ type: "texts", texts }),
    finish: (facts) =>
      new Promise((resolve, reject) => {
        const portions: Portion[] = [];
        // Nobody reads a message, and every page carries it.
        port.onDisconnect.addListener(() => reject(new Error()));
        port.onMessage.addListener((message: unknown) => {
          const answer = message as ReadingAnswer;
          if (answer.type === "references") {
            portions.push(answer.portion);
            return;
          }
          port.disconnect();
          resolve({ portions, clauses: answer.clauses });
        });
        port.postMessage({ type: "end", facts });
      }),
  };
}

/**
 * A name for what we put on a page, not to be guessed by pages and the same for each copy of this script: made
 * from the address of card.html, which is random (per session in Chromium, per installation in Firefox).
 * @returns a valid start of custom element and highlight names.
 */
export function pageSecret(): string {
  let hash = 0;
  for (const char of extension.runtime.getURL("/card.html"))
    hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return `x${hash.toString(36)}-`;
}
