import { isCardOpen, openCard, referencesAppear } from "../support/card.ts";
import { until } from "../support/page.ts";
import { expect, test } from "./lens.ts";

const CITATION = "《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号）第十八条";

test("c copies the citation of an open card, on a plain-HTTP page", async ({ lens, tab }) => {
  lens.site.add("/copy.html", {
    body:
      "<!doctype html><meta charset=utf-8><title>t</title><p>依照《上海市虹口区人民政府工作规则》第十八条执行。</p>" +
      "<textarea id=t></textarea>",
  });
  await tab.goto(`${lens.site.origin}/copy.html`);
  await referencesAppear(lens, tab);
  await tab.bringToFront();
  await openCard(tab, "《上海市虹口区人民政府工作规则》第十八条");
  await tab.keyboard.press("c");
  await tab.keyboard.press("Escape");
  await until("the card to go", async () => !(await isCardOpen(tab)));
  await tab.evaluate(() => document.querySelector("textarea")?.focus(), undefined);
  await tab.keyboard.down("Control");
  await tab.keyboard.press("v");
  await tab.keyboard.up("Control");
  expect(await tab.evaluate(() => document.querySelector("textarea")?.value, undefined)).toBe(CITATION);
});

test("c is a letter while somebody types", async ({ lens, tab }) => {
  lens.site.add("/typing.html", {
    body:
      "<!doctype html><meta charset=utf-8><title>t</title><input id=i autofocus>" +
      "<p>依照《上海市虹口区人民政府工作规则》第十八条执行。</p>",
  });
  await tab.goto(`${lens.site.origin}/typing.html`);
  await referencesAppear(lens, tab);
  await tab.bringToFront();
  await tab.evaluate(() => document.querySelector("input")?.focus(), undefined);
  await openCard(tab, "《上海市虹口区人民政府工作规则》第十八条");
  await tab.keyboard.type("abc");
  expect(await tab.evaluate(() => document.querySelector("input")?.value, undefined)).toBe("abc");
  // Esc closes the card, and is the field's too.
  await tab.evaluate(() => {
    document
      .querySelector("input")
      ?.addEventListener("keydown", ({ key, currentTarget, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) (currentTarget as HTMLInputElement).value = "heard";
      });
  }, undefined);
  await tab.keyboard.press("Escape");
  await until("the card to go", async () => !(await isCardOpen(tab)));
  expect(await tab.evaluate(() => document.querySelector("input")?.value, undefined)).toBe("heard");
});
