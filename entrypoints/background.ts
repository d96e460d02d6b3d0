import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { library } from "../utils/library/bundled.ts";
import type { CommandMessage, ReaderCommand, RequestMessage } from "../utils/messages.ts";

/** A page that names more documents than this, or longer titles, is not one that people read. */
const MAX_NAMES = 500;
const MAX_NAME_LENGTH = 200;

/** All listeners are registered at once: the worker sleeps, and wakes for the event it is to hear. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = message as Partial<RequestMessage> | null;
    if (request?.name === "lookup") return Promise.resolve(lookup(request.data));
    if (request?.name === "count") return showCount(sender.tab?.id, sender.frameId, request.data?.count);
    return undefined;
  });

  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const message: CommandMessage = { command: command as ReaderCommand };
    // A page without a reader does not answer.
    if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, message).catch(() => {});
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
});

/** What a page sends is not to be trusted: a renderer can be taken over. */
function lookup(data: unknown) {
  const names = (data as { names?: unknown } | undefined)?.names;
  const checked = (Array.isArray(names) ? names : [])
    .filter((name): name is string => typeof name === "string" && name.length <= MAX_NAME_LENGTH)
    .slice(0, MAX_NAMES);
  return { known: library.lookup(checked), defaultId: library.defaultId };
}

/** The badge shows the references of the tab's top document. */
async function showCount(tabId: number | undefined, frameId: number | undefined, count: unknown) {
  if (tabId === undefined || frameId !== 0 || typeof count !== "number") return;
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(Math.min(count, 9999)) : "" });
  await browser.action.setBadgeBackgroundColor({ tabId, color: "#5b6675" });
}
