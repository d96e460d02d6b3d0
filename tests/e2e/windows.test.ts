/** Screens in narrow and low windows, as phones and a browser zoom of 400 % leave them. */
import { cardFrame } from "../support/card.ts";
import { emptyLibrary } from "../support/library-page.ts";
import { addToLibrary, ROADS } from "../support/own-library.ts";
import { type FrameLike, type PageLike, resize, until } from "../support/page.ts";
import { goToTab, isFieldFocused, openPopup, optionsAppear } from "../support/popup.ts";
import { enterCard } from "./in-card.ts";
import { expect, type Lens, test } from "./lens.ts";
import { RULES } from "./library.ts";
import { openBody, pageOf } from "./pages.ts";
import { clauseAppears, openReading } from "./reading-page.ts";

/** A zoom of 400 % leaves a quarter of each side. */
const ZOOMED = { width: 300, height: 200 };

interface Edges {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** @returns the edges of the first element of each selector; NaN if there is none. */
const edges = (frame: FrameLike, ...selectors: string[]): Promise<Edges[]> =>
  frame.evaluate(
    (names) =>
      names.map((name) => {
        const box = document.querySelector(name)?.getBoundingClientRect();
        const { top = Number.NaN, bottom = Number.NaN, left = Number.NaN, right = Number.NaN } = box ?? {};
        return { top, bottom, left, right };
      }),
    selectors,
  );

const appears = (page: FrameLike, selector: string) =>
  until(selector, () => page.evaluate((name) => document.querySelector(name) !== null, selector));

/** Pastes a text, in effect, into the third tab. */
async function typeText(popup: PageLike, text: string): Promise<void> {
  await goToTab(popup, 2);
  await until("the field", () => isFieldFocused(popup));
  await popup.keyboard.type(text);
  await optionsAppear(popup);
}

test("at 400 % the styles of the reading page have the window, and the text keeps its place", async ({
  lens,
}) => {
  const page = await openReading(lens, "/18");
  await clauseAppears(page, "第十八条");
  await resize(page, ZOOMED);
  const place = () => page.evaluate(() => Math.round(scrollY), undefined);
  const before = await place();
  await page.keyboard.press("m");
  await appears(page, ".copy-menu");
  const [first, third, preview, buttons] = await edges(
    page,
    ".copy-style",
    ".copy-style:nth-child(3)",
    ".copy-preview",
    ".actions",
  );
  expect(first?.top).toBeGreaterThanOrEqual(0);
  expect(third?.bottom).toBeLessThanOrEqual(preview?.top ?? 0);
  expect(preview?.bottom).toBeLessThanOrEqual(buttons?.top ?? 0);
  expect(buttons?.bottom).toBeLessThanOrEqual(ZOOMED.height);
  await page.keyboard.press("Escape");
  await until("no menu", () => page.evaluate(() => document.querySelector(".copy-menu") === null, undefined));
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
  await page.close();
});

test("on the narrowest phones the buttons that copy stand in one line of the reading page", async ({
  lens,
}) => {
  const page = await openReading(lens, "/18");
  await resize(page, { width: 280, height: 640 });
  const lines = await page.evaluate(() => {
    const buttons = [...document.querySelectorAll(".copy-buttons button")];
    return new Set(buttons.map((button) => button.getBoundingClientRect().top)).size;
  }, undefined);
  expect(lines).toBe(1);
  await page.close();
});

test("in a narrow window the empty search box says all that it has to say", async ({ lens }) => {
  const popup = await openPopup(lens);
  await resize(popup, { width: 300, height: 600 });
  const { needed, room } = await popup.evaluate(() => {
    const field = document.querySelector("[role=combobox]") as HTMLInputElement;
    const { font } = getComputedStyle(field, "::placeholder");
    const { paddingLeft, paddingRight } = getComputedStyle(field);
    const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
    context.font = font;
    return {
      needed: context.measureText(field.placeholder).width,
      room: field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
    };
  }, undefined);
  expect(needed).toBeGreaterThan(0);
  expect(needed).toBeLessThanOrEqual(room);
  await popup.close();
});

/** Searches at 400 %, and waits until some words of the first result are seen under the field. */
async function resultIsSeen(lens: Lens, words: string): Promise<void> {
  const popup = await openPopup(lens);
  await resize(popup, ZOOMED);
  await popup.keyboard.type("备案");
  await until("a result under the field", async () => {
    const [field, seen] = await edges(popup, ".search-bar", words);
    return field && seen && seen.top >= field.bottom && seen.bottom <= ZOOMED.height;
  });
  await popup.close();
}

test("at 400 % a result is seen whole under the field", async ({ lens }) => {
  await emptyLibrary(lens);
  await resultIsSeen(lens, ".result-snippet mark:last-of-type");
});

test("at 400 % a result is seen under the title of its document", async ({ lens }) => {
  await addToLibrary(lens, ROADS.file);
  await resultIsSeen(lens, ".result-snippet mark");
  await emptyLibrary(lens);
});

test("in a frame of two lines the card shows text, not buttons alone", async ({ lens, tab }) => {
  lens.site.add("/low.html", pageOf(`<p>依照${RULES}第十八条执行。</p>`));
  lens.site.add("/around.html", pageOf("<iframe src='/low.html' width=500 height=60></iframe>"));
  await tab.goto(`${lens.site.origin}/around.html`);
  const card = await until("the card", async () => {
    await tab.mouse.move(150, 43);
    await tab.mouse.move(153, 43);
    return cardFrame(tab);
  });
  await appears(card, "[data-part=text]");
  await until("the text to have most of it", () =>
    card.evaluate(() => {
      const room = document.querySelector(".card-body")?.clientHeight ?? 0;
      return innerHeight <= 60 && room > innerHeight / 2;
    }, undefined),
  );
});

test("in a narrow window what was copied covers none of the buttons that it leaves in reach", async ({
  lens,
  tab,
}) => {
  await resize(tab, { width: 360, height: 640 });
  await openBody(lens, tab, `<p>依照${RULES}第十八条执行。</p>`);
  const card = await enterCard(lens, tab);
  await tab.keyboard.press("c");
  await appears(card, ".copied-text");
  const [outcome, pin] = await edges(card, ".copied-text", ".window-buttons");
  expect(outcome?.bottom).toBeLessThanOrEqual(pin?.top ?? 0);
});

test("of a clause in the popup, the warning does not touch the title below it", async ({ lens }) => {
  const popup = await openPopup(lens);
  await typeText(popup, "按照第十八条办理备案");
  await popup.keyboard.press("Tab");
  await popup.keyboard.press("Enter");
  await appears(popup, ".clause-page > .certainty.is-grave");
  const [warning, title] = await edges(popup, ".certainty.is-grave", ".facts-title");
  expect((title?.top ?? 0) - (warning?.bottom ?? 0)).toBeGreaterThanOrEqual(6);
  await popup.close();
});

test("in lists of any width document numbers are not broken, and no 条 stands alone in a line", async ({
  lens,
}) => {
  const popup = await openPopup(lens);
  await typeText(popup, `按照${RULES}第十八条办理`);
  /** Runs in the popup: how many lines the number takes, and whether the last line of a row is a letter. */
  const look = () => {
    const number = document.querySelector(".group-heading .document-number")?.getClientRects().length;
    const row = document.querySelector(".result strong") as Element;
    let words = row.lastChild as Node;
    while (!(words instanceof Text)) words = words.lastChild as Node;
    const range = document.createRange();
    const bottomOf = (at: number) => {
      range.setStart(words, at);
      range.setEnd(words, at + 1);
      return range.getBoundingClientRect().bottom;
    };
    const last = words.data.length - 1;
    return { number, isAlone: bottomOf(last) > bottomOf(last - 1) + 1 };
  };
  for (let width = 240; width <= 420; width += 12) {
    await resize(popup, { width, height: 600 });
    expect({ width, ...(await popup.evaluate(look, undefined)) }).toEqual({
      width,
      number: 1,
      isAlone: false,
    });
  }
  await popup.close();
});
