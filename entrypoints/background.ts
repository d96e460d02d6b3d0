import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { library } from "../utils/library/bundled.ts";
import {
  type CountMessage,
  type PageRequest,
  READING_PORT,
  type ReaderCommand,
  type ReadingAnswer,
  type ReadingRequest,
} from "../utils/messages.ts";
import { ReadingSession } from "../utils/reference/session.ts";

/** A page longer than this in characters is not one that people read; its rest is not looked at. */
const MAX_LENGTH = 20_000_000;

/** References to a message: a page takes in that many in well under a millisecond or two. */
const PORTION = 200;

/** All listeners are registered at once: the worker sleeps, and wakes for the event it is to hear. */
export default defineBackground(() => {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === READING_PORT) readPage(port);
  });

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const { name, count } = (message ?? {}) as Partial<CountMessage>;
    if (name === "count") void showCount(sender.tab?.id, sender.frameId, count);
    return undefined;
  });

  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const message: PageRequest = { name: "command", command: command as ReaderCommand };
    // A page without a reader does not answer.
    if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, message).catch(() => {});
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
});

/** One reading of one page. What a page sends is not to be trusted: a renderer can be taken over. */
function readPage(port: ReturnType<typeof browser.runtime.connect>): void {
  const session = new ReadingSession();
  let length = 0;
  port.onMessage.addListener((message: unknown) => {
    const request = message as Partial<ReadingRequest> | null;
    if (request?.type === "texts") {
      const texts = (Array.isArray(request.texts) ? request.texts : []).map(String);
      length += texts.reduce((sum, text) => sum + text.length, 0);
      if (length <= MAX_LENGTH) session.add(texts);
    } else if (request?.type === "end") {
      const { references, clauses } = session.finish(checkedFacts(request.facts), (names) => ({
        known: library.lookup(names),
        defaultId: library.defaultId,
      }));
      const answer = (message: ReadingAnswer) => port.postMessage(message);
      for (let at = 0; at < references.length; at += PORTION) {
        answer({ type: "references", references: references.slice(at, at + PORTION) });
      }
      answer({ type: "end", clauses });
    }
  });
}

/** Copies the known fields into a fresh object, each a string of a title's length at most. */
function checkedFacts(facts: unknown) {
  const { title, url, date } = (facts ?? {}) as Record<string, unknown>;
  const short = (value: unknown) => (typeof value === "string" ? value.slice(0, 2000) : undefined);
  const checked = { title: short(title), url: short(url), date: short(date) };
  return Object.fromEntries(Object.entries(checked).filter(([, value]) => value !== undefined));
}

/** The badge shows the references of the tab's top document. */
async function showCount(tabId: number | undefined, frameId: number | undefined, count: unknown) {
  if (tabId === undefined || frameId !== 0 || typeof count !== "number") return;
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(Math.min(count, 9999)) : "" });
  await browser.action.setBadgeBackgroundColor({ tabId, color: "#5b6675" });
}
