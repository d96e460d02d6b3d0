import { isCardOpen, openCard } from "../support/card.ts";
import { chord, until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { CITATION_18, RULES } from "./library.ts";
import { openBody } from "./pages.ts";

test("c copies the citation of an open card, on a plain-HTTP page", async ({ lens, tab }) => {
  await openBody(lens, tab, `<p>依照${RULES}第十八条执行。</p><textarea></textarea>`);
  await openCard(tab, `${RULES}第十八条`);
  await tab.keyboard.press("c");
  await tab.keyboard.press("Escape");
  await until("the card to go", async () => !(await isCardOpen(tab)));
  await tab.evaluate(() => document.querySelector("textarea")?.focus(), undefined);
  await chord(tab, "Control", "v");
  expect(await tab.evaluate(() => document.querySelector("textarea")?.value, undefined)).toBe(CITATION_18);
});

test("c is a letter while somebody types", async ({ lens, tab }) => {
  await openBody(lens, tab, `<input autofocus><p>依照${RULES}第十八条执行。</p>`);
  await tab.evaluate(() => document.querySelector("input")?.focus(), undefined);
  await openCard(tab, `${RULES}第十八条`);
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
