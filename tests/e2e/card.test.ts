import type { Browser } from "webextension-polyfill";
import { press } from "../support/commands.ts";
import { chord, type FrameLike, type PageLike, resize, until } from "../support/page.ts";
import { enterCard, labels, shows, tabTo } from "./in-card.ts";
import { expect, type Lens, test } from "./lens.ts";
import { clauseText, RULES } from "./library.ts";
import { openBody } from "./pages.ts";

/** The card, with the keyboard alone. */

/** Opens a page with one sentence and goes into the card of its first reference. */
async function openSentence(lens: Lens, tab: PageLike, sentence: string): Promise<FrameLike> {
  await openBody(lens, tab, `<p>${sentence}</p>`);
  return enterCard(lens, tab);
}

const text = (card: FrameLike) =>
  card.evaluate(() => document.querySelector<HTMLElement>("[data-part=text]")?.innerText ?? "", undefined);

const said = (card: FrameLike) =>
  card.evaluate(() => document.querySelector("[role=status]")?.textContent ?? "", undefined);

const scrollTop = (card: FrameLike) =>
  card.evaluate(() => document.querySelector(".card-body")?.scrollTop ?? -1, undefined);

test("[ and ] leaf to the clauses beside the one cited, Backspace leads back to it", async ({
  lens,
  tab,
}) => {
  const card = await openSentence(lens, tab, `依照${RULES}第十八条执行。`);
  await shows(card, "第十八条");
  await tab.keyboard.press("]");
  await shows(card, "第十九条");
  expect(await text(card)).toBe(clauseText(19));
  expect(await said(card)).toMatch(/第十九条.*(并非所引|not the one)/);
  await tab.keyboard.press("]");
  await shows(card, "第二十条");
  await tab.keyboard.press("]");
  await tab.keyboard.press("Backspace");
  await shows(card, "第十八条");
  expect(await said(card)).toMatch(/第十八条.*明确/);
  await tab.keyboard.press("ArrowLeft");
  await shows(card, "第十七条");
  await chord(tab, "Alt", "ArrowLeft");
  await shows(card, "第十八条");
  expect(tab.url()).toContain("/page.html");
});

test("the names of the buttons are their words; the keys are told apart from them", async ({ lens, tab }) => {
  const card = await openSentence(lens, tab, `依照${RULES}第十八条执行。`);
  await shows(card, "第十八条");
  const told = await card.evaluate(
    () =>
      [...document.querySelectorAll("[aria-keyshortcuts]")].map((control) => {
        const copy = control.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
        return [copy.textContent, control.getAttribute("aria-keyshortcuts")];
      }),
    undefined,
  );
  expect(told).toEqual([
    ["上一条 第十七条", "["],
    ["上下文", "X"],
    ["全文", "R"],
    ["下一条 第十九条", "]"],
    ["公文引注", "C"],
    ["更多", "M"],
    ["固定", "P"],
    ["关闭", "Escape"],
  ]);
});

test("X shows the clauses before and behind, and hides them", async ({ lens, tab }) => {
  const card = await openSentence(lens, tab, `依照${RULES}第十八条执行。`);
  await tab.keyboard.press("x");
  await shows(card, "第十七条、第十八条、第十九条");
  await tab.keyboard.press("x");
  await shows(card, "第十八条");
});

test("in a low window X keeps the beginning of the clause in view, below the head", async ({ lens, tab }) => {
  await resize(tab, { width: 600, height: 420 });
  const card = await openSentence(lens, tab, `依照${RULES}第十八条执行。`);
  await shows(card, "第十八条");
  await tab.keyboard.press("x");
  const sight = () =>
    card.evaluate(() => {
      const [head, passage, body] = [".card-head", ".passage:not(.is-around)", ".card-body"].map((name) =>
        document.querySelector(name)?.getBoundingClientRect(),
      );
      const isAround = document.querySelector(".is-around") !== null;
      return isAround && head && passage && body && [head.bottom, passage.top, body.bottom];
    }, undefined);
  const [head = 0, top = 0, bottom = 0] = (await until("the context", sight)) as number[];
  expect(top).toBeGreaterThanOrEqual(head - 1);
  expect(top).toBeLessThan(bottom);
  // The menu of styles replaces it for a while.
  await tab.keyboard.press("m");
  await until("the menu", () =>
    card.evaluate(() => document.querySelector(".copy-menu") !== null, undefined),
  );
  await tab.keyboard.press("Escape");
  const [, again = 0] = (await until("the context again", sight)) as number[];
  expect(Math.abs(again - top)).toBeLessThan(2);
});

/** Runs in the card: the places of the head and of what it may cover. */
const measure = () => {
  const [head, body] = [".card-head", ".card-body"].map((name) =>
    document.querySelector(name)?.getBoundingClientRect(),
  );
  const scroller = document.querySelector(".card-body") as Element;
  const focused = document.activeElement;
  const isInText = focused?.closest(".passage, .clause-nav") != null;
  return {
    isAtEnd: scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 2,
    isAtTop: head !== undefined && body !== undefined && Math.abs(head.top - body.top) < 1,
    room: Math.round((body?.bottom ?? 0) - Math.max(head?.bottom ?? 0, body?.top ?? 0)),
    line: Number.parseFloat(getComputedStyle(document.querySelector(".clause-text") as Element).lineHeight),
    isFocusSeen:
      !isInText ||
      (focused?.getBoundingClientRect().top ?? 0) >= Math.max(head?.bottom ?? 0, body?.top ?? 0) - 1,
    isInText,
  };
};

