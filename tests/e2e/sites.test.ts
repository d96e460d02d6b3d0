import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { listReferences, referencesAppear } from "../support/card.ts";
import { builtExtension } from "../support/launch.ts";
import { type PageLike, resize, until } from "../support/page.ts";
import { goToTab, openPopup, optionsAppear, shownText } from "../support/popup.ts";
import { OTHER_HOST, SITE_HOST } from "../support/site.ts";
import { expect, type Lens, test } from "./lens.ts";

/** Which sites are read: switched in the popup, added and removed in the options, with the keyboard alone. */

const PAGE = {
  body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
    <p>依照《上海市虹口区人民政府工作规则》第十八条执行。</p>`,
};

const markCount = (page: PageLike) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0), undefined);

/** Goes to the switch with Tab and presses it. @returns whether it is on then. */
async function pressSwitch(popup: PageLike): Promise<boolean> {
  const isOnSwitch = () =>
    popup.evaluate(() => document.activeElement?.matches(".site-switch input") ?? false, undefined);
  await until("the switch", () =>
    popup.evaluate(() => document.querySelector(".site-switch input") !== null, undefined),
  );
  for (let turn = 0; turn < 30 && !(await isOnSwitch()); turn++) await popup.keyboard.press("Tab");
  await popup.keyboard.press(" ");
  return popup.evaluate(
    () => document.querySelector<HTMLInputElement>(".site-switch input")?.checked ?? false,
    undefined,
  );
}

test("a site is switched off at once, stays off, and is switched on again without a reload", async ({
  lens,
  tab,
}) => {
  lens.site.add("/switched.html", PAGE);
  await tab.goto(`${lens.site.origin}/switched.html`);
  await referencesAppear(lens, tab);
  await until("the marks", async () => (await markCount(tab)) > 0);

  const popup = await openPopup(lens, tab);
  expect(await pressSwitch(popup)).toBe(false);
  await until("no marks", async () => (await markCount(tab)) === 0);
  await tab.bringToFront();
  await tab.goto(`${lens.site.origin}/switched.html?again`);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await listReferences(lens, tab)).toEqual([]);
  const references = await openPopup(lens, tab);
  await goToTab(references, 1);
  await until("to say why", async () => (await shownText(references)).includes("在此网站已停用"));
  await references.close();

  const other = await lens.newPage();
  await other.goto(`${lens.site.origin.replace(SITE_HOST, OTHER_HOST)}/switched.html`);
  expect(await referencesAppear(lens, other)).toHaveLength(1);
  await other.close();

  await popup.bringToFront();
  expect(await pressSwitch(popup)).toBe(true);
  await tab.bringToFront();
  expect(await referencesAppear(lens, tab)).toHaveLength(1);
  await until("the marks", async () => (await markCount(tab)) > 0);
  await popup.close();
});

test("the switch is in reach beside a long list of references", async ({ lens, tab }) => {
  lens.site.add("/long.html", { body: PAGE.body.replace(/<p>.*<\/p>/, (paragraph) => paragraph.repeat(40)) });
  await tab.goto(`${lens.site.origin}/long.html`);
  await referencesAppear(lens, tab);
  const popup = await openPopup(lens, tab);
  await resize(popup, { width: 384, height: 600 });
  await goToTab(popup, 1);
  await optionsAppear(popup, (options) => options.length === 40);
  await until("the switch in view", () =>
    popup.evaluate(() => {
      const { top = 0, bottom = 0 } =
        document.querySelector(".site-switch input")?.getBoundingClientRect() ?? {};
      return top > 0 && bottom <= innerHeight;
    }, undefined),
  );
  await popup.close();
});

/**
 * The options of an extension that may be given a site without the browser's own prompt, which no driver can press.
 * Firefox is told so when it is started; in Chromium a copy of the build is, on the page where readers decide for
 * each extension on which sites it may run.
 */
async function optionsWithoutPrompt(lens: Lens, host: string): Promise<PageLike> {
  if (lens.browser === "firefox") return lens.openExtensionPage("options.html");
  const folder = await mkdtemp(join(tmpdir(), "clause-lens-copy-"));
  await cp(builtExtension("chromium"), folder, { recursive: true });
  const page = await lens.newPage();
  const session = await (page as unknown as Page).context().browser()?.newBrowserCDPSession();
  const send = session?.send.bind(session) as unknown as (
    method: string,
    params: object,
  ) => Promise<{ id: string }>;
  const { id } = await send("Extensions.loadUnpacked", { path: folder });
  await page.goto("chrome://extensions");
  await page.evaluate(allowWithoutPrompt, { id, pattern: `*://${host}/*` });
  await page.goto(`chrome-extension://${id}/options.html`);
  return page;
}

