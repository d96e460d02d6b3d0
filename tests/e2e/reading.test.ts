import { isCardOpen, marksAppear, openCard, readCard, seenMarks } from "../support/card.ts";
import { until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { clauseText, paragraphsOf } from "./library.ts";

const CLAUSE_18 = clauseText(18);

/** Counts what the page's own observers see, from the first moment of the page. */
const WATCHER = `<script>
  window.records = [];
  new MutationObserver((list) => {
    for (const { type, target, addedNodes } of list)
      records.push(type + " " + target.nodeName + " " + [...addedNodes].map((n) => n.nodeName).join());
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => setTimeout(() => (records.length = 0)));
</script>`;

const page = (body: string, head = "") =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>${head}</head><body>${body}</body></html>`;

test("a notice's references are marked, and their cards tell the truth", async ({ lens, tab }) => {
  await tab.goto(`${lens.site.origin}/notice.html`);
  const marks = await marksAppear(tab);
  const texts = marks.map(({ text }) => text);
  expect(texts).toContain(
    "《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号，以下简称《工作规则》）第十八条",
  );
  expect(texts.join()).not.toContain("33条");

  const split = await openCard(tab, 0);
  expect(split).toMatchObject({ title: "上海市虹口区人民政府工作规则", text: CLAUSE_18 });
  expect(split.number).toContain("虹府发〔2018〕20号");
  expect(split.label).toContain("第十八条");

  const licence = await openCard(
    tab,
    texts.findIndex((text) => text.includes("行政许可法")),
  );
  expect(licence.text).not.toContain(CLAUSE_18.slice(0, 20));
  expect(licence.certainty).toContain("未收录");
});

test("第八条第二款 sets off the second paragraph", async ({ lens, tab }) => {
  lens.site.add("/paragraph.html", {
    body: page("<p>按照《上海市虹口区人民政府工作规则》第八条第二款，各部门各司其职。</p>"),
  });
  await tab.goto(`${lens.site.origin}/paragraph.html`);
  await marksAppear(tab);
  const card = await openCard(tab, 0);
  const [first = "", second = ""] = paragraphsOf(8);
  expect(card.text).toContain(first);
  expect(card.text).toContain(second);
  expect(card.named).toBe(second);
});

test("a reference beyond the text says how far the text goes", async ({ lens, tab }) => {
  lens.site.add("/beyond.html", {
    body: page("<p>依照《上海市虹口区人民政府工作规则》第二十五条办理。</p>"),
  });
  await tab.goto(`${lens.site.origin}/beyond.html`);
  await marksAppear(tab);
  expect((await openCard(tab, 0)).certainty).toContain("收录至第二十条");
});

test("the page sees nothing before the first hover, and one element after it", async ({ lens, tab }) => {
  lens.site.add("/watched.html", {
    body: page("<p>依照《上海市虹口区人民政府工作规则》<b>第十</b>八条执行。</p>", WATCHER),
  });
  await tab.goto(`${lens.site.origin}/watched.html`);
  await marksAppear(tab);
  const records = () => tab.evaluate(() => (window as unknown as { records: string[] }).records, undefined);
  expect(await records()).toEqual([]);

  await openCard(tab, 0);
  const after = await records();
  expect(after.filter((record) => record.startsWith("childList"))).toHaveLength(1);
  const names = new Set(after.map((record) => record.split(" ")[1]));
  expect([...names].filter((name) => name !== "HTML" && !name?.endsWith("-H"))).toEqual([]);
});

test("text that comes later, changes, or goes is followed", async ({ lens, tab }) => {
  lens.site.add("/later.html", { body: page("<p id=p>暂无内容。</p>") });
  await tab.goto(`${lens.site.origin}/later.html`);
  const write = (html: string) =>
    tab.evaluate((text) => {
      document.body.innerHTML = text;
    }, html);
  await write("<p>依照《上海市虹口区人民政府工作规则》第十八条执行。</p>");
  expect((await marksAppear(tab))[0]?.text).toBe("《上海市虹口区人民政府工作规则》第十八条");
  await write("<p>依照《上海市虹口区人民政府工作规则》第十九条执行。</p>");
  await until("the new mark", async () => (await seenMarks(tab))[0]?.text.includes("第十九条"));
  expect((await openCard(tab, 0)).label).toContain("第十九条");
  await write("<p>没有了。</p>");
  await until("no marks", async () => (await seenMarks(tab)).length === 0);
});

test("what a tab hides is marked when it is shown", async ({ lens, tab }) => {
  lens.site.add("/tabs.html", {
    body: page(
      "<p id=p style='display:none'>依照《上海市虹口区人民政府工作规则》第十八条执行。</p><p>第一版</p>",
    ),
  });
  await tab.goto(`${lens.site.origin}/tabs.html`);
  await tab.evaluate(() => {
    setTimeout(() => document.getElementById("p")?.removeAttribute("style"), 300);
  }, undefined);
  expect(await marksAppear(tab)).toHaveLength(1);
});

test("the card goes when the pointer goes, and with Esc", async ({ lens, tab }) => {
  await tab.goto(`${lens.site.origin}/notice.html`);
  await marksAppear(tab);
  await openCard(tab, 0);
  await tab.mouse.move(2, 2);
  await until("the card to go", async () => !(await isCardOpen(tab)));
  await openCard(tab, 0);
  await tab.keyboard.press("Escape");
  expect(await isCardOpen(tab)).toBe(false);
});

test("the pointer can go into the card and stay", async ({ lens, tab }) => {
  await tab.goto(`${lens.site.origin}/notice.html`);
  await marksAppear(tab);
  await openCard(tab, 0);
  const box = await tab.evaluate(() => {
    const host = [...document.querySelectorAll(":popover-open")].find((e) => e.localName.endsWith("-h"));
    const { x, y, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  }, undefined);
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await isCardOpen(tab)).toBe(true);
});

test("events that the page's script makes open nothing", async ({ lens, tab }) => {
  await tab.goto(`${lens.site.origin}/notice.html`);
  const [mark] = await marksAppear(tab);
  await tab.evaluate((at) => {
    const target = document.elementFromPoint(at.x, at.y);
    for (const type of ["pointermove", "pointerover", "mousemove", "pointerdown"]) {
      target?.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: at.x, clientY: at.y }));
    }
  }, mark ?? { text: "", x: 0, y: 0 });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await tab.evaluate(() => document.querySelectorAll(":popover-open").length, undefined)).toBe(0);
});

test("the card is not to be read by the page", async ({ lens, tab }) => {
  await tab.goto(`${lens.site.origin}/notice.html`);
  await marksAppear(tab);
  await openCard(tab, 0);
  const seen = await tab.evaluate(() => {
    const find = (window as unknown as { find(text: string): boolean }).find("备案审查制度");
    return { find, frames: window.length, iframes: document.querySelectorAll("iframe").length };
  }, undefined);
  expect(seen).toEqual({ find: false, frames: 0, iframes: 0 });
  expect((await readCard(tab))?.text).toContain("备案审查制度");
});
