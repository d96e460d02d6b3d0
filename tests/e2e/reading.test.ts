import {
  isCardOpen,
  listReferences,
  openCard,
  pointOf,
  readCard,
  referencesAppear,
} from "../support/card.ts";
import { until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { clauseText, paragraphsOf, RULES } from "./library.ts";
import { openBody, openPath, pageOf } from "./pages.ts";

const NOTICE_18 = "《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号，以下简称《工作规则》）第十八条";

/** Counts what the page's own observers see, from the first moment of the page. */
const WATCHER = `<script>
  window.records = [];
  new MutationObserver((list) => {
    for (const { type, target, addedNodes } of list)
      records.push([type, target.nodeName, ...[...addedNodes].map((node) => node.nodeName)].join(" "));
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => setTimeout(() => (records.length = 0)));
</script>`;

test("a notice's references are found, and nothing that only looks like one", async ({ lens, tab }) => {
  const list = await openPath(lens, tab, "/notice.html");
  expect(list.map(({ text, resolution: { certainty } }) => `${certainty}: ${text}`)).toEqual([
    `explicit: ${NOTICE_18}`,
    "explicit: 《工作规则》第八条第二款",
    "explicit: 《工作规则》第八条第一款",
    "missing: 《中华人民共和国行政许可法》第十八条",
    `explicit: ${RULES}第十五条至第十七条`,
    "inferred: 该规则第二十条",
    "ambiguous: 第二十五条",
  ]);
});

test("the card shows the clause's exact text, though the reference is split over elements", async ({
  lens,
  tab,
}) => {
  await openPath(lens, tab, "/notice.html");
  const card = await openCard(tab, NOTICE_18);
  expect(card).toMatchObject({
    title: "上海市虹口区人民政府工作规则",
    number: "虹府发〔2018〕20号",
    label: "第十八条",
  });
  expect(card.text).toBe(clauseText(18));
});

test("another law's clause 18 never shows ours", async ({ lens, tab }) => {
  await openPath(lens, tab, "/notice.html");
  const card = await openCard(tab, "《中华人民共和国行政许可法》第十八条");
  expect(card.certainty).toMatch(/未收录|Not included/);
  expect(`${card.title}${card.text}`).not.toMatch(/工作规则|规范性文件/);
});

test("第八条第二款 sets off the second paragraph", async ({ lens, tab }) => {
  await openPath(lens, tab, "/notice.html");
  const card = await openCard(tab, "《工作规则》第八条第二款");
  const [first = "", second = ""] = paragraphsOf(8);
  expect(card.text).toContain(first);
  expect(card.named).toContain(second);
  expect(card.named).not.toContain(first);
});

test("a range shows all its clauses", async ({ lens, tab }) => {
  await openPath(lens, tab, "/notice.html");
  const { label } = await openCard(tab, `${RULES}第十五条至第十七条`);
  expect(label).toBe("第十五条、第十六条、第十七条");
});

test("a reference beyond the text says how far the text goes", async ({ lens, tab }) => {
  await openBody(lens, tab, `<p>依照${RULES}第二十五条办理。</p>`);
  const card = await openCard(tab, `${RULES}第二十五条`);
  expect(card.certainty).toContain("收录至第二十条");
  expect(card.text).toBe("");
});

test("of a 款 that is not there, the title is named once", async ({ lens, tab }) => {
  await openBody(lens, tab, `<p>依照${RULES}第八条第三款办理。</p>`);
  const card = await openCard(tab, `${RULES}第八条第三款`);
  expect(card.certainty).toContain(`${RULES}里没有“第八条第三款”`);
});

test("a clause that the page's own regulation lacks is said to be lacking there", async ({ lens, tab }) => {
  const clauses = ["一", "二", "三", "四", "五"].map((number) => `<p>第${number}条　集市应当登记。</p>`);
  const last = "<p>第六条　违反本办法第九条的，责令改正。</p>";
  await openBody(lens, tab, `<h1>白河县集市管理办法</h1>${clauses.join("")}${last}`);
  const card = await openCard(tab, "本办法第九条");
  expect(card.certainty).toContain("本页没有这一条款");
});

test("the page sees nothing before the first hover, and one element after it", async ({ lens, tab }) => {
  await openBody(lens, tab, `<p>依照${RULES}<b>第十</b>八条执行。</p>`, { head: WATCHER });
  const records = () => tab.evaluate(() => (window as unknown as { records: string[] }).records, undefined);
  expect(await records()).toEqual([]);

  await openCard(tab, `${RULES}第十八条`);
  const after = await records();
  expect(after).toHaveLength(1);
  expect(after[0]).toMatch(/^childList HTML DIV$/);
});

test("text that comes later, changes, or goes is followed", async ({ lens, tab }) => {
  lens.site.add("/later.html", pageOf("<p id=p>暂无内容。</p>"));
  await tab.goto(`${lens.site.origin}/later.html`);
  const write = (html: string) =>
    tab.evaluate((text) => {
      document.body.innerHTML = text;
    }, html);
  const texts = async () => (await listReferences(lens, tab)).map(({ text }) => text).join();
  await write(`<p>依照${RULES}第十八条执行。</p>`);
  await until("the first reference", async () => (await texts()) === `${RULES}第十八条`);
  await write(`<p>依照${RULES}第十九条执行。</p>`);
  await until("the second reference", async () => (await texts()) === `${RULES}第十九条`);
  await tab.bringToFront();
  expect((await openCard(tab, `${RULES}第十九条`)).label).toBe("第十九条");
  await write("<p>没有了。</p>");
  await until("no references", async () => (await texts()) === "");
});

test("what a page hides is read when it is shown", async ({ lens, tab }) => {
  lens.site.add(
    "/tabs.html",
    pageOf(`<p id=p style='display:none'>依照${RULES}第十八条执行。</p><p>第一版</p>`),
  );
  await tab.goto(`${lens.site.origin}/tabs.html`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await listReferences(lens, tab)).toEqual([]);
  await tab.bringToFront();
  await tab.evaluate(() => document.getElementById("p")?.removeAttribute("style"), undefined);
  expect(await referencesAppear(lens, tab)).toHaveLength(1);
});

test("the card goes when the pointer goes, and with Esc", async ({ lens, tab }) => {
  await openPath(lens, tab, "/notice.html");
  await openCard(tab, NOTICE_18);
  await tab.mouse.move(2, 2);
  await until("the card to go", async () => !(await isCardOpen(tab)));
  await openCard(tab, NOTICE_18);
  await tab.keyboard.press("Escape");
  expect(await isCardOpen(tab)).toBe(false);
});

test("the pointer can go into the card and stay", async ({ lens, tab }) => {
  await openPath(lens, tab, "/notice.html");
  await openCard(tab, "《工作规则》第八条第二款");
  const { x, y } = await pointOf(tab, "《工作规则》第八条第二款");
  await tab.mouse.move(x + 30, y + 90, { steps: 6 });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await isCardOpen(tab)).toBe(true);
});

