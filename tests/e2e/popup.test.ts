/** 本页引用: the references of the page that was in front when the popup was opened. */
import { isCardOpen, readCard } from "../support/card.ts";
import { pastedText } from "../support/clipboard.ts";
import { chord, type PageLike, resize, until } from "../support/page.ts";
import { goToTab, isFieldFocused, openPopup, optionsAppear, shownText } from "../support/popup.ts";
import { expect, type Lens, test } from "./lens.ts";
import { CITATION_18, paragraphsOf, RULES } from "./library.ts";
import { openBody, pageOf } from "./pages.ts";

const BODY = [
  `<p>一、依照${RULES}（虹府发〔2018〕20号）第十八条执行。</p>`,
  "<div style='height: 3000px'></div>",
  `<p id=far>二、按照${RULES}第八条第二款办理。</p>`,
  "<p>三、适用《中华人民共和国行政许可法》第三十八条。</p>",
  `<p>四、${RULES}第二十五条另行通知。</p>`,
].join("");

/** Opens the page, and the popup in front of it at its references. */
async function openReferences(lens: Lens, tab: PageLike): Promise<PageLike> {
  await openBody(lens, tab, BODY);
  const popup = await openPopup(lens, tab);
  await goToTab(popup, 1);
  await optionsAppear(popup);
  return popup;
}

test("the references are grouped by document, each with its certainty in words", async ({ lens, tab }) => {
  const popup = await openReferences(lens, tab);
  const options = await optionsAppear(popup);
  expect(options.map(({ group, text }) => [group.replace(/，\d+ 处$/, ""), text.slice(0, 60)])).toEqual([
    [`${RULES}虹府发〔2018〕20号`, expect.stringContaining("第十八条，明确，")],
    [`${RULES}虹府发〔2018〕20号`, expect.stringContaining("第八条第二款，明确，")],
    [`${RULES}虹府发〔2018〕20号`, expect.stringMatching(/第二十五条，未收录$/)],
    ["《中华人民共和国行政许可法》", expect.stringMatching(/第三十八条，未收录$/)],
  ]);
  await popup.close();
});

test("Enter scrolls the page to a reference and opens its card", async ({ lens, tab }) => {
  const popup = await openReferences(lens, tab);
  await popup.keyboard.press("ArrowDown");
  await optionsAppear(popup, (options) => options[1]?.isSelected === true);
  await popup.keyboard.press("Enter");
  await until("the card", () => isCardOpen(tab));
  await until("its text", async () => (await readCard(tab))?.label === "第八条第二款");
  expect(await tab.evaluate(() => scrollY, undefined)).toBeGreaterThan(1000);
  await popup.close();
});

test("the list is that of the page as it is: other references are listed, and shown", async ({
  lens,
  tab,
}) => {
  const popup = await openReferences(lens, tab);
  // Hidden tabs are not read. The real popup does not hide the tab, but the popup in a tab of its own does.
  await tab.bringToFront();
  await tab.evaluate(() => {
    const far = document.querySelector("#far");
    if (far) far.textContent = (far.textContent ?? "").replace("第八条第二款", "第九条");
  }, undefined);
  await optionsAppear(popup, (options) => options[1]?.text.startsWith(`${RULES}第九条`) ?? false);
  await popup.keyboard.press("ArrowDown");
  await optionsAppear(popup, (options) => options[1]?.isSelected === true);
  await popup.keyboard.press("Enter");
  await until("its text", async () => (await readCard(tab))?.label === "第九条");
  await popup.close();
});

test("a 款 that is named begins as that 款 does", async ({ lens, tab }) => {
  const popup = await openReferences(lens, tab);
  const [, second] = await optionsAppear(popup);
  const [beginning = ""] = (paragraphsOf(8)[1] ?? "").split(/[，、；。]/);
  expect(second?.text).toContain(beginning);
  await popup.close();
});

test("the filter finds by document, number and certainty", async ({ lens, tab }) => {
  const popup = await openReferences(lens, tab);
  await popup.keyboard.type("未收录");
  await optionsAppear(popup, (options) => options.length === 2);
  await popup.keyboard.type(" 许可");
  const [only] = await optionsAppear(popup, (options) => options.length === 1);
  expect(only?.text).toContain("行政许可法");
  await popup.keyboard.press("Escape");
  await optionsAppear(popup, (options) => options.length === 4);
  await popup.keyboard.type("不存在");
  await until("to say so", async () => (await shownText(popup)).includes("没有符合“不存在”的引用"));
  // There is nothing to copy, save or choose.
  expect(await shownText(popup)).not.toMatch(/复制|存为|选择/);
  await popup.close();
});

