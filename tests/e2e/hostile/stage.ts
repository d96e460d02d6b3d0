/** The browser session for hostile pages, shared by the tests of a worker; all its errors are listened to. */
import { launch } from "../../support/launch.ts";
import type { PageLike } from "../../support/page.ts";
import { SITE_HOST, serveSite } from "../../support/site.ts";
import { test as base, FIXTURES, installedBrowser, type Lens } from "../lens.ts";
import { type Aside, asideOf } from "./aside.ts";
import { type Errors, listenToErrors } from "./errors.ts";
import { serveHostile, serveKnowledge } from "./pages.ts";

export { expect } from "../lens.ts";

export interface Stage {
  lens: Lens;
  tab: PageLike;
  aside: Aside;
  errors: Errors;
}

export const test = base.extend<{ stage: Stage }, { lens: Lens; errors: Errors }>({
  lens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use, { project }) => {
      const browser = installedBrowser(project.name);
      const site = await serveSite(FIXTURES);
      const session = await launch(browser, {
        headless: true,
        site,
        // Browsers isolate only trustworthy origins, which these are as if they were served by TLS.
        switches: [`--unsafely-treat-insecure-origin-as-secure=${site.origin}`, "--remote-debugging-port=0"],
        preferences: { "dom.securecontext.allowlist": SITE_HOST },
      });
      serveHostile(site);
      await serveKnowledge(site, session);
      await use({ browser: browser.name, site, ...session });
      await session.close();
      await site.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  errors: [
    async ({ lens }, use) => {
      const errors = await listenToErrors(lens, await lens.extensionPage());
      await use(errors);
      errors.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  stage: async ({ lens, tab, errors }, use) => {
    const aside = await asideOf(tab);
    await use({ lens, tab, aside, errors });
  },
});
