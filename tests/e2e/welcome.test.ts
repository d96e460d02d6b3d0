import { openCard } from "../support/card.ts";
import { until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { clauseText } from "./library.ts";

test("the welcome page's sample is live: the first clause is a hover away", async ({ lens }) => {
  const page = await lens.openExtensionPage("welcome.html");
  await page.bringToFront();
  const card = await until("the first card", () => openCard(page, "第十八条").catch(() => null), 15_000);
  expect(card.text).toBe(clauseText(18));
  const frame = await page.evaluate(() => {
    const host = document.querySelector(":popover-open");
    return host ? getComputedStyle(host).position : "";
  }, undefined);
  expect(frame).toBe("fixed");
  await page.close();
});

test("the options page says what the library holds", async ({ lens }) => {
  const page = await lens.openExtensionPage("options.html");
  const text = await until("the library", async () => {
    const shown = await page.evaluate(() => document.body.textContent ?? "", undefined);
    return shown.includes("上海市虹口区人民政府工作规则") && shown;
  });
  expect(text).toContain("虹府发〔2018〕20号");
  expect(text).toContain("虹府发〔2022〕3号");
  await page.close();
});
