import { test as base } from "@playwright/test";
import puppeteer, { type Browser } from "puppeteer-core";
import { openCard } from "../../support/card.ts";
import { builtExtension } from "../../support/launch.ts";
import { type PageLike, until } from "../../support/page.ts";
import { SITE_HOST, type Site, serveSite } from "../../support/site.ts";
import { expect, FIXTURES, installedBrowser } from "../lens.ts";
import { RULES } from "../library.ts";
import { serveHostile } from "./pages.ts";

/** Chromium prerenders nothing while Playwright is attached. Puppeteer attaches to tabs, which allows it. */
const test = base.extend<{ made: { browser: Browser; site: Site } }>({
  made: async ({ browserName: _ }, use) => {
    const site = await serveSite(FIXTURES);
    const browser = await puppeteer.launch({
      browser: "chrome",
      executablePath: installedBrowser("chromium").executablePath,
      pipe: true,
      enableExtensions: [builtExtension("chromium")],
      args: [
        "--disable-gpu",
        `--host-resolver-rules=MAP ${SITE_HOST} 127.0.0.1`,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    });
    serveHostile(site);
    await use({ browser, site });
    await browser.close();
    await site.close();
  },
});

/** Runs in the page. */
const caught = () => (window as unknown as { caught: string[] }).caught;

test.skip(() => base.info().project.name === "firefox", "It does not prerender.");

test("a page that is prerendered is left alone until it is looked at", async ({ made }) => {
  const { browser, site } = made;
  const asked = (path: string) => until(path, async () => site.asked.includes(path));
  // It opens in front, and nothing is prerendered for a hidden page.
  await browser.waitForTarget((target) => target.url().endsWith("/welcome.html"));
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(`${site.origin}/hostile/frames/prerendering.html`);
  await asked("/hostile/prerendered-true");
  // The page is gone before the call can answer.
  void page.evaluate(() => void setTimeout(() => document.querySelector("a")?.click())).catch(() => {});
  await asked("/hostile/activated");
  await until("the page", () =>
    page.evaluate(() => location.pathname.endsWith("/life-prerendered.html")).catch(() => false),
  );
  await until("the mark", () => page.evaluate(() => CSS.highlights.size > 0));
  expect(await page.evaluate(caught)).toEqual([]);
  const card = await openCard(page as unknown as PageLike, `${RULES}第十八条`);
  expect(card.label).toBe("第十八条");
});
