/** The reading page: a regulation as a whole, reached by addresses that name a clause. */
import { pastedText } from "../support/clipboard.ts";
import { resize, until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { CITATION_18, paragraphsOf } from "./library.ts";
import { clauseAppears, count, ID, openReading } from "./reading-page.ts";

test("the whole regulation is there: notice, contents, chapters and every clause as published", async ({
  lens,
}) => {
  const page = await openReading(lens, "");
  expect(await count(page, "article")).toBe(20);
  const shown = await page.evaluate(
    () => ({
      contents: [...document.querySelectorAll("nav a[href*=chapter]")].map((link) => link.textContent),
      chapters: [...document.querySelectorAll("main section > h2")].map((heading) => heading.textContent),
      notice: document.querySelector("details")?.textContent ?? "",
      clause: document.getElementById("18")?.querySelector("[data-part=text]")?.textContent ?? "",
      title: document.title,
    }),
    undefined,
  );
  expect(shown.chapters[0]).toBe("第一章 总则");
  expect(shown.contents).toHaveLength(shown.chapters.length);
  expect(shown.contents[3]).toMatch(/^第四章 坚持依法行政，15–20$/);
  expect(shown.notice).toContain("现予印发");
  expect(shown.clause).toBe(paragraphsOf(18).join(""));
  expect(shown.title).toContain("上海市虹口区人民政府工作规则");
  await page.close();
});

test("an address leads to a clause, and to a paragraph of it", async ({ lens }) => {
  const page = await openReading(lens, "/8/2");
  const { setOff } = await clauseAppears(page, "第八条");
  expect(setOff).toBe(paragraphsOf(8)[1]);
  await page.close();
});

test("in a small window, a clause far below comes to stand where it is read from its beginning", async ({
  lens,
}) => {
  const page = await openReading(lens, "");
  await resize(page, { width: 280, height: 500 });
  await page.evaluate((to) => location.assign(to), `#${ID}/18`);
  await clauseAppears(page, "第十八条");
  // What is laid out on the way moves it.
  await new Promise((resolve) => setTimeout(resolve, 700));
  const top = await page.evaluate(() => {
    const head = document.querySelector(".reading-head")?.getBoundingClientRect().bottom ?? 0;
    return (document.getElementById("18")?.getBoundingClientRect().top ?? 0) - head;
  }, undefined);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(100);
  await page.close();
});

test("[ and ] leaf to the clauses beside, and the browser goes back", async ({ lens }) => {
  const page = await openReading(lens, "/18");
  await clauseAppears(page, "第十八条");
  await page.keyboard.press("]");
  expect((await clauseAppears(page, "第十九条")).hash).toBe(`#${ID}/19`);
  await page.keyboard.press("[");
  await page.keyboard.press("[");
  await clauseAppears(page, "第十七条");
  await page.evaluate(() => history.back(), undefined);
  await clauseAppears(page, "第十八条");
  await page.close();
});

test("a clause is named in the language of its text, whatever that of the page", async ({ lens }) => {
  const page = await openReading(lens, "/18");
  expect(await count(page, "article[aria-label]:not([lang=zh-CN])")).toBe(0);
  await page.close();
});

test("c copies the citation of the clause that is read", async ({ lens }) => {
  const page = await openReading(lens, "/18");
  await clauseAppears(page, "第十八条");
  await page.keyboard.press("c");
  await until("the copy", () => page.evaluate(() => document.body.innerText.includes("已复制"), undefined));
  expect(await pastedText(lens)).toBe(CITATION_18);
  await page.close();
});

test("the keyboard comes back from the menu of styles to where it was", async ({ lens }) => {
  const page = await openReading(lens, "/18");
  await clauseAppears(page, "第十八条");
  const focused = () => page.evaluate(() => document.activeElement?.className, undefined);
  await page.evaluate(() => document.querySelector<HTMLElement>("main")?.focus(), undefined);
  await page.keyboard.press("m");
  await until("the menu", async () => (await focused()) === "copy-styles");
  await page.keyboard.press("Escape");
  await until("the text", async () => (await focused()) === "reading-text");
  expect(await count(page, ".copy-menu")).toBe(0);
  await page.close();
});

test("in a small window, the menu of styles leaves the search above and the buttons below alone", async ({
  lens,
}) => {
  const page = await openReading(lens, "/18");
  await clauseAppears(page, "第十八条");
  await resize(page, { width: 280, height: 500 });
  await page.keyboard.press("m");
  await until("the selected style between the bars", () =>
    page.evaluate(() => {
      const edgesOf = (part: string) => document.querySelector(part)?.getBoundingClientRect();
      const [head, style, buttons] = [".reading-head", ".copy-style[aria-selected=true]", ".actions"].map(
        edgesOf,
      );
      return head && style && buttons && style.top >= head.bottom && style.bottom <= buttons.top;
    }, undefined),
  );
  await page.close();
});

test("a 款 is gone to by its number; from a chapter, ] leads to its first clause", async ({ lens }) => {
  const page = await openReading(lens, "/chapter-4");
  await page.keyboard.press("]");
  await clauseAppears(page, "第十五条");
  await page.keyboard.press("/");
  await page.keyboard.type("第八条第二款");
  await page.keyboard.press("Enter");
  await until("the 款", () => page.evaluate(() => location.hash.endsWith("/8/2"), undefined));
  await page.close();
});

test("what of an address is not there is said, and the part that exists is what is copied", async ({
  lens,
}) => {
  const page = await openReading(lens, "/8/5");
  await clauseAppears(page, "第八条");
  const said = () => page.evaluate(() => document.querySelector("[role=alert]")?.textContent, undefined);
  expect(await said()).toBe("该条没有这一款，以下为全条");
  await page.keyboard.press("c");
  await until("the copy", () => page.evaluate(() => document.body.innerText.includes("已复制"), undefined));
  expect(await pastedText(lens)).toBe(CITATION_18.replace("十八", "八"));
  for (const [path, place] of [
    ["99", "第九十九条"],
    ["99999", "99999"],
    ["chapter-9", "第九章"],
    ["abc", "abc"],
  ]) {
    await page.evaluate((to) => location.assign(to), `#${ID}/${path}`);
    await until(`“${place}”`, async () => (await said()) === `这里没有“${place}”，以下为收录的全文。`);
  }
  await page.evaluate((to) => location.assign(to), `#${ID}/8`);
  await until("nothing more", async () => (await said()) === undefined);
  await page.close();
});

test("a page opened at the address of a clause of no possible number shows the whole text", async ({
  lens,
}) => {
  const page = await openReading(lens, "/99999/1e99");
  expect(await count(page, "article")).toBe(20);
  expect(await page.evaluate(() => document.querySelector("[role=alert]")?.textContent, undefined)).toBe(
    "这里没有“99999/1e99”，以下为收录的全文。",
  );
  await page.close();
});

test("an address of no regulation of the library says so, and offers those that are there", async ({
  lens,
}) => {
  const page = await lens.openExtensionPage("regulation.html#no-such-rules/3");
  const bundled = "main a[href*=hongkou-work-rules-2018]";
  await until("the library", async () => (await count(page, bundled)) === 1);
  expect(
    await page.evaluate(() => document.querySelector("main > p[role=alert]")?.textContent, undefined),
  ).toBe("文库里没有这部文件。");
  const titleIs = (title: string) =>
    until(title, async () => (await page.evaluate(() => document.title, undefined)) === title);
  await titleIs("文库 · 条文镜");
  await page.evaluate((link) => document.querySelector<HTMLElement>(link)?.focus(), bundled);
  await page.keyboard.press("Enter");
  await until("the text", async () => (await count(page, "article")) === 20);
  await titleIs("上海市虹口区人民政府工作规则 · 条文镜");
  await page.evaluate(() => location.assign("#no-such"), undefined);
  await titleIs("文库 · 条文镜");
  await page.close();
});
