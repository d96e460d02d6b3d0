/** If the page does not say which document a reference means, the card lists the candidates and asks. */
import type { CardSubject } from "../../utils/messages.ts";
import {
  cardFrame,
  chosenIn,
  isCardOpen,
  openCard,
  preparedIn,
  readCardIn,
  showInCard,
} from "../support/card.ts";
import { press } from "../support/commands.ts";
import { type FrameLike, type PageLike, resize, until } from "../support/page.ts";
import { goToTab, isFieldFocused, openPopup, optionsAppear, shownText } from "../support/popup.ts";
import { shows, tabTo } from "./in-card.ts";
import { expect, type Lens, test } from "./lens.ts";
import { paragraphsOf, RULES } from "./library.ts";
import { openBody } from "./pages.ts";
import { ID } from "./reading-page.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const PARKING = "上海市停车场（库）管理办法";

/** The resolver's answer for a number that may belong to any document named before it; the library has one of three. */
const OPEN: Omit<CardSubject, "token"> = {
  text: "第十八条",
  document: { kind: "open" },
  resolution: {
    certainty: "ambiguous",
    regulation: null,
    candidates: [
      { regulation: null, title: PARKING },
      { regulation: ID, title: TITLE },
      { regulation: null, title: "上海市道路运输管理条例" },
    ],
    addresses: [{ ordinal: 18 }],
    rule: "open",
    reason: "document",
  },
};

/** Its answer for a title with several editions; the library has one of them. */
const EDITIONS: Omit<CardSubject, "token"> = {
  text: `${RULES}第十八条`,
  document: { kind: "named", title: TITLE },
  resolution: {
    ...OPEN.resolution,
    candidates: [{ regulation: ID, title: TITLE }],
    rule: "named",
    reason: "edition",
  },
};

const at = (addresses: CardSubject["resolution"]["addresses"], text: string) => ({
  ...OPEN,
  text,
  resolution: { ...OPEN.resolution, addresses },
});

const said = (card: FrameLike) =>
  card.evaluate(() => document.querySelector("[role=status]")?.textContent ?? "", undefined);

/** Opens the card of an open reference, in a page of its own. */
async function ask(lens: Lens, subject = OPEN, chosen: string[] = []): Promise<PageLike> {
  const card = await lens.openExtensionPage("card.html");
  await card.bringToFront();
  await showInCard(card, subject, true, chosen);
  return card;
}

/** What is listed: a document's lines, and its key where it can be chosen. */
const offers = (card: FrameLike) =>
  card.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>(".choice li")].map((item) => {
        const button = item.querySelector("button");
        const lines = [
          ...item.querySelectorAll<HTMLElement>(
            ".choice-title > span, button > :not(.choice-title), .choice-lacking > *",
          ),
        ];
        return {
          key: button?.getAttribute("aria-keyshortcuts") ?? null,
          shown: item.querySelector("kbd")?.textContent ?? null,
          lines: lines.map((line) => line.innerText),
        };
      }),
    undefined,
  );

test("the candidates are listed, the nearest first, with how the clause begins, or why it cannot be read", async ({
  lens,
}) => {
  const card = await ask(lens);
  await shows(card, "第十八条");
  expect(await offers(card)).toEqual([
    { key: null, shown: null, lines: [`《${PARKING}》第十八条`, "未收录"] },
    {
      key: "1",
      shown: "1",
      lines: [RULES, "虹府发〔2018〕20号 · 2018-10-31", paragraphsOf(18)[0]],
    },
    { key: null, shown: null, lines: ["《上海市道路运输管理条例》第十八条", "未收录"] },
  ]);
  expect(await readCardIn(card)).toMatchObject({
    word: "待选",
    certainty: expect.stringContaining("本页未写明此处所引文件，请在下列文件中选择。"),
  });
  expect(await said(card)).toBe(
    "第十八条。待选：本页未写明此处所引文件，请在下列文件中选择。1 部文件可选：" +
      `《${PARKING}》，未收录；按 1：${RULES}虹府发〔2018〕20号；《上海市道路运输管理条例》，未收录。`,
  );
  await card.close();
});

