/** What the browser does not keep, because its disk is full or broken, is said, and nothing looks as if it were kept. */
import { type PageLike, until } from "../support/page.ts";
import { openPopup, optionsAppear } from "../support/popup.ts";
import { storedUnder } from "../support/storage.ts";
import { expect, test } from "./lens.ts";

const FULL = "浏览器的存储空间已满，未能保存。请清理磁盘空间后再试。";

/** From now on the browser throws at each write from this page; it accepts them again after `accept`. */
const refuse = (page: PageLike, reason: string) =>
  page.evaluate((message) => {
    const scope = globalThis as unknown as Record<string, { storage?: { local: { set: unknown } } }>;
    for (const api of [scope.browser, scope.chrome]) {
      if (!api?.storage) continue;
      const { local } = api.storage;
      const set = local.set as (...values: unknown[]) => unknown;
      const switches = globalThis as { accept?: () => void };
      const before = switches.accept;
      let isRefused = true;
      switches.accept = () => {
        isRefused = false;
        before?.();
      };
      local.set = (...values: unknown[]) => {
        if (isRefused) throw new Error(message);
        return set.apply(local, values);
      };
    }
  }, reason);

const accept = (page: PageLike) =>
  page.evaluate(() => (globalThis as { accept?: () => void }).accept?.(), undefined);

const notice = (page: PageLike) =>
  page.evaluate(() => document.querySelector(".keeping-notice")?.textContent ?? null, undefined);

test("a clause that was opened is shown, and it is said that this is not kept; so with a pin", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  expect(await notice(popup)).toBe("");
  await refuse(popup, "QuotaExceededError");
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

  await accept(popup);
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
  await refuse(options, "An unexpected error occurred");
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

  await accept(options);
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
