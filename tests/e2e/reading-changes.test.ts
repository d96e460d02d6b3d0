/** Pages that change while the user reads them: a clause that the page no longer means is neither marked nor shown. */
import { isCardOpen, listReferences, openCard, pointOf, readCard } from "../support/card.ts";
import { type PageLike, until } from "../support/page.ts";
import { expect, type Lens, test } from "./lens.ts";
import { RULES } from "./library.ts";
import { openBody } from "./pages.ts";

/** Waits until the page's only reference is another. */
const becomes = (lens: Lens, tab: PageLike, expected: object) =>
  until(`the reference to be ${JSON.stringify(expected)}`, async () => {
    const [only] = await listReferences(lens, tab);
    return JSON.stringify(only ?? null).includes(JSON.stringify(expected).slice(1, -1));
  });

test("a number that is filled in later is read anew", async ({ lens, tab }) => {
  await openBody(lens, tab, `<p>根据${RULES}第十<i></i>条办理。</p>`);
  await tab.evaluate(() => document.querySelector("i")?.append("八"), undefined);
  await becomes(lens, tab, { text: `${RULES}第十八条` });
  expect((await openCard(tab, `${RULES}第十八条`)).label).toBe("第十八条");
});

test("a document that is named later is the one that is meant", async ({ lens, tab }) => {
  await openBody(lens, tab, "<p>现根据<span></span>第十八条的规定办理。</p>");
  await tab.evaluate(() => document.querySelector("span")?.append("《中华人民共和国行政许可法》"), undefined);
  await becomes(lens, tab, { certainty: "missing" });
});

test("a card goes with the reference that it shows", async ({ lens, tab }) => {
  await openBody(lens, tab, `<main><p>根据${RULES}第十八条办理。</p></main>`);
  await openCard(tab, `${RULES}第十八条`);
  await tab.evaluate(() => {
    const main = document.querySelector("main");
    if (main) main.innerHTML = "<p>依照《中华人民共和国行政许可法》第十八条办理。</p>";
  }, undefined);
  await until("the card to go", async () => !(await isCardOpen(tab)));
});

test("a page that draws the same text anew keeps the card", async ({ lens, tab }) => {
  await openBody(lens, tab, `<main><p>根据${RULES}第十八条办理。</p></main>`);
  await openCard(tab, `${RULES}第十八条`);
  await tab.evaluate(() => {
    const main = document.querySelector("main");
    if (main) main.innerHTML = `${main.innerHTML}`;
  }, undefined);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await isCardOpen(tab)).toBe(true);
});

test("a news ticker that scrolls by itself leaves the card alone", async ({ lens, tab }) => {
  const lines = "<p>要闻</p>".repeat(100);
  await openBody(
    lens,
    tab,
    `<p>根据${RULES}第十八条办理。</p><div style="height:40px;overflow:hidden">${lines}</div>`,
  );
  await openCard(tab, `${RULES}第十八条`);
  await tab.evaluate(() => {
    setInterval(() => document.querySelector("div")?.scrollBy(0, 1), 30);
  }, undefined);
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await isCardOpen(tab)).toBe(true);
});

test("of tight lines the one under the pointer opens", async ({ lens, tab }) => {
  const lines = ["十八", "二十", "九"].map((numeral) => `${RULES}第${numeral}条`).join("<br>");
  await openBody(lens, tab, `<p style="font-size:14px;line-height:1">${lines}</p>`);
  const { x, y } = await pointOf(tab, `${RULES}第二十条`);
  await tab.mouse.move(x, y - 4);
  await until("the card", async () => (await isCardOpen(tab)) && (await readCard(tab))?.label);
  expect((await readCard(tab))?.label).toBe("第二十条");
});

test("what lies over a text is not the text", async ({ lens, tab }) => {
  const box = '<div style="position:absolute;inset:0;background:#fff">分享到…</div>';
  await openBody(lens, tab, `<section style="position:relative">根据${RULES}第十八条办理。${box}</section>`);
  const { x, y } = await pointOf(tab, `${RULES}第十八条`);
  await tab.mouse.move(x, y);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await isCardOpen(tab)).toBe(false);
});

test("text that is unfolded inside a line, or comes into view where it stood, is read", async ({
  lens,
  tab,
}) => {
  await openBody(
    lens,
    tab,
    `<p>根据${RULES}第二十条<span style="display:none">和${RULES}第十八条</span>办理。</p>` +
      `<p style="visibility:hidden">另见${RULES}第九条。</p>`,
  );
  expect(await listReferences(lens, tab)).toHaveLength(1);
  await tab.evaluate(() => {
    document.querySelector("span")?.style.setProperty("display", "inline");
    document.querySelectorAll("p")[1]?.style.setProperty("visibility", "visible");
  }, undefined);
  await until("all to be read", async () => (await listReferences(lens, tab)).length === 3);
});
