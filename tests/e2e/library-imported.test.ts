/** What an import means outside the page of the library: on pages, in the popup, and when it is gone. */
import { openCard } from "../support/card.ts";
import {
  appears,
  dropFiles,
  emptyLibrary,
  listed,
  openLibraryPage,
  PARKS,
  press,
  saveDrafts,
  textsOf,
} from "../support/library-page.ts";
import { until } from "../support/page.ts";
import { openPopup, optionsAppear } from "../support/popup.ts";
import { expect, test } from "./lens.ts";
import { openBody } from "./pages.ts";

test.describe.configure({ mode: "serial" });
test.beforeEach(({ lens }) => emptyLibrary(lens));
test.afterAll(({ lens }) => emptyLibrary(lens));

test("what was imported is shown on pages and found in the popup", async ({ lens, tab }) => {
  const page = await openLibraryPage(lens);
  await dropFiles(page, [PARKS]);
  await appears(page, ".preview");
  await saveDrafts(page);
  await listed(page, 2);
  await page.close();
  await openBody(lens, tab, "<p>园内搭设帐篷的，依照《某市公园管理办法》第四条处理。</p>");
  expect(await openCard(tab, "《某市公园管理办法》第四条")).toMatchObject({
    title: expect.stringContaining("某市公园管理办法"),
    label: "第四条",
    text: "园内不得露营。",
  });
  const popup = await openPopup(lens);
  await popup.keyboard.type("露营");
  await optionsAppear(popup, ([first]) => /第四条[\s\S]*园内不得露营/.test(first?.text ?? ""));
  await popup.close();
});

/** Runs in an extension page. */
const deleteDatabase = () =>
  new Promise<boolean>((resolve) => {
    const request = indexedDB.deleteDatabase("library");
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
  });

test("a library that has vanished is reported until the user has read it", async ({ lens }) => {
  const page = await openLibraryPage(lens);
  await dropFiles(page, [PARKS]);
  await appears(page, ".preview");
  await saveDrafts(page);
  await listed(page, 2);
  await page.close();
  expect(await (await lens.extensionPage()).evaluate(deleteDatabase, undefined)).toBe(true);
  const again = await openLibraryPage(lens);
  const said = await until("the report", async () => (await textsOf(again, ".troubles > p"))[0]);
  expect(said).toMatch(/1 部[\s\S]*条文包/);
  await press(again, "知道了");
  await until("silence", async () => (await textsOf(again, ".troubles > p")).length === 0);
  await again.close();
  const third = await openLibraryPage(lens);
  await listed(third, 1);
  expect(await textsOf(third, ".troubles > p")).toEqual([]);
  await third.close();
});
