import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { cardFrame } from "../../support/card.ts";
import { type PageLike, until } from "../../support/page.ts";
import { isMarked, isOpen, pointUntil } from "./card.ts";
import { expect, type Stage, test } from "./stage.ts";

/** That nothing was thrown is worth something only if what is thrown is heard. */

/** Runs anywhere: throws once at once and once by a promise, where nobody catches it. */
function fail(where: string): void {
  setTimeout(() => {
    throw new Error(`${where} throws`);
  });
  void Promise.reject(new Error(`${where} rejects`));
}

/** Runs in a page of the extension's: does so in the content script's world of a tab. */
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

/** Runs in a page of the extension's in Firefox, where the background is a page too. */
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

async function openPage({ tab, aside, lens }: Stage): Promise<void> {
  await lens.extensionPage();
  await tab.bringToFront();
  await tab.goto(`${lens.site.origin}/hostile/storm-timers.html`);
  await until("the mark", () => isMarked(aside));
}

test("an error is heard wherever it is thrown, and it is known whose it is", async ({ stage }) => {
  const { tab, aside, lens, errors } = stage;
  const asker = await lens.extensionPage();
  await openPage(stage);
  await pointUntil(stage, () => isOpen(aside));
  const card = await until("the card's document", () => cardFrame(tab));
  await errors.take(aside, asker);

  await tab.evaluate(fail, "the page");
  await asker.evaluate(failInTab, tab.url());
  await card.evaluate(fail, "the card");
  await failInBackground(stage);
  const heard = { page: new Set<string>(), ours: new Set<string>() };
  const words = (message: string) => /the [\w ]+(throws|rejects)/.exec(message)?.[0] ?? message;
  const [page, ours] = [
    ["the page rejects", "the page throws"],
    [
      "the background rejects",
      "the card rejects",
      "the card throws",
      "the content script rejects",
      "the content script throws",
    ],
  ];
  if (lens.browser === "chromium") ours?.unshift("the background throws");
  await until("all of them", async () => {
    const some = await errors.take(aside, asker);
    for (const message of some.page) heard.page.add(words(message));
    for (const message of some.ours) heard.ours.add(words(message));
    return heard.page.size >= (page?.length ?? 0) && heard.ours.size >= (ours?.length ?? 0);
  }).catch(() => {});
  expect({ page: [...heard.page].toSorted(), ours: [...heard.ours].toSorted() }).toEqual({
    page,
    ours: ours?.toSorted(),
  });
});

test("a page without errors has none", async ({ stage }) => {
  const asker: PageLike = await stage.lens.extensionPage();
  await stage.errors.take(stage.aside, asker);
  await openPage(stage);
  expect(await stage.errors.take(stage.aside, asker)).toEqual({ page: [], ours: [] });
});
