import { rm } from "node:fs/promises";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { type BrowserName, findBrowser } from "../support/browsers.ts";
import { isCardOpen, pointOf } from "../support/card.ts";
import { copyExtension, setVersion } from "../support/extension-copy.ts";
import { HOST } from "../support/host.ts";
import { type PageLike, until } from "../support/page.ts";
import { OTHER_HOST, SITE_HOST, serveSite } from "../support/site.ts";
import { expect, test } from "./lens.ts";

const REFERENCE = "《上海市虹口区人民政府工作规则》第十八条";

function start(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} was found.`);
  return name === "firefox"
    ? puppeteer.launch({
        browser: "firefox",
        executablePath,
        extraPrefsFirefox: { "network.dns.localDomains": `${SITE_HOST},${OTHER_HOST}` },
      })
    : puppeteer.launch({
        executablePath,
        pipe: true,
        enableExtensions: true,
        args: [
          `--host-resolver-rules=MAP ${SITE_HOST} 127.0.0.1`,
          ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        ],
      });
}

const hosts = (page: Page) => page.evaluate((host) => document.querySelectorAll(host).length, HOST);

const marks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** The welcome page comes to the front when it opens; what is not looked at is not painted. */
const marked = (page: Page) =>
  until("the marks", async () => {
    await page.bringToFront();
    return (await marks(page)) > 0;
  });

async function point(page: Page): Promise<void> {
  const { x, y } = await pointOf(page as unknown as PageLike, REFERENCE);
  await page.mouse.move(1, 1);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

/** Chromium updates an extension when none of its documents is open: the card's frame goes after a while. */
async function untilGone(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await until("the host to go", async () => (await hosts(page)) === 0, 20_000);
}

test("an update while a page is open leaves one reader, or marks no more and says to reload", async () => {
  test.setTimeout(90_000);
  const name = test.info().project.name as BrowserName;
  const site = await serveSite("tests/fixtures/pages");
  site.add("/open.html", {
    body: `<!doctype html><html lang="zh-CN"><meta charset=utf-8><title>通知</title><p>依照${REFERENCE}执行。</p>`,
  });
  const folder = await copyExtension(name);
  const browser = await start(name);
  try {
    await browser.installExtension(folder);
    const page = await browser.newPage();
    const errors: unknown[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.goto(`${site.origin}/open.html`);
    await marked(page);
    await point(page);
    await until("the card", () => isCardOpen(page as unknown as PageLike));

    await setVersion(folder, "99.0.0");
    await browser.installExtension(folder);
    if (name === "chromium") await untilGone(page);
    // Firefox puts the new script into open pages; in Chromium the old one says what to do.
    const isReadAnew = name === "firefox";
    await until(
      "the new reader's card, or what the old one says",
      async () => {
        await page.bringToFront();
        await point(page);
        await new Promise((resolve) => setTimeout(resolve, 500));
        const isOpen = await isCardOpen(page as unknown as PageLike);
        const isRight = isOpen && (await marks(page)) > 0 === isReadAnew;
        await (isRight || untilGone(page));
        return isRight;
      },
      30_000,
    );
    expect(await hosts(page)).toBe(1);
    if (!isReadAnew) {
      const said = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
      expect(said).toMatch(/请刷新页面|Reload this page/);
      await page.screenshot({ path: test.info().outputPath("updated.png") });
    }
    expect(errors).toEqual([]);

    await page.reload();
    await marked(page);
    await point(page);
    await until("the new reader's card", () => isCardOpen(page as unknown as PageLike));
    expect(await hosts(page)).toBe(1);
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
});
