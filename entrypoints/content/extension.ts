/**
 * What a content script uses of the extension API. Both browsers give promises since MV3, so the 3 kB of the
 * polyfill stay out of every page.
 */
import type { Browser } from "webextension-polyfill";
import {
  type NonceMessage,
  READING_PORT,
  type ReadingAnswer,
  type SwitchMessage,
} from "../../utils/messages.ts";
import type { Session } from "../../utils/page/scan.ts";
import type { Portion } from "../../utils/reference/portions.ts";

/** In Chromium a page's element with the id "browser" shadows that name in our world too; `chrome` is safe there. */
const apis = globalThis as unknown as { browser: Browser; chrome: Browser };
export const extension: Pick<Browser, "i18n" | "runtime"> = import.meta.env.FIREFOX
  ? apis.browser
  : apis.chrome;

/** @returns whether the extension that runs this script is still installed in this version. */
export function isAlive(): boolean {
  try {
    return extension.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** @returns whether the user has left this site switched on. @throws Error when the extension is gone. */
export function isSwitchedOn(): Promise<boolean> {
  // Not every browser tells which pages frame this one.
  const { ancestorOrigins } = location as Location & { ancestorOrigins?: DOMStringList };
  return ask({ name: "switch", origins: [origin, ...(ancestorOrigins ?? [])] });
}

/** @returns what proves to a card that its parent is this script. @throws Error when the extension is gone. */
export const cardNonce = (): Promise<string> => ask({ name: "nonce" });

const ask = <T>(question: SwitchMessage | NonceMessage): Promise<T> =>
  extension.runtime.sendMessage(question);

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
