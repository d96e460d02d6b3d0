/** Entry points of the browser itself (menu, omnibox, shortcuts), used with real keys on a screen of their own. */
import type { Browser } from "webextension-polyfill";
import { missingForDesktop } from "../support/browsers.ts";
import { isCardOpen, readCard, referencesAppear } from "../support/card.ts";
import { type Desktop, startDesktop } from "../support/desktop.ts";
import { HOST } from "../support/host.ts";
import { launch } from "../support/launch.ts";
import { addToLibrary, ROADS } from "../support/own-library.ts";
import { type PageLike, until } from "../support/page.ts";
import { serveSite } from "../support/site.ts";
import { killWorker } from "../support/worker.ts";
import { test as base, expect, FIXTURES, installedBrowser, type Lens } from "./lens.ts";

interface Windowed {
  lens: Lens;
  desktop: Desktop;
}

const NOTICE = {
  body:
    '<!doctype html><html lang="zh-CN"><meta charset=utf-8><title>通知</title>' +
    "<p>依照《上海市虹口区人民政府工作规则》第十八条执行。</p><p id=clause>第十八条</p>",
};

const READING = /regulation\.html#hongkou-work-rules-2018\/18$/;

const test = base.extend<{ page: never }, { windowed: Windowed }>({
  windowed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use, { project }) => {
      const desktop = await startDesktop();
      const browser = installedBrowser(project.name);
      const site = await serveSite(FIXTURES);
      site.add("/notice.html", NOTICE);
      // Browsers take the screen from the environment of the process that starts them.
      process.env.DISPLAY = desktop.display;
      const session = await launch(browser, { headless: false, site });
      await use({ lens: { browser: browser.name, site, ...session }, desktop });
      await session.close();
      await site.close();
      desktop.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

test.describe.configure({ mode: "serial" });

const missing = missingForDesktop();
test.skip(missing.length > 0, `There is no ${missing.join(", ")} on this machine.`);

/** Shows the notice in a new tab, which has the keyboard. */
async function openNotice({ lens }: Windowed): Promise<PageLike> {
  const page = await lens.newPage();
  await page.goto(`${lens.site.origin}/notice.html`);
  await referencesAppear(lens, page);
  await page.bringToFront();
  return page;
}

/** Runs in an extension page: the addresses of all tabs. */
async function tabAddresses(): Promise<string[]> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  return (await (scope.browser ?? scope.chrome).tabs.query({})).map(({ url }) => url ?? "");
}

/** Runs in an extension page: what the toolbar's window shows, or null while there is none. */
function popupState() {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const [popup] = (scope.browser ?? scope.chrome).extension.getViews({ type: "popup" });
  if (!popup) return null;
  const { document, innerWidth } = popup;
  return {
    width: innerWidth,
    query: document.querySelector("input")?.value ?? "",
    hasCursor: document.hasFocus() && document.activeElement?.localName === "input",
    results: document.querySelectorAll("[role=option]").length,
    clause: document.querySelector("[data-part=label]")?.textContent ?? "",
  };
}

/** What both browsers tell of their extension's open documents; the polyfill's types do not know it yet. */
interface Contexts {
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
}

/** Runs in an extension page: the number of open side panels. */
async function panels(): Promise<number> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Contexts>;
  return (await (scope.browser ?? scope.chrome).runtime.getContexts({ contextTypes: ["SIDE_PANEL"] })).length;
}

const ask = async <T>({ lens }: Windowed, work: () => T | Promise<T>) =>
  (await lens.extensionPage()).evaluate(work as () => T, undefined);

/** @returns how many tabs show the clause. */
const readings = async (windowed: Windowed) =>
  (await ask(windowed, tabAddresses)).filter((url) => READING.test(url)).length;

/** After so many milliseconds without a window the key is taken for lost. */
const LOST_KEY = 8000;

async function openPopup(windowed: Windowed): Promise<void> {
  const press = () => windowed.desktop.press("alt+shift+l");
  press();
  let pressed = Date.now();
  await until("the toolbar's window", async () => {
    const state = await ask(windowed, popupState);
    // A window that is just coming to the front on a busy machine loses a key; a user would press it again.
    if (!state && Date.now() - pressed > LOST_KEY) {
      press();
      pressed = Date.now();
    }
    return state?.hasCursor;
  });
  // Firefox shows the cursor in the field, and needs a Tab before it sends it the keys (Mozilla bug 1324255).
  if (windowed.lens.browser === "firefox") windowed.desktop.press("Tab");
}

