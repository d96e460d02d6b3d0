/** The built extension in a real browser, a session for each worker and a page for each test. */
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";
import { type BrowserName, findBrowser, type InstalledBrowser } from "../support/browsers.ts";
import { launch, type Session } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";
import { type Site, serveSite } from "../support/site.ts";

export { expect } from "@playwright/test";

export interface Lens extends Session {
  browser: BrowserName;
  site: Site;
}

export const FIXTURES = fileURLToPath(new URL("../fixtures/pages", import.meta.url));

/** @returns the browser of a project. @throws Error where it is not installed. */
export function installedBrowser(project: string): InstalledBrowser {
  const name = project as BrowserName;
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} was found; \`npm test\` installs it where it can.`);
  return { name, executablePath };
}

export const test = base.extend<{ page: never; tab: PageLike }, { lens: Lens }>({
  lens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use, { project }) => {
      const browser = installedBrowser(project.name);
      const site = await serveSite(FIXTURES);
      const session = await launch(browser, { headless: true, site });
      await use({ browser: browser.name, site, ...session });
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