test("events that the page's script makes open nothing", async ({ lens, tab }) => {
  await openPath(lens, tab, "/notice.html");
  await tab.evaluate(
    (at) => {
      const target = document.elementFromPoint(at.x, at.y);
      for (const type of ["pointermove", "pointerover", "mousemove", "pointerdown"]) {
        target?.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: at.x, clientY: at.y }));
      }
    },
    await pointOf(tab, NOTICE_18),
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await isCardOpen(tab)).toBe(false);
});

test("the card is not to be read by the page", async ({ lens, tab }) => {
  await openPath(lens, tab, "/notice.html");
  await openCard(tab, NOTICE_18);
  const seen = await tab.evaluate(() => {
    const find = (window as unknown as { find(text: string): boolean }).find("备案审查制度");
    return { find, frames: window.length, iframes: document.querySelectorAll("iframe").length };
  }, undefined);
  expect(seen).toEqual({ find: false, frames: 0, iframes: 0 });
  expect((await readCard(tab))?.text).toContain("备案审查制度");
});

// The README's picture: `PICTURE=assets/screenshot.png npm run e2e -- -g picture --project chromium`.
test("a picture of a notice with an open card", async ({ lens, tab }) => {
  test.skip(!process.env.PICTURE, "made on demand");
  await openPath(lens, tab, "/notice.html");
  await tab.setViewportSize?.({ width: 1200, height: 980 });
  await openCard(tab, "《工作规则》第八条第二款");
  await tab.screenshot({ path: process.env.PICTURE ?? "" });
});

test("a title that comes late changes what a bare clause is taken for", async ({ lens, tab }) => {
  const [before] = await openBody(lens, tab, "<p>依照第十八条办理。</p>", { title: "加载中" });
  expect(before?.resolution.certainty).toBe("default");
  await tab.evaluate(() => {
    document.title = "《某省城市管理条例》第三条解读";
  }, undefined);
  await until("another reading", async () => {
    const [after] = await referencesAppear(lens, tab);
    return after?.resolution.certainty !== "default";
  });
  const [after] = await referencesAppear(lens, tab);
  expect(after?.resolution).toMatchObject({
    certainty: "ambiguous",
    candidates: [{ title: "某省城市管理条例", regulation: null }, { regulation: "hongkou-work-rules-2018" }],
  });
});

test("note marks between the words of a reference are passed, and other raised digits are not", async ({
  lens,
  tab,
}) => {
  const body = `<p>根据${RULES}<sup>1</sup>第十八条和第八条<sup><a href="#n">[5]</a></sup>第二款办理。</p>
    <p>根据${RULES}第1<sup>4</sup>条办理。</p>`;
  const list = await openBody(lens, tab, body);
  expect(list.map(({ text, resolution: { addresses } }) => [text, ...addresses])).toEqual([
    [`${RULES}第十八条和第八条第二款`, { ordinal: 18 }, { ordinal: 8, paragraph: 2 }],
    [`${RULES}第1条`, { ordinal: 1 }],
  ]);
  expect((await openCard(tab, "第十八条和第八条")).label).toBe("第十八条、第八条第二款");
});

test("a number in a table is of the document in the cell before it", async ({ lens, tab }) => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join("")}</tr>`;
  const table = `<table>${row("依据", "条款")}${row(RULES, "第十八条")}${row("《中华人民共和国立法法》", "第八条")}</table>`;
  const list = await openBody(lens, tab, table);
  expect(list.map(({ text, resolution: { certainty } }) => `${certainty}: ${text}`)).toEqual([
    "inferred: 第十八条",
    "missing: 第八条",
  ]);
  expect((await openCard(tab, "第十八条")).label).toBe("第十八条");
});
