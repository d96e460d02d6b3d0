import { cardFrame, isCardOpen, readCard } from "../support/card.ts";
import { press } from "../support/commands.ts";
import { type PageLike, until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { RULES } from "./library.ts";
import { openBody } from "./pages.ts";

const NOTICE =
  `<input id=box><p>依照${RULES}第十八条执行。</p><div style="height:3000px"></div>` +
  `<p>对照${RULES}第八条第二款执行，该规则第二十条同样适用。</p>` +
  "<p>依照《中华人民共和国行政许可法》第十八条办理。</p>";

const shownFrame = (page: PageLike) => until("the card's frame", () => cardFrame(page));

const spoken = async (page: PageLike) =>
  (await shownFrame(page)).evaluate(
    () => document.querySelector("[role=status]")?.textContent ?? "",
    undefined,
  );

const hasKeyboard = async (page: PageLike) =>
  (await shownFrame(page)).evaluate(() => document.hasFocus(), undefined);

test("a user without a mouse walks through a notice", async ({ lens, tab }) => {
  await openBody(lens, tab, NOTICE);
  const shows = (label: string) =>
    until(label, async () => (await isCardOpen(tab)) && (await readCard(tab))?.label === label);

  await test.step("1 the next reference opens its card", async () => {
    await press(lens, tab, "next-reference");
    await shows("第十八条");
  });
  await test.step("2 the one after it is scrolled to", async () => {
    await press(lens, tab, "next-reference");
    await shows("第八条第二款");
    expect(await tab.evaluate(() => scrollY, undefined)).toBeGreaterThan(1000);
  });
  await test.step("3 and its card stays, though the page has scrolled", async () => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isCardOpen(tab)).toBe(true);
  });
  await test.step("4 back to the one before", async () => {
    await press(lens, tab, "previous-reference");
    await shows("第十八条");
  });
  await test.step("5 closed by the key that opens", async () => {
    await press(lens, tab, "open-card");
    await until("the card to go", async () => !(await isCardOpen(tab)));
  });
  await test.step("6 opened again where the reader looks", async () => {
    await press(lens, tab, "open-card");
    await shows("第十八条");
  });
  await test.step("7 pinned, the keyboard goes into the card", async () => {
    await press(lens, tab, "pin-card");
    await until("the keyboard in the card", () => hasKeyboard(tab));
  });
  await test.step("8 n steps on inside the card", async () => {
    await tab.keyboard.press("n");
    await shows("第八条第二款");
  });
  await test.step("9 b steps back", async () => {
    await tab.keyboard.press("b");
    await shows("第十八条");
  });
  await test.step("10 Tab goes to its buttons", async () => {
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Tab");
    const name = await (await shownFrame(tab)).evaluate(() => document.activeElement?.localName, undefined);
    expect(name).not.toBe("body");
  });
  await test.step("11 Esc closes it", async () => {
    await tab.keyboard.press("Escape");
    await until("the card to go", async () => !(await isCardOpen(tab)));
  });
  await test.step("12 and the page has the keyboard again", async () => {
    await tab.evaluate(() => document.querySelector("input")?.focus(), undefined);
    await tab.keyboard.type("ok");
    expect(await tab.evaluate(() => document.querySelector("input")?.value, undefined)).toBe("ok");
  });
});

test("the keyboard that was moved into the card goes back to what had it on the page", async ({
  lens,
  tab,
}) => {
  await openBody(lens, tab, NOTICE);
  await tab.evaluate(() => document.querySelector("input")?.focus(), undefined);
  await press(lens, tab, "pin-card");
  await until("the keyboard in the card", () => hasKeyboard(tab));
  await tab.keyboard.press("Escape");
  await until("the keyboard in the field", () =>
    tab.evaluate(() => document.hasFocus() && document.activeElement?.id === "box", undefined),
  );
});

/** The announcement for each kind of reference that a library of one regulation can produce. */
const SAID: Record<string, [page: string, sentence: string]> = {
  explicit: [`<p>依照${RULES}第八条第二款执行。</p>`, `${RULES}第八条第二款。明确：此处写明了这部文件。`],
  inferred: [
    `<p>落实${RULES}。</p><p>依照第二十条办理。</p>`,
    `${RULES}第二十条。推断：此处没有写明文件，由上下文推断为这一部。`,
  ],
  default: [
    "<p>依照第十八条办理备案。</p>",
    `${RULES}第十八条。默认：本页未写明此处所引文件，以下按默认文件显示，引用前请核对。`,
  ],
  missing: [
    "<p>依照《中华人民共和国行政许可法》第十八条办理。</p>",
    "《中华人民共和国行政许可法》第十八条。未收录：文库里没有《中华人民共和国行政许可法》，所以不显示条文。",
  ],
};

for (const [certainty, [body, sentence]] of Object.entries(SAID)) {
  test(`a screen reader is told document, clause and certainty: ${certainty}`, async ({ lens, tab }) => {
    await openBody(lens, tab, body, { title: "提示" });
    await press(lens, tab, "next-reference");
    expect(await until("a sentence", () => spoken(tab).catch(() => ""))).toBe(sentence);
  });
}