/** Runs in chrome://extensions. */
async function allowWithoutPrompt({ id, pattern }: { id: string; pattern: string }): Promise<void> {
  interface Decisions {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(id: string, pattern: string): Promise<void>;
  }
  const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Decisions } };
  const { developerPrivate } = chrome;
  await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: "ON_SPECIFIC_SITES" });
  await developerPrivate.addHostPermission(id, pattern);
}

const rows = (options: PageLike) =>
  options.evaluate(
    () => [...document.querySelectorAll(".site-rows .site-host")].map((host) => host.textContent).join(),
    undefined,
  );

test("an own site is read at once and after a reload, until it is removed", async ({ lens, tab }) => {
  lens.site.add("/own.html", PAGE);
  const address = `http://127.0.0.1:${lens.site.port}/own.html`;
  await tab.goto(address);
  const options = await optionsWithoutPrompt(lens, "127.0.0.1");
  await options.bringToFront();
  const isIn = (selector: string) =>
    options.evaluate((query) => document.activeElement?.matches(query) ?? false, selector);
  for (let turn = 0; turn < 60 && !(await isIn("[name=site]")); turn++) await options.keyboard.press("Tab");
  expect(await markCount(tab)).toBe(0);
  await options.keyboard.type(address);
  await options.keyboard.press("Enter");
  await until("the site in the list", async () => (await rows(options)) === "127.0.0.1");
  await tab.bringToFront();
  await until("the marks, without a reload", async () => (await markCount(tab)) > 0);
  await tab.goto(`${address}?again`);
  await until("the marks, after a reload", async () => (await markCount(tab)) > 0);
  await tab.mouse.move(200, 25);
  await until("the card", () =>
    tab.evaluate(() => document.querySelector(":popover-open") !== null, undefined),
  );

  await options.bringToFront();
  for (let turn = 0; turn < 5 && !(await isIn(".site-rows button")); turn++)
    await options.keyboard.press("Tab");
  await options.keyboard.press("Enter");
  await until("the site to go", async () => (await rows(options)) === "");
  await tab.bringToFront();
  await tab.goto(`${address}?removed`);
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await markCount(tab)).toBe(0);
  await options.close();
});

/** Runs in an extension page: these sites are off. */
async function storeOff(offSites: string[]): Promise<void> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  await (scope.browser ?? scope.chrome).storage.local.set({ offSites });
}

test("beside long names in a narrow window the words on buttons stay in one line", async ({ lens }) => {
  const options = await lens.openExtensionPage("options.html");
  await options.bringToFront();
  await resize(options, { width: 320, height: 600 });
  const host = `${"a-department-of-a-district.".repeat(3)}gov.cn`;
  await options.evaluate(storeOff, [host]);
  const heights = await until("the site", () =>
    options.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>(".sites button")];
      return buttons.length === 2 && buttons.map(({ offsetHeight }) => offsetHeight);
    }, undefined),
  );
  expect(Math.max(...heights)).toBeLessThan(36);
  await options.evaluate(storeOff, []);
  await options.close();
});

test("where a site's row goes, the keyboard stays among the sites", async ({ lens }) => {
  const options = await lens.openExtensionPage("options.html");
  await options.bringToFront();
  await options.evaluate(storeOff, ["www.example.gov.cn"]);
  await until("the site", async () => (await rows(options)) === "www.example.gov.cn");
  await options.evaluate(() => document.querySelector<HTMLElement>(".site-rows button")?.focus(), undefined);
  await options.keyboard.press("Enter");
  await until("the site to go", async () => (await rows(options)) === "");
  expect(await options.evaluate(() => document.activeElement?.matches(".sites *"), undefined)).toBe(true);
  await options.close();
});

test("what is no web address is not asked for", async ({ lens }) => {
  const options = await lens.openExtensionPage("options.html");
  await options.bringToFront();
  await options.evaluate(() => document.querySelector<HTMLInputElement>("[name=site]")?.focus(), undefined);
  await options.keyboard.type("*");
  await options.keyboard.press("Enter");
  await until("the error", () =>
    options.evaluate(() => (document.querySelector(".site-error")?.textContent ?? "").length > 0, undefined),
  );
  await options.close();
});
