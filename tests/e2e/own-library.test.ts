/** A regulation of the user's own, wherever the bundled one is: on pages, in the popup, from outside, on the reading page. */
import { cardFrame, isCardOpen, openCard, readCard } from "../support/card.ts";
import { emptyLibrary } from "../support/library-page.ts";
import { addToLibrary, loseLibrary, ROADS } from "../support/own-library.ts";
import { type PageLike, until } from "../support/page.ts";
import { goToTab, openPopup, optionsAppear, readOptions, shownText } from "../support/popup.ts";
import { killWorker } from "../support/worker.ts";
import { expect, type Lens, test } from "./lens.ts";
import { clauseText, RULES } from "./library.ts";
import { openBody } from "./pages.ts";

const REFERENCE = `《${ROADS.title}》第二条`;
const openNotice = (lens: Lens, tab: PageLike) =>
  openBody(lens, tab, `<p>依照${REFERENCE}执行。</p><p>依照${RULES}第十八条执行。</p>`);

test.describe.configure({ mode: "serial" });
test.beforeEach(async ({ lens }) => {
  await emptyLibrary(lens);
  await addToLibrary(lens, ROADS.file);
});
// Tests of other files share the browser.
test.afterAll(({ lens }) => emptyLibrary(lens));

test("pointed at on a page it shows its clause, beside the bundled one's", async ({ lens, tab }) => {
  await openNotice(lens, tab);
  expect(await openCard(tab, REFERENCE)).toMatchObject({
    ...{ certainty: expect.stringContaining("明确"), title: expect.stringContaining(ROADS.title) },
    ...{ label: "第二条", text: ROADS.second },
  });
  expect((await openCard(tab, `${RULES}第十八条`)).text).toBe(clauseText(18));
});

test("a page that was read before it was added is read with it after a reload, and without it once it is gone", async ({
  lens,
  tab,
}) => {
  await emptyLibrary(lens);
  await openNotice(lens, tab);
  const word = async () => (await openCard(tab, REFERENCE)).word;
  expect(await word()).toBe("未收录");
  await addToLibrary(lens, ROADS.file);
  await openNotice(lens, tab);
  expect(await word()).toBe("明确");
  await emptyLibrary(lens);
  await openNotice(lens, tab);
  expect(await word()).toBe("未收录");
});

test("the worker stopped before each step changes nothing", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "No driver ends Firefox's event page.");
  let stopped = await killWorker(tab);
  await openNotice(lens, tab);
  for (let turn = 0; turn < 3; turn++) {
    stopped += await killWorker(tab);
    expect(await openCard(tab, REFERENCE)).toMatchObject({ label: "第二条", text: ROADS.second });
  }
  expect(stopped).toBeGreaterThan(0);
});

test("leafing in its card asks the library again", async ({ lens, tab }) => {
  await openNotice(lens, tab);
  await openCard(tab, REFERENCE);
  await tab.keyboard.press("c");
  const card = await cardFrame(tab);
  await card?.evaluate(() => {
    const next = [...document.querySelectorAll<HTMLElement>(".clause-nav button")].at(-1);
    next?.click();
  }, undefined);
  await until("第三条", async () => (await readCard(tab))?.text === ROADS.third);
});

test("the popup finds it by words, number and title, and shows it", async ({ lens }) => {
  const popup = await openPopup(lens);
  const isIt = ({ text, group }: { text: string; group: string }, label: string) =>
    text.includes(label) && group.includes(ROADS.title);
  await popup.keyboard.type("盲道");
  // Until both letters are asked for, the answer to the first is shown.
  await optionsAppear(
    popup,
    ([found]) => found !== undefined && isIt(found, "第三条") && found.marked.join("").includes("盲道"),
  );
  await popup.keyboard.press("Escape");
  await popup.keyboard.type("道路养护办法2");
  await optionsAppear(popup, ([found]) => found !== undefined && isIt(found, "第二条"));
  await popup.keyboard.press("Enter");
  await until("its clause", async () => (await shownText(popup)).includes(ROADS.second));
  await popup.close();
});