test("Ctrl+Enter copies the citation of the selected reference", async ({ lens, tab }) => {
  const popup = await openReferences(lens, tab);
  await chord(popup, "Control", "Enter");
  await until("the copy", async () => (await shownText(popup)).includes("已复制"));
  expect(await pastedText(lens)).toBe(CITATION_18);
  await popup.close();
});

test("of a list that is not all there, the word for its certainty says so, in the table and the filter too", async ({
  lens,
  tab,
}) => {
  await openBody(lens, tab, `<p>依照${RULES}第六条、第二十五条办理。</p>`);
  const popup = await openPopup(lens, tab);
  await goToTab(popup, 1);
  await optionsAppear(popup);
  await popup.keyboard.type("部分未收录");
  const [only] = await optionsAppear(popup);
  expect(only?.text).toContain("第六条，明确（部分未收录）");
  await popup.keyboard.press("Tab");
  await popup.keyboard.press("Enter");
  await until("the copy", async () => (await shownText(popup)).includes("已复制"));
  expect(await pastedText(lens)).toContain("| 明确（部分未收录） |");
  await popup.close();
});

test("all are copied as a table, those without a clause marked and not left out", async ({ lens, tab }) => {
  const popup = await openReferences(lens, tab);
  await popup.keyboard.press("Tab");
  await popup.keyboard.press("Enter");
  await until("the copy", async () => (await shownText(popup)).includes("已复制"));
  const lines = (await pastedText(lens)).split("\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe("| 引用 | 把握 | 文件 | 发文字号 | 条款 | 条文 |");
  expect(lines[3]).toMatch(
    /第八条第二款 \| 明确 \| 上海市虹口区人民政府工作规则 \| 虹府发.*20号 \| 第八条第二款 \| 区政府各部门/,
  );
  expect(lines[5]).toBe("| 《中华人民共和国行政许可法》第三十八条 | 未收录 |  |  |  |  |");
  await popup.close();
});

/** Runs in the popup: keeps what is saved from being saved, and remembers it. */
function catchSaving(): void {
  const seen = window as unknown as { saved?: { name: string; address: string } };
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    seen.saved = { name: event.target.download, address: event.target.href };
  });
}

test("all are saved as a table for Excel, as Markdown and as CSL-JSON", async ({ lens, tab }) => {
  const popup = await openReferences(lens, tab);
  await popup.evaluate(catchSaving, undefined);
  const saved: { name: string; text: string }[] = [];
  await popup.keyboard.press("Tab");
  for (let file = 0; file < 3; file++) {
    await popup.keyboard.press("Tab");
    await popup.keyboard.press("Enter");
    const { name, address } = await until("a file", () =>
      popup.evaluate(() => {
        const seen = window as unknown as { saved?: { name: string; address: string } };
        const last = seen.saved;
        delete seen.saved;
        return last;
      }, undefined),
    );
    saved.push({ name, text: decodeURIComponent(address.replace(/^[^,]*,/, "")) });
  }
  const [csv, markdown, csl] = saved;
  expect(saved.map(({ name }) => name)).toEqual(["条文引用.csv", "条文引用.md", "条文引用.json"]);
  expect(csv?.text.startsWith("\ufeff引用,把握,文件")).toBe(true);
  expect(csv?.text.trimEnd().split("\r\n")).toHaveLength(5);
  expect(markdown?.text).toContain("第三十八条 | 未收录 |");
  expect(JSON.parse(csl?.text ?? "")).toHaveLength(4);
  await popup.close();
});

test("a page that cannot be read is said to be so, and one without references too", async ({ lens, tab }) => {
  lens.site.add("/nothing.html", pageOf("<p>无</p>"));
  await tab.goto(`${lens.site.origin}/nothing.html`);
  const empty = await openPopup(lens, tab);
  await goToTab(empty, 1);
  await until("to say none", async () => (await shownText(empty)).includes("没有发现对条文的引用"));
  await empty.close();

  const blank = await openPopup(lens);
  await goToTab(blank, 1);
  await until("to say so", async () => (await shownText(blank)).includes("这个页面读不到"));
  await blank.close();
});

