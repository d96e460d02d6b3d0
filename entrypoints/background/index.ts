/**
 * The background: registers every listener and dispatches to the file that answers it. In: ports and messages of pages,
 * which may be hostile and are validated; commands, menu and omnibox events of the browser.
 */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { type PageRequest, READING_PORT, type ReaderCommand } from "../../utils/messages.ts";
import { backgroundMessageFrom } from "../../utils/validation/requests.ts";
import { showCount } from "./badge.ts";
import { watchContextMenu } from "./context-menu.ts";
import { keepPage } from "./keep.ts";
import { answerAboutLibrary, openLibrary } from "./library.ts";
import { issueNonce, noncesFor } from "./nonces.ts";
import { watchOmnibox } from "./omnibox.ts";
import { readPage } from "./reading.ts";
import { openSampleCard } from "./sample.ts";
import { watchOwnSites } from "./sites.ts";
import { isSwitchedOn, watchSwitch } from "./switch.ts";

/** Registers all listeners synchronously, because the worker sleeps and restarts for each event. */
export default defineBackground({
  type: "module",
  main() {
    browser.runtime.onConnect.addListener((port) => {
      if (port.name === READING_PORT) readPage(port);
    });

    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      const told = backgroundMessageFrom(message);
      switch (told?.name) {
        case "count":
          showCount(sender.tab?.id, sender.frameId, told.count);
          return undefined;
        case "sample":
          void openSampleCard(sender);
          return undefined;
        case "keep":
          // The tab may have gone meanwhile.
          keepPage(sender).catch(() => {});
          return undefined;
        case "switch":
          return isSwitchedOn(told.origins);
        case "nonce":
          return issueNonce(sender);
        case "nonces":
          return noncesFor(sender, told.frameId);
        default:
          return answerAboutLibrary(message, sender);
      }
    });

    openLibrary();
    watchSwitch();
    watchOwnSites();
    // Firefox for Android has neither.
    if (browser.contextMenus) watchContextMenu();
    if (browser.omnibox) watchOmnibox();
    browser.commands?.onCommand.addListener(async (command) => {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      const message: PageRequest = { name: "command", command: command as ReaderCommand };
      // A page without a reader does not answer.
      if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, message).catch(() => {});
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
    });
  },
});