test("a popup that is open finds what is added, and no more what is deleted", async ({ lens }) => {
  await emptyLibrary(lens);
  const popup = await openPopup(lens);
  await popup.keyboard.type("盲道");
  const areIts = async () => (await readOptions(popup)).some(({ group }) => group.includes(ROADS.title));
  await until("the answer", async () => (await shownText(popup)).includes("盲道") && !(await areIts()));
  await addToLibrary(lens, ROADS.file);
  await popup.bringToFront();
  await until("its clause", areIts);
  await emptyLibrary(lens);
  await popup.bringToFront();
  await until("no clause of it", async () => !(await areIts()));
  await popup.close();
});

test("本页引用 and a pasted text name it, each with how its clause begins", async ({ lens, tab }) => {
  await openNotice(lens, tab);
  const popup = await openPopup(lens, tab);
  await goToTab(popup, 1);
  const [first] = await optionsAppear(popup, ({ length }) => length === 2);
  expect(first).toMatchObject({
    text: expect.stringContaining("道路养护应当在夜间进行"),
    group: expect.stringContaining(ROADS.title),
  });
  // From 本页引用 on.
  await goToTab(popup, 1);
  await until("the field", () =>
    popup.evaluate(() => document.querySelector("textarea") !== null, undefined),
  );
  await popup.evaluate((text) => {
    const field = document.querySelector("textarea");
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, `按照《${ROADS.title}》第三条办理。`);
  await optionsAppear(popup, ([found]) => found?.text.includes("沿街单位") ?? false);
  await popup.close();
});

test("the reading page opens it at a clause, and lists it", async ({ lens }) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("盲道");
  await optionsAppear(popup, ([found]) => found?.group.includes(ROADS.title) ?? false);
  await popup.keyboard.press("Enter");
  const address = await until("its address", () =>
    popup.evaluate(
      () => document.querySelector<HTMLAnchorElement>("a[href*='regulation.html#']")?.href ?? null,
      undefined,
    ),
  );
  await popup.close();
  const page = await lens.openExtensionPage(address.slice(lens.extensionOrigin.length + 1));
  await page.bringToFront();
  await until("the clause", async () => (await shownText(page)).includes(ROADS.third));
  expect(await page.evaluate(() => document.title, undefined)).toContain(ROADS.title);
  await page.close();
  const list = await lens.openExtensionPage("regulation.html");
  await until("the list", async () => (await shownText(list)).includes(ROADS.title));
  await list.close();
});

test("a library that the browser has lost is told of in the card, in the popup and by the list", async ({
  lens,
  tab,
}) => {
  const LOST = "您收入文库的 1 部文件已不在本机";
  await openNotice(lens, tab);
  await loseLibrary(lens);
  await openNotice(lens, tab);
  await openCard(tab, REFERENCE);
  await until("未收录", async () => (await readCard(tab))?.word === "未收录");
  const saysSo = async () => {
    const card = await cardFrame(tab);
    return card?.evaluate((lost) => document.body.innerText.includes(lost), LOST);
  };
  await until("the card to say so", saysSo);
  // The clause of the bundled one is no less there, and nothing stands before it.
  expect((await openCard(tab, `${RULES}第十八条`)).text).toBe(clauseText(18));
  expect(await saysSo()).toBe(false);
  const popup = await openPopup(lens);
  await until("the popup to say so", async () => (await shownText(popup)).includes(LOST));
  await popup.close();
  const list = await lens.openExtensionPage("regulation.html#nowhere/1");
  await until("the list to say so", async () => (await shownText(list)).includes(LOST));
  await list.close();
  await addToLibrary(lens, ROADS.file);
  await openNotice(lens, tab);
  expect((await openCard(tab, REFERENCE)).word).toBe("明确");
});

test("a page that was read before the loss says so in its card", async ({ lens, tab }) => {
  await openNotice(lens, tab);
  await loseLibrary(lens);
  expect((await openCard(tab, REFERENCE)).word).toBe("未收录");
  await until("the card to say so", async () =>
    (await cardFrame(tab))?.evaluate(() => document.body.innerText.includes("已不在本机"), undefined),
  );
  expect(await isCardOpen(tab)).toBe(true);
});