test("in a long list the filter stays above the rows, and the chosen row above the buttons", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  await resize(popup, { width: 384, height: 600 });
  await goToTab(popup, 2);
  await until("the field", () => isFieldFocused(popup));
  await popup.keyboard.type(`${RULES}第八条，`.repeat(14));
  await optionsAppear(popup, (options) => options.length === 14);
  await popup.evaluate(() => document.querySelector<HTMLElement>("[role=combobox]")?.focus(), undefined);
  for (let row = 0; row < 8; row++) await popup.keyboard.press("ArrowDown");
  await optionsAppear(popup, (options) => options[8]?.isSelected === true);
  const look = () =>
    popup.evaluate(() => {
      const rectOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const [field, row, buttons] = [".search-bar", ".result[aria-selected=true]", ".bottom"].map(rectOf);
      const at = field && document.elementFromPoint(field.x + field.width / 2, field.y + field.height / 2);
      return { field: at?.getAttribute("role"), row: row?.bottom ?? 0, buttons: buttons?.top ?? 0 };
    }, undefined);
  await until("the row in view, and the field", async () => {
    const { field, row, buttons } = await look();
    return field === "combobox" && row > 0 && row <= buttons;
  });
  await popup.close();
});

test("what an empty field says is as readable as what explains", async ({ lens }) => {
  const popup = await openPopup(lens);
  await goToTab(popup, 2);
  await until("the field", () => isFieldFocused(popup));
  const [hint, explanation] = await popup.evaluate(() => {
    const [field, link] = ["textarea", ".popup-foot a"].map(
      (name) => document.querySelector(name) as Element,
    );
    const { color, opacity } = getComputedStyle(field as Element, "::placeholder");
    return [
      { color, opacity },
      { color: getComputedStyle(link as Element).color, opacity: "1" },
    ];
  }, undefined);
  expect(hint).toEqual(explanation);
  await popup.close();
});

test("the ring around a tab is seen whole, above what stands below", async ({ lens }) => {
  const popup = await openPopup(lens);
  await chord(popup, "Shift", "Tab");
  const [ring = 0, bar = 0] = await popup.evaluate(() => {
    const tab = document.activeElement as Element;
    const { outlineOffset, outlineWidth } = getComputedStyle(tab);
    const below = tab.getBoundingClientRect().bottom + Number.parseFloat(outlineOffset);
    const top = document.querySelector(".search-bar")?.getBoundingClientRect().top;
    return [below + Number.parseFloat(outlineWidth), top];
  }, undefined);
  expect(ring).toBeLessThanOrEqual(bar);
  await popup.close();
});

/** Opens the popup's tab for pasted text with a text in its field. */
async function openPasted(lens: Lens, text: string): Promise<PageLike> {
  const popup = await openPopup(lens);
  await goToTab(popup, 2);
  await until("the field", () => isFieldFocused(popup));
  await popup.keyboard.type(text);
  return popup;
}

test("a pasted text: its references with their certainty, opened with the keyboard alone", async ({
  lens,
}) => {
  const popup = await openPasted(lens, `按照${RULES}第八条第二款和《中华人民共和国公务员法》第九条执行`);
  const options = await optionsAppear(popup, (list) => list.length === 2);
  expect(options.map(({ text }) => /明确|推断|未收录/.exec(text)?.[0])).toEqual(["明确", "未收录"]);
  await popup.keyboard.press("Tab");
  await popup.keyboard.press("Enter");
  await until("the paragraph", async () =>
    (await shownText(popup)).includes("区政府各部门、各街道办事处要各司其职"),
  );
  await popup.keyboard.press("Escape");
  await optionsAppear(popup, (list) => list.length === 2);
  await popup.close();
});

test("back from a clause of a pasted text, the filter and the place in the list are as they were", async ({
  lens,
}) => {
  const popup = await openPasted(
    lens,
    `按照${RULES}第八条、《中华人民共和国公务员法》第九条、${RULES}第十条执行`,
  );
  await optionsAppear(popup, (list) => list.length === 3);
  await popup.keyboard.press("Tab");
  await popup.keyboard.type("工作规则");
  await optionsAppear(popup, (list) => list.length === 2);
  await popup.keyboard.press("ArrowDown");
  await optionsAppear(popup, (list) => list[1]?.isSelected === true);
  await popup.keyboard.press("Enter");
  await until("the clause", async () => (await shownText(popup)).includes("在全文中看"));
  await popup.keyboard.press("Escape");
  await optionsAppear(popup, (list) => list.length === 2 && list[1]?.isSelected === true);
  await popup.keyboard.press("ArrowUp");
  await optionsAppear(popup, (list) => list[0]?.isSelected === true);
  await popup.close();
});
