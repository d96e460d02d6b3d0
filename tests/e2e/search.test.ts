import { pastedText } from "../support/clipboard.ts";
import { chord, type PageLike, resize, until } from "../support/page.ts";
import { isFieldFocused, openPopup, readOptions as results, shownText as shown } from "../support/popup.ts";
import { putInStorage, storedUnder } from "../support/storage.ts";
import { expect, test } from "./lens.ts";
import { CITATION_18, clauseText } from "./library.ts";

test("规范性文件备案 has clause 18 first, its words marked", async ({ lens }) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("规范性文件备案");
  const [first] = await until("results", async () => {
    const list = await results(popup);
    return list.length > 0 && list;
  });
  expect(first?.text).toContain("第十八条");
  expect(first?.marked).toContain("规范性文件");
  expect(first?.isSelected).toBe(true);
  await popup.close();
});

for (const query of ["18", "十八", "第十八条", "第18条", "１８"]) {
  test(`${query} goes to the clause`, async ({ lens }) => {
    const popup = await openPopup(lens);
    await popup.keyboard.type(query);
    await until("clause 18 first", async () => (await results(popup))[0]?.text.includes("第十八条"));
    await popup.keyboard.press("Enter");
    await until("the clause", async () => (await shown(popup)).includes(clauseText(18)));
    await popup.close();
  });
}

test("a clause of a document that is not here → it is said, and no clause of another is offered", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("行政许可法第十八条");
  await until("the words", async () => (await shown(popup)).includes("文库里没有“行政许可法”"));
  expect(await results(popup)).toEqual([]);
  await popup.close();
});

test("the name of a document that is not here → it is said over what other documents have", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("行政复议法");
  await until("the words", async () =>
    (await shown(popup)).includes("文库里没有“行政复议法”；以下条文出自其他文件。"),
  );
  expect((await results(popup))[0]?.text).toContain("第二十条");
  await popup.close();
});

test("the arrow keys choose, Enter opens, Esc goes back to the search as it was", async ({ lens }) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("行政");
  const list = await until("results", async () => {
    const found = await results(popup);
    return found.length > 1 && found;
  });
  await popup.keyboard.press("ArrowDown");
  const second = await until("the second result", async () => {
    const found = await results(popup);
    return found[1]?.isSelected && found[1];
  });
  expect(second.text).toBe(list[1]?.text);
  await popup.keyboard.press("Enter");
  await until("the clause", async () => (await results(popup)).length === 0);
  await popup.keyboard.press("Escape");
  await until("the search", async () => (await results(popup))[1]?.isSelected);
  // What was learned of it puts it first for the next query, not under the reader's hand.
  expect((await results(popup)).map(({ text }) => text)).toEqual(list.map(({ text }) => text));
  await popup.close();
});

test("Ctrl+Enter copies the selected citation and says so", async ({ lens }) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("第十八条");
  await until("results", async () => (await results(popup)).length > 0);
  await chord(popup, "Control", "Enter");
  await until("what was copied", async () => (await shown(popup)).includes(CITATION_18));
  expect(await pastedText(lens)).toBe(CITATION_18);
  await popup.close();
});

test("a clause that does not exist is not guessed at: the popup says how far the text goes", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("第九十九条");
  await until("how far the text goes", async () => (await shown(popup)).includes("第二十条"));
  expect(await results(popup)).toEqual([]);
  await popup.close();
});

test("words in quotation marks are found as they are or not at all; inside a sentence the marks are punctuation", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("“备案规范性文件”");
  await until("what to do", async () => (await shown(popup)).includes("去掉引号"));
  expect(await results(popup)).toEqual([]);
  await popup.keyboard.type("怎样办理");
  await until("clause 18", async () => (await results(popup)).some(({ text }) => text.includes("第十八条")));
  await popup.close();
});

test("the popup goes on where it was closed: the last query, the clauses opened last and those kept at hand", async ({
  lens,
}) => {
  const first = await openPopup(lens);
  await first.keyboard.type("第十六条");
  await until("a result", async () => (await results(first)).length > 0);
  await first.keyboard.press("Enter");
  await until("the clause", async () => (await shown(first)).includes("设为常用"));
  await first.keyboard.press("p");
  await until("to be kept", async () => (await shown(first)).includes("已设为常用"));
  await first.close();

  const second = await openPopup(lens);
  await until("the last query", async () => (await results(second))[0]?.text.includes("第十六条"));
  // It is selected as a whole: what is typed replaces it.
  await second.keyboard.type("十七");
  await until("another clause", async () => (await results(second))[0]?.text.includes("第十七条"));
  await second.keyboard.press("Escape");
  const atHand = await until("the clauses at hand", async () => {
    const list = await results(second);
    return list[0]?.group === "常用" && list;
  });
  expect(atHand[0]?.text).toContain("第十六条");
  expect(atHand.filter(({ text }) => text.includes("第十六条"))).toHaveLength(1);
  await second.keyboard.press("Enter");
  await until("the clause", async () => (await shown(second)).includes("已设为常用"));
  await second.keyboard.press("p");
  await until("not to be kept", async () => !(await shown(second)).includes("已设为常用"));
  await second.close();
});

