import type { Page } from "@playwright/test";
import { cardFrame, isCardOpen, openCard, pointOf, readCard, referencesAppear } from "../support/card.ts";
import { press } from "../support/commands.ts";
import { type DrivenFrame, offsetOf } from "../support/frames.ts";
import { type PageLike, resize, until } from "../support/page.ts";
import { killWorker } from "../support/worker.ts";
import { expect, type Lens, test } from "./lens.ts";
import { RULES } from "./library.ts";
import { openBody } from "./pages.ts";

const REFERENCE = `${RULES}第十八条`;

const open = (lens: Lens, tab: PageLike, reference = REFERENCE) =>
  openBody(lens, tab, `<main><h1>通知</h1><p>依照${reference}执行。</p></main>`);

test("the worker is killed 20 times in a row, and pointing still answers", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "No driver ends Firefox's event page.");
  await open(lens, tab);
  let killed = 0;
  for (let turn = 0; turn < 20; turn++) {
    killed += await killWorker(tab);
    expect((await openCard(tab, REFERENCE)).label).toBe("第十八条");
    // Reading the changed text needs the worker, which wakes up for it.
    await tab.evaluate((text) => document.querySelector("h1")?.replaceChildren(text), `第${turn}次通知`);
  }
  expect(killed).toBeGreaterThan(0);
  expect(await referencesAppear(lens, tab)).toHaveLength(1);
});

test("a life-cycle event that the page forges changes nothing", async ({ lens, tab }) => {
  await open(lens, tab);
  const id = new URL(lens.extensionOrigin).host;
  await tab.evaluate((extension) => {
    const type = `${extension}:content:wxt:content-script-started`;
    const detail = { contentScriptName: "content", messageId: "x" };
    for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail }));
    window.postMessage({ type, contentScriptName: "content", messageId: "x" }, "*");
  }, id);
  expect((await openCard(tab, REFERENCE)).label).toBe("第十八条");
});

test("nothing opens while text is selected", async ({ lens, tab }) => {
  await open(lens, tab);
  const { x, y } = await pointOf(tab, REFERENCE);
  await tab.mouse.move(x - 10, y);
  await tab.mouse.down();
  await tab.mouse.move(x + 60, y, { steps: 5 });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await isCardOpen(tab)).toBe(false);
  expect(await tab.evaluate(() => String(getSelection()).length, undefined)).toBeGreaterThan(0);
  await tab.mouse.up();
});

test("a tap opens the card, and a tap elsewhere closes it", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "Its driver has no finger.");
  await open(lens, tab);
  const session = await (tab as unknown as Page).context().newCDPSession(tab as unknown as Page);
  const tap = async (x: number, y: number) => {
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  const { x, y } = await pointOf(tab, REFERENCE);
  await tap(x, y);
  await until("the card", () => isCardOpen(tab));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await isCardOpen(tab)).toBe(true);
  await tap(600, 700);
  await until("the card to go", async () => !(await isCardOpen(tab)));
});

test("a pen that hovers opens the card as a mouse does, and its tap holds it open", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "Its driver has no pen.");
  await open(lens, tab);
  const session = await (tab as unknown as Page).context().newCDPSession(tab as unknown as Page);
  const pen = (type: "mouseMoved" | "mousePressed" | "mouseReleased", x: number, y: number) =>
    session.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      pointerType: "pen",
      ...(type !== "mouseMoved" && { button: "left", clickCount: 1 }),
    });
  const { x, y } = await pointOf(tab, REFERENCE);
  await pen("mouseMoved", x - 3, y);
  await pen("mouseMoved", x, y);
  await until("the card", () => isCardOpen(tab));
  await pen("mouseMoved", 600, 700);
  await until("the card to go", async () => !(await isCardOpen(tab)));
  await pen("mousePressed", x, y);
  await pen("mouseReleased", x, y);
  await until("the card", () => isCardOpen(tab));
  await pen("mouseMoved", 600, 700);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await isCardOpen(tab)).toBe(true);
});

test("at 400 % zoom the card is inside the window and shows its text, its buttons beside one another", async ({
  lens,
  tab,
}) => {
  await open(lens, tab);
  const window = { width: 320, height: 200 };
  await resize(tab, window);
  expect((await openCard(tab, REFERENCE)).label).toBe("第十八条");
  const card = await until("the card's frame", () => cardFrame(tab));
  const seen = await card.evaluate(() => {
    const [body, actions] = [document.querySelector(".card-body"), document.querySelector(".actions")];
    return {
      width: innerWidth,
      height: innerHeight,
      text: body?.clientHeight ?? 0,
      overflow: (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0),
      actions: actions?.clientHeight ?? 0,
      lines: new Set(
        [...(actions?.querySelectorAll("button") ?? [])].map((button) => button.getBoundingClientRect().top),
      ).size,
    };
  }, undefined);
  expect(seen.lines).toBe(1);
  expect(seen.width).toBeLessThanOrEqual(window.width);
  expect(seen.height).toBeLessThanOrEqual(window.height);
  expect(seen.text).toBeGreaterThan(2 * seen.actions);
  expect(seen.overflow).toBe(0);
});

test("on a page that is pinched larger the card is inside what is seen of it", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "Its driver has no fingers.");
  await open(lens, tab);
  const session = await (tab as unknown as Page).context().newCDPSession(tab as unknown as Page);
  await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 3 });
  const { width, height } = await until("the scale", () =>
    tab.evaluate(() => {
      const { scale, width, height } = visualViewport as VisualViewport;
      return scale === 3 && { width, height };
    }, undefined),
  );
  await press(lens, tab, "open-card");
  await until("the card", () => isCardOpen(tab));
  await until("its text", () => readCard(tab));
  const card = (await cardFrame(tab)) as DrivenFrame;
  const { x, y } = await offsetOf(card);
  const inner = await card.evaluate(() => [innerWidth, innerHeight] as const, undefined);
  expect(x + inner[0]).toBeLessThanOrEqual(width);
  expect(y + inner[1]).toBeLessThanOrEqual(height);
  await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1 });
});

test("in a low window the 款 that is meant is in view when the card opens", async ({ lens, tab }) => {
  const words = `${RULES}第八条第二款`;
  await open(lens, tab, words);
  await resize(tab, { width: 800, height: 500 });
  await openCard(tab, words);
  const card = await until("the card's frame", () => cardFrame(tab));
  const sight = () =>
    card.evaluate(() => {
      const [part, body, head] = [".set-off", ".card-body", ".card-head"].map((name) =>
        document.querySelector(name)?.getBoundingClientRect(),
      );
      if (!part || !body || !head) return null;
      return {
        isScrolled: (document.querySelector(".card-body")?.scrollTop ?? 0) > 0,
        isPartSeen: part.bottom <= body.bottom && part.top >= head.bottom,
        isHeadSeen: head.top >= 0,
        name: document.querySelector(".set-off-name")?.textContent,
        cut: [...document.querySelectorAll(".place, .set-off-name, .paragraph")].filter((block) => {
          const { top, bottom } = block.getBoundingClientRect();
          const line = Number.parseFloat(getComputedStyle(block).lineHeight);
          const hidden = (head.bottom - top) % line;
          return top < head.bottom && bottom > head.bottom && hidden > 2 && hidden < line - 2;
        }).length,
      };
    }, undefined);
  await until("the paragraph in view, under the head", async () => {
    const seen = await sight();
    return seen?.isScrolled && seen.isPartSeen && seen.isHeadSeen;
  });
  // The heading above may be out of sight, and no line is cut in half by the head.
  expect(await sight()).toMatchObject({ name: "第八条第二款", cut: 0 });
});