for (const [way, choose] of Object.entries({
  "its digit": (card: PageLike) => card.keyboard.press("1"),
  "an arrow and Enter": async (card: PageLike) => {
    await card.keyboard.press("ArrowDown");
    await card.keyboard.press("Enter");
  },
  "Tab and Enter": async (card: PageLike) => {
    await tabTo(card, card, "虹府发〔2018〕20号");
    await card.keyboard.press("Enter");
  },
})) {
  test(`a document is chosen by ${way}: all that is cited is shown, and the host is told`, async ({
    lens,
  }) => {
    const card = await ask(lens);
    await card.keyboard.press("2");
    expect((await readCardIn(card))?.word).toBe("待选");
    await choose(card);
    await until("the clause", async () => (await readCardIn(card))?.title === TITLE);
    expect(await readCardIn(card)).toMatchObject({
      word: "",
      certainty: "本页未写明此处所引文件，按您的选择显示。",
      label: "第十八条",
    });
    expect(await said(card)).toBe(
      `${RULES}（虹府发〔2018〕20号）第十八条。本页未写明此处所引文件，按您的选择显示。`,
    );
    await until("the host to hear it", async () => (await chosenIn(card)) === ID);
    await card.close();
  });
}

test("Backspace or the button leads back to the choice, and the page's own key no longer copies what was chosen", async ({
  lens,
}) => {
  const card = await ask(lens);
  for (const back of [
    () => card.keyboard.press("Backspace"),
    () => card.evaluate(() => document.querySelector<HTMLElement>(".choose-again")?.click(), undefined),
  ]) {
    await card.keyboard.press("1");
    await until("the citation", async () => (await preparedIn(card))?.endsWith("第十八条"));
    await back();
    await until("the choice", async () => (await readCardIn(card))?.word === "待选");
    await until("nothing to copy", async () => (await preparedIn(card)) === "");
  }
  await card.close();
});

test("of one title the edition is asked for, told apart by number and date", async ({ lens }) => {
  const card = await ask(lens, EDITIONS);
  expect((await readCardIn(card))?.certainty).toContain("本页未写明此处所引版本，请在下列文件中选择。");
  await card.keyboard.press("1");
  await until("the clause", async () =>
    (await readCardIn(card))?.certainty.includes("本页未写明此处所引版本，按您的选择显示。"),
  );
  await card.close();
});

test("what was chosen before on the page is shown at once where it may be meant, and can be changed", async ({
  lens,
}) => {
  const card = await ask(lens, OPEN, ["elsewhere", ID, "gone"]);
  expect(await readCardIn(card)).toMatchObject({
    title: TITLE,
    certainty: "本页未写明此处所引文件，按您的选择显示。",
  });
  await card.keyboard.press("Backspace");
  await until("the choice", async () => (await readCardIn(card))?.word === "待选");
  await card.close();
  const other = await ask(lens, at([{ ordinal: 8, paragraph: 9 }], "第八条第九款"), [ID]);
  expect((await readCardIn(other))?.title).toBe("");
  await other.close();
});

test("a document without the 款 that is cited, or whose text ends before, is named and cannot be chosen", async ({
  lens,
}) => {
  for (const [subject, lack] of [
    [at([{ ordinal: 8, paragraph: 9 }], "第八条第九款"), "无此条款"],
    [at([{ ordinal: 18 }, { ordinal: 18, paragraph: 9 }], "第十八条和该条第九款"), "所引条款不全"],
    [at([{ ordinal: 30 }], "第三十条"), "收录至第二十条"],
  ] as const) {
    const card = await ask(lens, subject);
    expect((await offers(card))[1]).toEqual({ key: null, shown: null, lines: [RULES + subject.text, lack] });
    expect(await readCardIn(card)).toMatchObject({
      word: "未收录",
      certainty: expect.stringContaining("可能的文件如下，文库均未收录该条款。"),
    });
    expect(await preparedIn(card)).toBe(subject.text);
    await card.close();
  }
});

test("where nothing in the library can be meant, the card says so and how to go on", async ({ lens }) => {
  const card = await ask(lens, { ...OPEN, resolution: { ...OPEN.resolution, candidates: [] } });
  expect(await readCardIn(card)).toMatchObject({
    word: "未收录",
    certainty: expect.stringContaining("本页未写明此处所引文件，文库中也未找到对应的条文。"),
  });
  expect(await shownText(card)).toContain("可打开工具栏的搜索窗");
  await card.close();
});

