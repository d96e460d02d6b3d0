/** The place of an open card after the window or its content changes. */
import { openCard, pointOf } from "../support/card.ts";
import { press } from "../support/commands.ts";
import { seenBox } from "../support/fixture-pages.ts";
import { type FrameLike, type PageLike, resize, until } from "../support/page.ts";
import { expect, type Lens, test } from "./lens.ts";
import { RULES } from "./library.ts";
import { openBody, openPath, pageOf } from "./pages.ts";

const NOTICE = `<p>依照${RULES}第十八条办理。</p>`;

/** Waits until a pointer could be on the card. */
const isSeen = (page: FrameLike) =>
  until("the card to be seen", async () => {
    const box = await seenBox(page);
    return box.width > 150 && box;
  });

async function openPinned(lens: Lens, tab: PageLike, words = "第十八条"): Promise<void> {
  await openCard(tab, words);
  await press(lens, tab, "pin-card");
}

test("in a window that is made smaller, or zoomed, the whole card is there still", async ({ lens, tab }) => {
  await openBody(lens, tab, `<div style="padding-left:800px">${NOTICE}</div>`);
  await openPinned(lens, tab);
  await resize(tab, { width: 600, height: 400 });
  const { left, top, width, height } = await isSeen(tab);
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(left + width).toBeLessThanOrEqual(600);
  expect(top + height).toBeLessThanOrEqual(400);
});

test("in a frame that its page makes smaller, the card is inside what is left of it", async ({
  lens,
  tab,
}) => {
  lens.site.add("/inner.html", pageOf(`${NOTICE}<div style="height:900px"></div>`));
  lens.site.add(
    "/page.html",
    pageOf(`${NOTICE}<iframe src="/inner.html" style="width:900px;height:650px;border:0"></iframe>`),
  );
  await openPath(lens, tab, "/page.html");
  const frame = await until("the frame", async () =>
    tab.frames().find((each) => each.url().endsWith("/inner.html")),
  );
  const { x, y } = await pointOf(frame, "第十八条");
  const [left, top] = await tab.evaluate(() => {
    const { x, y } = (document.querySelector("iframe") as Element).getBoundingClientRect();
    return [x, y] as const;
  }, undefined);
  await until("the card", async () => {
    await tab.mouse.move(left + x - 3, top + y);
    await tab.mouse.move(left + x, top + y);
    return (await seenBox(frame)).width > 150;
  });
  await tab.evaluate(() => {
    const { style } = document.querySelector("iframe") as HTMLElement;
    [style.width, style.height] = ["420px", "260px"];
  }, undefined);
  await until("the card to be inside", async () => {
    const { left, top, width, height } = await seenBox(frame);
    const bottom = await frame.evaluate(() => innerHeight, undefined);
    // What is cut off cannot be pointed at: a margin below tells that nothing is.
    return width > 150 && left + width < 415 && bottom - top - height > 4;
  });
});

test("a card that is pinned comes over a dialog that opens over it", async ({ lens, tab }) => {
  await openBody(lens, tab, `${NOTICE}<dialog>${NOTICE}</dialog>`);
  await openPinned(lens, tab);
  await tab.evaluate(() => document.querySelector("dialog")?.showModal(), undefined);
  await isSeen(tab);
});

test("a card that is pinned comes over what becomes fullscreen", async ({ lens, tab }) => {
  await openBody(
    lens,
    tab,
    `${NOTICE}<main style="background:Canvas">通知</main>
    <script>onkeydown = ({ key }) => key === "f" && document.querySelector("main").requestFullscreen();</script>`,
  );
  await openPinned(lens, tab);
  // The key must be pressed on the page, not in the card.
  await press(lens, tab, "pin-card");
  await until("fullscreen", async () => {
    // Works as soon as the focus is back from the card.
    await tab.keyboard.press("f");
    return tab.evaluate(() => document.fullscreenElement !== null, undefined);
  });
  await isSeen(tab);
});

test("a dialog that closes with a pinned card in it keeps no other card from opening", async ({
  lens,
  tab,
}) => {
  const show = "<script>document.querySelector('dialog').showModal();</script>";
  await openBody(lens, tab, `${NOTICE}<dialog><p>依照${RULES}第八条办理。</p></dialog>${show}`);
  await openPinned(lens, tab, "第八条");
  await isSeen(tab);
  await tab.evaluate(() => document.querySelector("dialog")?.close(), undefined);
  const { x, y } = await pointOf(tab, "第十八条");
  await tab.mouse.move(x - 3, y);
  await tab.mouse.move(x, y);
  await isSeen(tab);
});
