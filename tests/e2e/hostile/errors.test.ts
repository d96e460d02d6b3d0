import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { cardFrame } from "../../support/card.ts";
import { until } from "../../support/page.ts";
import { isMarked, isOpen, pointUntil } from "./card.ts";
import type { Uncaught } from "./errors.ts";
import { expect, type Stage, test } from "./stage.ts";

/* The promise of no errors is worth something only if errors are heard: here every part of the extension makes some. */

/** Runs anywhere: makes an uncaught error and an unhandled rejection. */
function fail(where: string): void {
  setTimeout(() => {
    throw new Error(`${where} throws`);
  });
  void Promise.reject(new Error(`${where} rejects`));
}

/** Runs in an extension page: fails in the content script's world of a tab. */
async function failInTab(url: string): Promise<void> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { tabs, scripting } = scope.browser ?? scope.chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: () => {
      setTimeout(() => {
        throw new Error("the content script throws");
      });
      void Promise.reject(new Error("the content script rejects"));
    },
  });
}

/** Runs in an extension page in Firefox, where the background is a page too. */
async function rejectInBackground(): Promise<void> {
  const { runtime } = (globalThis as unknown as { browser: Browser }).browser;
  const background = (await runtime.getBackgroundPage()) as unknown as typeof globalThis;
  void background.Promise.reject(new background.Error("the background rejects"));
}

async function failInBackground({ tab, lens }: Stage): Promise<void> {
  if (lens.browser === "firefox") return (await lens.extensionPage()).evaluate(rejectInBackground, undefined);
  const [worker] = (tab as unknown as Page).context().serviceWorkers();
  await worker?.evaluate(fail, "the background");
}

/** Opens a page that makes no errors, and forgets those of earlier tests. */
async function openPage({ tab, aside, lens, errors }: Stage): Promise<void> {
  await errors.take(aside, await lens.extensionPage());
  await tab.bringToFront();
  await tab.goto(`${lens.site.origin}/hostile/storm-timers.html`);
  await until("the mark", () => isMarked(aside));
}

const WORDS = /the [a-z ]+ (?:throws|rejects)/;
const wordsOf = (messages: string[]) =>
  messages.map((message) => WORDS.exec(message)?.[0] ?? message).toSorted();

test("errors are heard wherever they are thrown, and attributed", async ({ stage }) => {
  const { tab, aside, lens, errors } = stage;
  const asker = await lens.extensionPage();
  await openPage(stage);
  await pointUntil(stage, () => isOpen(aside));
  const card = await until("the card's document", () => cardFrame(tab));

  await tab.evaluate(fail, "the page");
  await asker.evaluate(failInTab, tab.url());
  await card.evaluate(fail, "the card");
  await failInBackground(stage);

  const ours = [
    "the background rejects",
    // Firefox lets nobody run code in the background; a promise of it can be rejected.
    ...(lens.browser === "chromium" ? ["the background throws"] : []),
    "the card rejects",
    "the card throws",
    "the content script rejects",
    "the content script throws",
  ];
  const heard: Uncaught = { page: [], ours: [] };
  await until("all errors", async () => {
    const some = await errors.take(aside, asker);
    heard.page.push(...some.page);
    heard.ours.push(...some.ours);
    return heard.page.length >= 2 && heard.ours.length >= ours.length;
  }).catch(() => {});
  expect(wordsOf(heard.page)).toEqual(["the page rejects", "the page throws"]);
  expect(wordsOf(heard.ours)).toEqual(ours);
});

test("nothing is heard where nothing is thrown", async ({ stage }) => {
  await openPage(stage);
  const { errors, aside, lens } = stage;
  expect(await errors.take(aside, await lens.extensionPage())).toEqual({ page: [], ours: [] });
});
