/** The built extension in a real browser, a session for each worker and a page for each test. */
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";
import { type BrowserName, findBrowser } from "../support/browsers.ts";
import { launch, type Session } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";
import { type Site, serveSite } from "../support/site.ts";

export { expect } from "@playwright/test";

export interface Lens extends Session {
  browser: BrowserName;
  site: Site;
}

const FIXTURES = fileURLToPath(new URL("../fixtures/pages", import.meta.url));

export const test = base.extend<{ page: never; tab: PageLike }, { lens: Lens }>({
  lens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use, { project }) => {
      const name = project.name as BrowserName;
      const executablePath = findBrowser(name);
      if (!executablePath) throw new Error(`No ${name} was found; \`npm test\` installs it where it can.`);
      const site = await serveSite(FIXTURES);
      const session = await launch({ name, executablePath }, { headless: true, site });
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
