import type { Browser } from "webextension-polyfill";
import { isCardOpen, pointOf, readCard } from "../support/card.ts";
import { press } from "../support/commands.ts";
import { HOST } from "../support/host.ts";
import { emptyLibrary } from "../support/library-page.ts";
import { type PageLike, until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { clauseText } from "./library.ts";

/** The text of the card on one of the extension's own pages: Firefox's driver does not show frames there. */
const cardText = async (page: PageLike) => (await readCard(page))?.text ?? (await viewText(page));

const viewText = (page: PageLike) =>
  page.evaluate(() => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    const views = (scope.browser ?? scope.chrome).extension.getViews() as unknown as Window[];
    const card = views.find(({ location }) => location.pathname === "/card.html");
    return card?.document.querySelector<HTMLElement>("[data-part=text]")?.innerText.trim();
  }, undefined);

test("the welcome page's sample is live: the first clause is a hover away", async ({ lens }) => {
  const page = await lens.openExtensionPage("welcome.html");
  await page.bringToFront();
  await until("the card", async () => {
    const { x, y } = await pointOf(page, "第十八条");
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, 400));
    return isCardOpen(page);
  });
  expect(await until("the text", () => cardText(page))).toBe(clauseText(18));
  // Without its style, which the pages' own policy may forbid, the host is a framed box amid the window.
  const host = await page.evaluate(() => {
    const box = document.querySelector(":popover-open")?.getBoundingClientRect();
    return box && [box.left, box.top, box.width, box.height];
  }, undefined);
  expect(host).toEqual([0, 0, 0, 0]);
  await page.close();
});

test("the sample's first clause is a key away too", async ({ lens }) => {
  // Not the address of the tab that the installation opened.
  const page = await lens.openExtensionPage("welcome.html?key");
  await until("the card", async () => {
    await page.bringToFront();
    await press(lens, page, "next-reference");
    await new Promise((resolve) => setTimeout(resolve, 400));
    return isCardOpen(page);
  });
  await page.close();
});

test("the key that goes into the card opens it first, and takes the keyboard there; Esc gives it back", async ({
  lens,
}) => {
  // Who asks opens once, in front of all others.
  await lens.extensionPage();
  const page = await lens.openExtensionPage("welcome.html?into");
  await page.bringToFront();
  await until("the marks", () => page.evaluate(() => CSS.highlights.size > 0, undefined));
  await press(lens, page, "pin-card");
  await until("the card", () => isCardOpen(page));
  await until("the keyboard in the card", () =>
    page.evaluate((host) => document.activeElement?.matches(host), HOST),
  );
  await page.keyboard.press("Escape");
  await until("no card", async () => !(await isCardOpen(page)));
  await page.close();
});

test("Tab and Enter open the first clause, Tab goes into it, and Esc back: no shortcut is needed", async ({
  lens,
}) => {
  const page = await lens.openExtensionPage("welcome.html?button");
  await page.bringToFront();
  const focused = () => page.evaluate(() => document.activeElement?.localName ?? "", undefined);
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("button");
  await until("the marks", () => page.evaluate(() => CSS.highlights.size > 0, undefined));
  await page.keyboard.press("Enter");
  await until("the card", () => isCardOpen(page));
  expect(await until("the text", () => cardText(page))).toBe(clauseText(18));
  await page.keyboard.press("Tab");
  await until("the keyboard in the card", () =>
    page.evaluate((host) => document.activeElement?.matches(host), HOST),
  );
  await page.keyboard.press("Escape");
  await until("the keyboard on the button", async () => (await focused()) === "button");
  expect(await isCardOpen(page)).toBe(false);
  await page.close();
});

test("the options page says how much the library holds, and leads to it", async ({ lens }) => {
  await emptyLibrary(lens);
  const page = await lens.openExtensionPage("options.html");
  const link = await until("the library", () =>
    page.evaluate(() => {
      const section = [...document.querySelectorAll("section")].at(-1);
      const isThere = section?.textContent?.includes("文库现有 1 部文件。");
      return isThere && section?.querySelector("a")?.pathname;
    }, undefined),
  );
  expect(link).toBe("/library.html");
  expect(await page.evaluate(() => document.title, undefined)).toBe("选项 · 条文镜");
  await page.close();
});

test("popup and options lead to the options and to this help", async ({ lens }) => {
  const linksOf = async (address: string) => {
    const page = await lens.openExtensionPage(address);
    const links = await until("links", () =>
      page.evaluate(() => {
        const paths = [...document.querySelectorAll("a")].map(({ pathname }) => pathname);
        return paths.length > 0 && paths;
      }, undefined),
    );
    await page.close();
    return links;
  };
  const fromPopup = await linksOf("popup.html?q=");
  expect(fromPopup).toContain("/options.html");
  expect(fromPopup).toContain("/welcome.html");
  expect(await linksOf("options.html")).toContain("/welcome.html");
});
