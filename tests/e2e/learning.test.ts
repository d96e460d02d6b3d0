import type { Browser } from "webextension-polyfill";
import { until } from "../support/page.ts";
import { expect, test } from "./lens.ts";

test("what was opened for some words is learned, shown in the options, and forgotten on request", async ({
  lens,
}) => {
  const popup = await lens.openExtensionPage("popup.html");
  await popup.bringToFront();
  await until("the box", () =>
    popup.evaluate(() => document.activeElement?.localName === "input", undefined),
  );
  await popup.keyboard.type("法律顾问制度");
  await until("results", () =>
    popup.evaluate(() => document.querySelector("[role=option]") !== null, undefined),
  );
  await popup.keyboard.press("Enter");
  await until("the clause", () =>
    popup.evaluate(() => document.querySelector("[role=option]") === null, undefined),
  );
  await popup.close();

  const options = await lens.openExtensionPage("options.html");
  const learned = () =>
    options.evaluate(() => document.querySelector(".learned ul")?.textContent ?? "", undefined);
  await until("the pick", async () => (await learned()).includes("法律顾问制度"));
  expect(await learned()).toContain("《上海市虹口区人民政府工作规则》第十六条");
  await options.evaluate(() => document.querySelector<HTMLElement>(".learned button")?.click(), undefined);
  await until("nothing", async () => (await learned()) === "");
  const stored = await options.evaluate(() => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    return (scope.browser ?? scope.chrome).storage.local.get("picks");
  }, undefined);
  expect(stored).toEqual({ picks: [] });
  await options.close();
});
