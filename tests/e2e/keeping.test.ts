/**
 * What the browser does not keep, because its disk is full or broken, is said, and nothing looks as if it were kept. What
 * it keeps and this version does not understand does no harm, and stays.
 */
import { type PageLike, until } from "../support/page.ts";
import { openPopup, optionsAppear } from "../support/popup.ts";
import { acceptWrites, putInStorage, refuseWrites, storedUnder } from "../support/storage.ts";
import { expect, test } from "./lens.ts";

const FULL = "浏览器的存储空间已满，未能保存。请清理磁盘空间后再试。";

const notice = (page: PageLike) =>
  page.evaluate(() => document.querySelector(".keeping-notice")?.textContent ?? null, undefined);

test("a clause that was opened is shown, and it is said that this is not kept; so with a pin", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  expect(await notice(popup)).toBe("");
  await refuseWrites(popup, "QuotaExceededError");
  const before = await storedUnder(popup, "local", "recentClauses");
  await popup.keyboard.type("第三条");
  await optionsAppear(popup);
  await popup.keyboard.press("Enter");
  await until("the word", async () => (await notice(popup)) === FULL);
  const isPinned = () =>
    popup.evaluate(
      () => document.querySelector("[aria-keyshortcuts=P]")?.getAttribute("aria-pressed"),
      undefined,
    );
  expect(await isPinned()).toBe("false");
  await popup.keyboard.press("p");
  await until("the word again", async () => (await notice(popup)) === FULL);
  expect(await isPinned()).toBe("false");
  expect(await storedUnder(popup, "local", "recentClauses")).toEqual(before);

  await acceptWrites(popup);
  await popup.keyboard.press("p");
  await until("the pin", async () => (await isPinned()) === "true");
  await popup.keyboard.press("p");
  await until("no pin", async () => (await isPinned()) === "false");
  await popup.close();
});

test("a setting that is not kept jumps back", async ({ lens }) => {
  const options = await lens.openExtensionPage("options.html");
  await options.bringToFront();
  const field = (name: string, value?: string) => ({
    name: `input[name=${name}]${value === undefined ? "" : `[value=${value}]`}`,
  });
  const isChecked = ({ name }: { name: string }) =>
    options.evaluate((query) => document.querySelector<HTMLInputElement>(query)?.checked, name);
  const press = async ({ name }: { name: string }) => {
    await options.evaluate((query) => document.querySelector<HTMLInputElement>(query)?.focus(), name);
    await options.keyboard.press(" ");
  };
  await until("the options", async () => (await isChecked(field("shown-full-width"))) === true);
  await refuseWrites(options, "An unexpected error occurred");
  const copyFullWidth = await isChecked(field("copy-full-width"));
  await press(field("copy-full-width"));
  await until("the word", async () => (await notice(options)) === "浏览器未能保存。请重新启动浏览器后再试。");
  await until(
    "it to be as before",
    async () => (await isChecked(field("copy-full-width"))) === copyFullWidth,
  );

  const ris = field("copy-style", "ris");
  await press(ris);
  await until("it not to be chosen", async () => (await isChecked(ris)) === false);
  expect(
    await options.evaluate(() => document.querySelectorAll("[name=copy-style]:checked").length, undefined),
  ).toBe(1);

  await acceptWrites(options);
  const style = await options.evaluate(
    () => document.querySelector<HTMLInputElement>("[name=copy-style]:checked")?.value ?? "",
    undefined,
  );
  await press(ris);
  await until("it to be chosen", async () => (await isChecked(ris)) === true);
  await press(field("copy-style", style));
  await press(field("copy-full-width"));
  await until("nothing more to say", async () => (await notice(options)) === "");
  await press(field("copy-full-width"));
  await until(
    "it to be as before",
    async () => (await isChecked(field("copy-full-width"))) === copyFullWidth,
  );
  await options.close();
});

/** As a later version, or a broken disk, may leave it. */
const NOT_UNDERSTOOD = {
  recentClauses: [
    { version: 2, clause: "第三条" },
    null,
    { regulationId: "hongkou-work-rules-2018", ordinal: 1e99 },
  ],
  pinnedClauses: { version: 2 },
  picks: [
    { regulationId: "hongkou-work-rules-2018", ordinal: 3, suffix: 99_999, query: "绿地", count: 1 },
    7,
  ],
  offSites: [{ host: "www.example.gov.cn" }],
  copyStyle: "of-a-later-version",
  template: 7,
  isCopyFullWidth: "yes",
  isShownFullWidth: null,
};

test("what is kept and not understood counts as not there, and stays when the rest is written", async ({
  lens,
}) => {
  const asker = await lens.extensionPage();
  const keys = Object.keys(NOT_UNDERSTOOD) as (keyof typeof NOT_UNDERSTOOD)[];
  const usual = {
    copyStyle: "official",
    template: "{title}",
    isCopyFullWidth: false,
    isShownFullWidth: true,
  };
  const empty = { recentClauses: [], pinnedClauses: [], picks: [], offSites: [] };
  const before = { ...usual, ...empty } as Record<string, unknown>;
  for (const key of keys) before[key] = (await storedUnder(asker, "local", key)) ?? before[key];
  await putInStorage(asker, "local", NOT_UNDERSTOOD);

  const popup = await openPopup(lens);
  await popup.keyboard.type("第三条");
  await optionsAppear(popup);
  await popup.keyboard.press("Enter");
  await popup.keyboard.press("p");
  const stored = (key: string) => storedUnder(asker, "local", key) as Promise<unknown[]>;
  const clause = { regulationId: "hongkou-work-rules-2018", ordinal: 3 };
  await until("the pin", async () => (await stored("pinnedClauses")).length === 2);
  expect(await stored("pinnedClauses")).toEqual([clause, [NOT_UNDERSTOOD.pinnedClauses]]);
  await until("the clause that was opened", async () => (await stored("recentClauses")).length === 4);
  expect(await stored("recentClauses")).toEqual([clause, ...NOT_UNDERSTOOD.recentClauses]);
  await until("what was learned", async () => (await stored("picks")).length === 3);
  expect((await stored("picks")).slice(1)).toEqual(NOT_UNDERSTOOD.picks);
  await popup.close();

  const options = await lens.openExtensionPage("options.html");
  await options.bringToFront();
  await until("the options", () =>
    options.evaluate(
      () => document.querySelector<HTMLInputElement>("[name=copy-style]:checked")?.value === "official",
      undefined,
    ),
  );
  await options.evaluate(
    () => document.querySelector<HTMLInputElement>("[name=copy-full-width]")?.focus(),
    undefined,
  );
  await options.keyboard.press(" ");
  await until("the setting", async () => (await storedUnder(asker, "local", "isCopyFullWidth")) === true);
  for (const key of ["copyStyle", "template", "isShownFullWidth", "offSites"] as const)
    expect(await storedUnder(asker, "local", key), key).toEqual(NOT_UNDERSTOOD[key]);
  await options.close();
  await putInStorage(asker, "local", before);
});
