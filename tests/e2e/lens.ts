/**
 * The built extension in a real browser: Chromium through Playwright, Firefox through Puppeteer over BiDi. The tests see
 * one kind of page (PageLike) and do not ask which browser it is.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, test as base, chromium } from "@playwright/test";
import { type BrowserName, findBrowser } from "../support/browsers.ts";
import { builtExtension, chromiumArguments, launch } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";
import { type Site, serveSite } from "../support/site.ts";

export { expect } from "@playwright/test";

export interface Lens {
  browser: BrowserName;
  site: Site;
  /** Origin of the extension's own pages. */
  extensionOrigin: string;
  newPage(): Promise<PageLike>;
}

interface Session extends Omit<Lens, "site" | "browser"> {
  close(): Promise<void>;
}

const FIXTURES = fileURLToPath(new URL("../fixtures/pages", import.meta.url));

async function chromiumSession(executablePath: string, site: Site): Promise<Session> {
  const profile = await mkdtemp(join(tmpdir(), "clause-lens-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1200, height: 800 },
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...chromiumArguments(site), "--headless=new", "--enable-unsafe-extension-debugging"],
  });
  const extensionOrigin = `chrome-extension://${await installInChromium(context)}`;
  return {
    extensionOrigin,
    newPage: () => context.newPage() as Promise<unknown> as Promise<PageLike>,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chrome and Edge no longer take --load-extension; every Chromium takes this. */
async function installInChromium(context: BrowserContext): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error("This Playwright does not give the browser of a persistent context.");
  const session = await browser.newBrowserCDPSession();
  const load = session.send.bind(session) as (method: string, params: object) => Promise<{ id: string }>;
  const { id } = await load("Extensions.loadUnpacked", { path: builtExtension("chromium") });
  return id;
}

async function firefoxSession(executablePath: string, site: Site): Promise<Session> {
  return launch({ name: "firefox", executablePath }, site, { headless: true });
}

export const test = base.extend<{ page: never; tab: PageLike }, { lens: Lens }>({
  lens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use, { project }) => {
      const name = project.name as BrowserName;
      const executablePath = findBrowser(name);
      if (!executablePath) throw new Error(`No ${name} was found; \`npm test\` installs it where it can.`);
      const site = await serveSite(FIXTURES);
      const session = await (name === "firefox" ? firefoxSession : chromiumSession)(executablePath, site);
      await use({ browser: name, site, ...session });
      await session.close();
      await site.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  tab: async ({ lens }, use) => {
    const tab = await lens.newPage();
    await tab.bringToFront();
    await use(tab);
    await tab.close();
  },
});