test("a query is no longer than what is searched of it, wherever it comes from", async ({ lens }) => {
  const asker = await lens.extensionPage();
  const before = await storedUnder(asker, "session", "query");
  await putInStorage(asker, "session", { query: "《".repeat(10_000) });
  const typed = (page: PageLike) =>
    page.evaluate(() => document.querySelector<HTMLInputElement>(".search-box")?.value, undefined);

  const popup = await openPopup(lens);
  expect(await typed(popup)).toBe("《".repeat(200));
  await popup.keyboard.type("x".repeat(210));
  await until("the letters that find room", async () => (await typed(popup)) === "x".repeat(200));
  await until(
    "them to be kept",
    async () => (await storedUnder(asker, "session", "query")) === (await typed(popup)),
  );
  await popup.close();

  const asked = await lens.openExtensionPage(`popup.html?q=${"%E3%80%8A".repeat(10_000)}`);
  await until("the query of the address", async () => (await typed(asked)) === "《".repeat(200));
  await asked.close();
  await putInStorage(asker, "session", { query: before ?? "" });
});

test("a clause that is opened takes the keyboard under its name", async ({ lens }) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("第八条第二款");
  await until("results", async () => (await results(popup)).length > 0);
  await popup.keyboard.press("Enter");
  await until("its name", async () => {
    const name = await popup.evaluate(() => document.activeElement?.getAttribute("aria-label"), undefined);
    return name === "《上海市虹口区人民政府工作规则》第八条第二款";
  });
  await popup.close();
});

test("Chinese punctuation is set in full width in results, and in what is at hand too", async ({ lens }) => {
  const popup = await openPopup(lens);
  const texts = () =>
    until("texts", async () => {
      const list = await results(popup);
      return list.length > 0 && list.map(({ text }) => text);
    });
  const isHalfWidth = (text: string) => /\p{Script=Han}[,:;]\p{Script=Han}/u.test(text);
  await popup.keyboard.type("备案");
  expect((await texts()).filter(isHalfWidth)).toEqual([]);
  await popup.keyboard.press("Enter");
  await until("the clause", async () => (await shown(popup)).includes(clauseText(18)));
  await popup.keyboard.press("Escape");
  await popup.keyboard.press("Escape");
  expect((await texts()).filter(isHalfWidth)).toEqual([]);
  await popup.close();
});

test("in the panel, what stands below keeps its place while results come and go", async ({ lens }) => {
  const panel = await lens.openExtensionPage("sidepanel.html?q=");
  await panel.bringToFront();
  await resize(panel, { width: 320, height: 600 });
  await until("the cursor in the box", () => isFieldFocused(panel));
  const bottoms = () =>
    panel.evaluate(
      () =>
        [...document.querySelectorAll(".key-hints, .popup-foot")].map(
          (part) => part.getBoundingClientRect().bottom,
        ),
      undefined,
    );
  await panel.keyboard.type("备案");
  await until("results", async () => (await results(panel)).length > 0);
  const [hints = 0, foot] = await bottoms();
  expect(foot).toBe(600);
  expect(hints).toBeGreaterThan(550);
  await chord(panel, "Control", "a");
  await panel.keyboard.type("第九十九条");
  await until("no results", async () => (await results(panel)).length === 0);
  expect(await bottoms()).toEqual([600]);
  await panel.close();
});

test("the menu of styles is as high as the clause that it stands for", async ({ lens }) => {
  const popup = await openPopup(lens);
  await resize(popup, { width: 384, height: 600 });
  await popup.keyboard.type("十九");
  await until("results", async () => (await results(popup)).length > 0);
  await popup.keyboard.press("Enter");
  await until("the clause", async () => (await shown(popup)).includes(clauseText(19).slice(0, 20)));
  const height = () => popup.evaluate(() => Math.min(document.body.offsetHeight, innerHeight), undefined);
  const before = await height();
  await popup.keyboard.press("m");
  await until("the menu", () =>
    popup.evaluate(() => document.querySelector(".copy-menu") !== null, undefined),
  );
  expect(await height()).toBe(before);
  await popup.close();
});
