/** The extension with private texts, one bundled and one imported, and private settings, in a browser of its own. */
import { rm } from "node:fs/promises";
import type { Browser } from "webextension-polyfill";
import { toChineseNumeral } from "../../../../utils/text/numerals.ts";
import { copyExtension, filesOf, replaceWords } from "../../../support/extension-copy.ts";
import { launch, type Session } from "../../../support/launch.ts";
import { addToLibrary } from "../../../support/own-library.ts";
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
  /** The id of the imported document, which no page can compute without its text. */
  ownId: string;
}

/** What the user imported; an attacker may know its title. */
export const OWN_TITLE = "青山市内部工作办法";

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

/** @returns the imported document, with the secret in its 第十八条. */
const ownDocument = (secret: string): string =>
  [
    OWN_TITLE,
    ...Array.from(
      { length: 17 },
      (_, at) => `第${toChineseNumeral(at + 1)}条　第${at + 1}项工作由各科室办理。`,
    ),
    `第十八条　${BEFORE_THE_SECRET}：${secret}。`,
  ].join("\n");

/** Imports the document as a user does. @returns its id. */
async function importOwn(session: Session, canaries: Canaries): Promise<string> {
  const content = ownDocument(canaries["text of the user's own"]);
  await addToLibrary(session, { name: "内部.txt", content });
  const card = await session.openExtensionPage("card.html");
  const id = await card.evaluate(async (title) => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    const request = { name: "library", ask: "entries", names: [title] };
    const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage(request);
    return (answer as { value: { id: string }[] }).value[0]?.id;
  }, OWN_TITLE);
  await card.close();
  if (id === undefined) throw new Error("The document was not imported.");
  return id;
}

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
      const ownId = await importOwn(session, canaries);
      const files = await filesOf(extension);
      const lens: SecretLens = {
        browser: browser.name,
        site,
        canaries,
        cardAddress,
        files,
        ownId,
        ...session,
      };
      await use(lens);
      await session.close();
      await site.close();
      await rm(extension, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
});
