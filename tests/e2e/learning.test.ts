import type { Browser } from "webextension-polyfill";
import { type PageLike, until } from "../support/page.ts";
import { openPopup, shownText } from "../support/popup.ts";
import { expect, test } from "./lens.ts";

/** Searches in an open popup, opens the first clause, and goes back. */
async function openFirst(popup: PageLike, query: string): Promise<void> {
  await popup.bringToFront();
  const hasOption = () => popup.evaluate(() => document.querySelector("[role=option]") !== null, undefined);
  await popup.keyboard.type(query);
  await until("results", hasOption);
  await popup.keyboard.press("Enter");
  await until("the clause", async () => !(await hasOption()));
  await popup.keyboard.press("Escape");
  await until("the results again", hasOption);
  await popup.keyboard.press("Escape");
}

const keptQueries = (page: PageLike) =>
  page.evaluate(async () => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    const { picks } = await (scope.browser ?? scope.chrome).storage.local.get("picks");
    return (picks as { query: string }[]).map(({ query }) => query);
  }, undefined);

test("what was opened for some words is learned, shown in the options, and forgotten on request", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  await openFirst(popup, "法律顾问制度");

  const options = await lens.openExtensionPage("options.html");
  const learned = () =>
    options.evaluate(() => document.querySelector(".learned ul")?.textContent ?? "", undefined);
  await until("the pick", async () => (await learned()).includes("法律顾问制度"));
  await until("its name", async () => (await learned()).includes("《上海市虹口区人民政府工作规则》第十六条"));
  const kept = await keptQueries(options);
  await options.bringToFront();
  const forget = async () => {
    await options.evaluate(() => document.querySelector<HTMLElement>(".learned button")?.focus(), undefined);
    await options.keyboard.press("Enter");
    await until("nothing", async () => (await learned()) === "");
  };
  await forget();
  const shown = await shownText(options);
  expect(shown).toContain("都忘掉了。");
  expect(shown).not.toContain("还没有。");
  await options.keyboard.press("Tab");
  await options.keyboard.press("Enter");
  await until("the pick again", async () => (await learned()).includes("法律顾问制度"));
  expect(await keptQueries(options)).toEqual(kept);
  await forget();
  expect(await options.evaluate(() => document.activeElement?.matches(".learned *"), undefined)).toBe(true);
  expect(await keptQueries(options)).toEqual([]);

  // A search that was open all the while does not bring it back.
  await popup.bringToFront();
  await openFirst(popup, "规范性文件");
  await until("the next pick", async () => (await learned()).includes("规范性文件"));
  expect(await keptQueries(options)).toEqual(["规范性文件"]);
  await popup.close();
  await options.close();
});