test("in a narrow window the head leaves with the text, which has the card to itself", async ({
  lens,
  tab,
}) => {
  await resize(tab, { width: 280, height: 640 });
  const card = await openSentence(
    lens,
    tab,
    `${"政务公开。".repeat(20)}依照${RULES}第六条、第二十五条执行。`,
  );
  await shows(card, "第六条");
  await tab.keyboard.press("End");
  const seen = await until("the end", async () => {
    const { isAtEnd, room, line } = await card.evaluate(measure, undefined);
    return isAtEnd && { room, line };
  });
  expect(seen.room).toBeGreaterThan(4 * seen.line);
});

test("Tab brings nothing under the head that stays", async ({ lens, tab }) => {
  await resize(tab, { width: 800, height: 500 });
  const card = await openSentence(lens, tab, `依照${RULES}第十五条至第十九条执行。`);
  await shows(card, "第十五条、第十六条、第十七条、第十八条、第十九条");
  await tab.keyboard.press("End");
  await until("the end", async () => (await scrollTop(card)) > 0);
  await tabTo(tab, card, "第二十条");
  let stops = 0;
  for (let turn = 0; turn < 12; turn++) {
    await chord(tab, "Shift", "Tab");
    const { isFocusSeen, isInText, isAtTop } = await card.evaluate(measure, undefined);
    expect(isFocusSeen).toBe(true);
    expect(isAtTop).toBe(true);
    if (isInText) stops += 1;
  }
  expect(stops).toBeGreaterThan(4);
});

test("a list of clauses opens at the first, though of the second a part is named", async ({ lens, tab }) => {
  await resize(tab, { width: 600, height: 420 });
  const card = await openSentence(lens, tab, `依照${RULES}第十八条、第八条第二款执行。`);
  await shows(card, "第十八条、第八条第二款");
  expect(await scrollTop(card)).toBe(0);
});

test("the chapter opens from the line that says where the clause stands", async ({ lens, tab }) => {
  const card = await openSentence(lens, tab, `依照${RULES}第十八条执行。`);
  await tabTo(tab, card, "第四章");
  await tab.keyboard.press("Enter");
  await until("the chapter", async () => (await labels(card)).split("、").length > 3);
  expect(await labels(card)).toContain("第十五条、第十六条");
  await tab.keyboard.press("Backspace");
  await shows(card, "第十八条");
});

test("a reference inside the text opens in the same card, with a way back", async ({ lens, tab }) => {
  const list = await openBody(
    lens,
    tab,
    `<h1>古井保护办法</h1><p>第一条 为了保护古井，制定本办法。</p>
    <p>第二条 古井的认定，依照${RULES}第十八条和《中华人民共和国行政许可法》第十八条办理。</p>
    <p>第三条 违反本办法第二条的，责令改正。</p>`,
    { title: "古井保护办法" },
  );
  expect(list.at(-1)?.text).toBe("本办法第二条");
  await press(lens, tab, "previous-reference");
  const card = await enterCard(lens, tab);
  for (let turn = 0; turn < list.length && (await labels(card)) !== "第二条"; turn++) {
    await tab.keyboard.press("n");
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await shows(card, "第二条");

  await tabTo(tab, card, `${RULES}第十八条`);
  await tab.keyboard.press("Enter");
  await shows(card, "第十八条");
  expect(await text(card)).toBe(clauseText(18));
  expect(await said(card)).toContain("上海市虹口区人民政府工作规则》第十八条");
  await tab.keyboard.press("Backspace");
  await shows(card, "第二条");

  await tabTo(tab, card, "行政许可法");
  await tab.keyboard.press("Enter");
  await until("what is missing", async () => (await said(card)).match(/未收录/));
  expect(await text(card)).toBe("");
});

test("a list shows all its clauses, and leafing goes on behind the last", async ({ lens, tab }) => {
  const card = await openSentence(lens, tab, `依照${RULES}第八条、第十二条执行。`);
  await shows(card, "第八条、第十二条");
  await tab.keyboard.press("]");
  await shows(card, "第十三条");
});

test("a list of which a part is missing shows the rest, and says so first", async ({ lens, tab }) => {
  const card = await openSentence(lens, tab, `依照${RULES}第六条、第二十五条执行。`);
  await shows(card, "第六条");
  const first = await card.evaluate(() => document.querySelector(".card-head")?.textContent ?? "", undefined);
  expect(first).toContain("没有全部找到，以下只有第六条");
  expect(await said(card)).toContain("没有全部找到，以下只有第六条");
});

test("what the card turns to is read from its beginning", async ({ lens, tab }) => {
  const card = await openSentence(lens, tab, `依照${RULES}第十五条至第十九条执行。`);
  await shows(card, "第十五条、第十六条、第十七条、第十八条、第十九条");
  await tab.keyboard.press("End");
  await until("the end", async () => (await scrollTop(card)) > 0);
  await tab.keyboard.press("[");
  await shows(card, "第十四条");
  expect(await scrollTop(card)).toBe(0);
});

test("R opens the whole text at the clause", async ({ lens, tab }) => {
  await openSentence(lens, tab, `依照${RULES}第八条第二款执行。`);
  await tab.keyboard.press("r");
  const asker = await lens.extensionPage();
  const opened = () =>
    asker.evaluate(async () => {
      const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
      const { tabs } = scope.browser ?? scope.chrome;
      const found = (await tabs.query({})).find(({ url }) => url?.includes("/regulation.html#"));
      if (found?.id !== undefined) await tabs.remove(found.id);
      return found?.url;
    }, undefined);
  expect(await until("the whole text", opened)).toMatch(/regulation\.html#hongkou-work-rules-2018\/8\/2$/);
});
