/** The extension with a private text in its library and private settings, in a browser of its own. */
import { rm } from "node:fs/promises";
import type { Browser } from "webextension-polyfill";
import { copyExtension, filesOf, replaceWords } from "../../../support/extension-copy.ts";
import { launch } from "../../../support/launch.ts";
import { serveSite } from "../../../support/site.ts";
import { FIXTURES, installedBrowser, type Lens, test as lensTest } from "../../lens.ts";
import { BEFORE_THE_SECRET, type Canaries, makeCanaries } from "./secrets.ts";

export { expect } from "../../lens.ts";

export interface SecretLens extends Lens {
  canaries: Canaries;
  /** The address of card.html as pages get it: a dynamic one in Chromium. */
  cardAddress: string;
  /** The extension's files. */
  files: readonly string[];
}

/** Words of the bundled regulation's 第十八条. */
const PUBLISHED = "完善行政规范性文件制定工作机制";

const unit = (regulationId: string) => ({ regulationId, ordinal: 18 });

/** What the user's own pages keep: each secret under the key that it is kept under. */
const settingsOf = (canaries: Canaries) => ({
  copyStyle: "template",
  template: `${canaries.template}{title}{clause}：{text}`,
  pinnedClauses: [unit(canaries["pinned clause"])],
  recentClauses: [unit(canaries["recent clause"])],
  picks: [{ ...unit("hongkou-work-rules-2018"), query: canaries["picked clause"], count: 3 }],
  offSites: [`${canaries["site switched off"]}.gov.cn`],
});

/** Runs in an extension page. @returns the address of card.html. */
async function keep({
  settings,
  query,
}: {
  settings: Record<string, unknown>;
  query: string;
}): Promise<string> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { storage, runtime } = scope.browser ?? scope.chrome;
  await storage.local.set(settings);
  await storage.session.set({ query });
  return runtime.getURL("/card.html");
}

export const test = lensTest.extend<object, { lens: SecretLens }>({
  lens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use, { project }) => {
      const browser = installedBrowser(project.name);
      const canaries = makeCanaries();
      const extension = await copyExtension(browser.name);
      await replaceWords(extension, PUBLISHED, `${BEFORE_THE_SECRET}：${canaries["text of a document"]}`);
      const site = await serveSite(FIXTURES);
      const session = await launch(browser, { headless: true, site, extension, isSiteTrusted: true });
      const page = await session.extensionPage();
      const cardAddress = await page.evaluate(keep, {
        settings: settingsOf(canaries),
        query: canaries["last query"],
      });
      const files = await filesOf(extension);
      const lens: SecretLens = { browser: browser.name, site, canaries, cardAddress, files, ...session };
      await use(lens);
      await session.close();
      await site.close();
      await rm(extension, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
});
