/** Wakes for what it is to hear, and says who answers it. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { type PageRequest, READING_PORT, type ReaderCommand } from "../../utils/messages.ts";
import { backgroundMessageFrom } from "../../utils/validation/requests.ts";
import { showCount } from "./badge.ts";
import { watchContextMenu } from "./context-menu.ts";
import { issueNonce, noncesFor } from "./nonces.ts";
import { watchOmnibox } from "./omnibox.ts";
import { readPage } from "./reading.ts";
import { openSampleCard } from "./sample.ts";
import { watchOwnSites } from "./sites.ts";
import { isSwitchedOn, watchSwitch } from "./switch.ts";

/** All listeners are registered at once: the worker sleeps, and is started anew for each event. */
export default defineBackground(() => {
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
      case "switch":
        return isSwitchedOn(told.origins);
      case "nonce":
        return issueNonce(sender);
      case "nonces":
        return noncesFor(sender, told.frameId);
      default:
        return undefined;
    }
  });

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
});