test("Alt+Shift+J opens the card of the next reference, Alt+Shift+O moves the keyboard into it", async ({
  windowed,
}) => {
  const { desktop } = windowed;
  const page = await openNotice(windowed);
  desktop.press("alt+shift+j");
  await until(
    "the card",
    async () => (await isCardOpen(page)) && (await readCard(page))?.label === "第十八条",
  );
  desktop.press("alt+shift+o");
  await until("the keyboard in the card", () =>
    page.evaluate((host) => document.activeElement?.matches(host), HOST),
  );
  desktop.press("Escape");
  await until("no card", async () => !(await isCardOpen(page)));
});

test("Alt+Shift+L opens the search with the cursor in it; Enter opens the clause", async ({ windowed }) => {
  await openNotice(windowed);
  await openPopup(windowed);
  windowed.desktop.type("18");
  const shown = await until("a result", async () => {
    const state = await ask(windowed, popupState);
    return state?.query === "18" && state.results > 0 && state;
  });
  // The window is as wide as the design, not as narrow as it began.
  expect(shown.width).toBeGreaterThanOrEqual(380);
  windowed.desktop.press("Return");
  await until("the clause", async () => (await ask(windowed, popupState))?.clause === "第十八条");
  // Esc goes back to the results, clears the query, and closes.
  windowed.desktop.press("Escape", "Escape", "Escape");
  await until("no toolbar's window", async () => (await ask(windowed, popupState)) === null);
});

test("tw in the address bar finds a clause", async ({ windowed }) => {
  await openNotice(windowed);
  const before = await readings(windowed);
  windowed.desktop.press("ctrl+l");
  windowed.desktop.type("tw 18");
  // The browser asks the extension while one types; Enter before it has answered would search the web.
  await new Promise((resolve) => setTimeout(resolve, 700));
  windowed.desktop.press("Return");
  await until("the clause in a tab", async () => (await readings(windowed)) > before);
});

test("the menu of a selection looks it up", async ({ windowed }) => {
  const { desktop, lens } = windowed;
  const page = await openNotice(windowed);
  await page.evaluate(
    () => getSelection()?.selectAllChildren(document.querySelector("#clause") as Node),
    undefined,
  );
  const before = await readings(windowed);
  desktop.press("shift+F10");
  await new Promise((resolve) => setTimeout(resolve, 700));
  // From the end: in Chromium before the developer's own item, in Firefox the last.
  desktop.press(...(lens.browser === "chromium" ? ["Up", "Up"] : ["Up"]), "Return");
  await until("the clause in a tab", async () => (await readings(windowed)) > before);
});

test("tw and the menu find a clause of the user's own, also where the worker was stopped", async ({
  windowed,
}) => {
  const { desktop, lens } = windowed;
  await addToLibrary(lens, ROADS.file);
  const isShown = async (clause: number) => {
    const address = new RegExp(`regulation\\.html#(?!hongkou).+/${clause}$`);
    return (await ask(windowed, tabAddresses)).some((url) => address.test(url));
  };
  const page = await openNotice(windowed);
  if (lens.browser === "chromium") await killWorker(page);
  desktop.press("ctrl+l");
  // The bundled one has no such clause.
  desktop.type("tw 30");
  await new Promise((resolve) => setTimeout(resolve, 1000));
  desktop.press("Return");
  await until("the clause in a tab", () => isShown(30));

  const other = await openNotice(windowed);
  await other.evaluate((title) => {
    const clause = document.querySelector("#clause");
    clause?.replaceChildren(`${title}第三条`);
    getSelection()?.selectAllChildren(clause as Node);
  }, ROADS.title);
  if (lens.browser === "chromium") await killWorker(other);
  desktop.press("shift+F10");
  await new Promise((resolve) => setTimeout(resolve, 700));
  desktop.press(...(lens.browser === "chromium" ? ["Up", "Up"] : ["Up"]), "Return");
  await until("the clause in another tab", () => isShown(3));
});

test("from the search a panel opens beside the page, and stays", async ({ windowed }) => {
  const { desktop } = windowed;
  await openNotice(windowed);
  await openPopup(windowed);
  expect(await ask(windowed, panels)).toBe(0);
  desktop.press("shift+Tab", "shift+Tab", "Return");
  await until("the panel", async () => (await ask(windowed, panels)) > 0);
  await until("no toolbar's window", async () => (await ask(windowed, popupState)) === null);
});