test("a zoom of 400 % leaves the documents in reach, in full width", async ({ lens }) => {
  const card = await ask(lens);
  await resize(card, { width: 320, height: 200 });
  await card.keyboard.press("ArrowDown");
  const [left, right, seen] = await card.evaluate(() => {
    const { left, right, top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return [left, right, top < innerHeight && bottom > 0] as const;
  }, undefined);
  expect([left >= 0, right <= 320, seen]).toEqual([true, true, true]);
  await card.close();
});

/** A notice that names two documents and then cites numbers of neither. */
const NOTICE =
  `<p>依照${RULES}和《${PARKING}》，现就有关事项通知如下。</p>` +
  "<p>依照第十八条办理备案。</p><p>按照第十九条的规定办理。</p>";

/** The card of the page, with the keyboard in it. */
async function cardOf(lens: Lens, tab: PageLike): Promise<FrameLike> {
  await until("the card", () => isCardOpen(tab));
  const card = await until("the card's document", () => cardFrame(tab));
  await until("the card's text", async () => (await readCardIn(card)) !== null);
  await press(lens, tab, "pin-card");
  await until("the keyboard in the card", () => card.evaluate(() => document.hasFocus(), undefined));
  return card;
}

test("a choice counts for the page, after the card has gone from it too, and not for the next page", async ({
  lens,
  tab,
}) => {
  await openBody(lens, tab, NOTICE);
  await press(lens, tab, "next-reference");
  const card = await cardOf(lens, tab);
  expect((await readCardIn(card))?.word).toBe("待选");
  await tab.keyboard.press("1");
  await until("the clause", async () => (await readCardIn(card))?.title === TITLE);
  await tab.keyboard.press("n");
  await until("the next clause", async () => (await readCardIn(card))?.label === "第十九条");
  expect(await readCardIn(card)).toMatchObject({
    title: TITLE,
    certainty: "本页未写明此处所引文件，按您的选择显示。",
  });
  await tab.keyboard.press("Escape");
  await until("the frame to go", async () => (await cardFrame(tab)) === null);
  expect(await openCard(tab, "第十八条")).toMatchObject({ title: TITLE, word: "" });

  await openBody(lens, tab, NOTICE);
  await tab.bringToFront();
  expect(await openCard(tab, "第十九条")).toMatchObject({ title: "", word: "待选" });
});

test("the list of the page says how many documents can be chosen", async ({ lens, tab }) => {
  await openBody(lens, tab, NOTICE);
  const popup = await openPopup(lens, tab);
  await goToTab(popup, 1);
  const options = await optionsAppear(popup, (list) => list.length === 2);
  expect(options.map(({ group }) => group)).toEqual(Array(2).fill("未写明文件，2 处"));
  expect(options[0]?.text).toMatch(/第十八条.*待选.*1 部文件可选/);
  await popup.close();
});

test("in a pasted text a document is chosen and changed as in the card, and the choice counts for the text", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  await goToTab(popup, 2);
  await until("the field", () => isFieldFocused(popup));
  // A new line needs no Enter here: a pasted text has them.
  await popup.evaluate((text) => {
    const field = document.querySelector("textarea");
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, `依照${RULES}和《${PARKING}》，通知如下。\n依照第十八条办理备案。\n按照第十九条的规定办理。`);
  await optionsAppear(popup, (list) => list.length === 2);
  await popup.keyboard.press("Tab");
  await popup.keyboard.press("Enter");
  await until("the choice", async () => (await shownText(popup)).includes("请在下列文件中选择"));
  await popup.keyboard.press("1");
  await until("the clause", async () => (await shownText(popup)).includes("按您的选择显示"));
  await popup.keyboard.press("Escape");
  const chosen = await optionsAppear(popup, (list) => list.length === 2);
  expect(chosen.map(({ text }) => /选定|待选/.exec(text)?.[0])).toEqual(["选定", "选定"]);
  expect(chosen[0]?.isSelected).toBe(true);
  await popup.keyboard.press("Enter");
  await until("the clause", async () => (await shownText(popup)).includes("按您的选择显示"));
  await popup.keyboard.press("Backspace");
  await until("the choice", async () => (await shownText(popup)).includes("请在下列文件中选择"));
  await popup.keyboard.press("1");
  await until("the clause", async () => (await shownText(popup)).includes("按您的选择显示"));
  await popup.close();
});
