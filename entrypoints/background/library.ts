/** The library as the background opens it, and as it answers the card, whose frame may be denied the database. */
import { browser } from "wxt/browser";
import { installedLibrary } from "../../utils/library/installed.ts";
import { answerLibrary } from "../../utils/library/remote.ts";
import type { LibraryAnswer } from "../../utils/messages.ts";
import { isCard, type Sender } from "./senders.ts";

/**
 * Opens the database as soon as the background runs: after a browser start that takes up to a quarter of a second, which
 * the first page would wait for. Registers listeners synchronously.
 */
export function openLibrary(): void {
  const { database, vanished } = installedLibrary();
  // Whoever asks the library gets this error then.
  database.connect().catch(() => {});
  // Brings the mark up to date where the browser ended between the change and the mark.
  browser.runtime.onStartup.addListener(() => void vanished());
}

/**
 * @returns the answer to a request to the library; undefined for any other message, and for senders other than the card:
 *   what the user imported is for no page to read, not even by a content script of ours. Our other pages read the database.
 */
export function answerAboutLibrary(message: unknown, sender: Sender): Promise<LibraryAnswer> | undefined {
  if (!isCard(sender)) return undefined;
  const { library, ...health } = installedLibrary();
  return answerLibrary(library, message, health);
}
