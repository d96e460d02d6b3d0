/** Uses the card with the keyboard: what it shows, and where the focus is. */
import { cardFrame, isCardOpen } from "../support/card.ts";
import { press } from "../support/commands.ts";
import { type FrameLike, type PageLike, until } from "../support/page.ts";
import type { Lens } from "./lens.ts";

/** Opens the card of the next reference and moves the keyboard into it. */
export async function enterCard(lens: Lens, page: PageLike): Promise<FrameLike> {
  await page.bringToFront();
  await press(lens, page, "next-reference");
  await until("the card", () => isCardOpen(page));
  const card = await until("the card's document", () => cardFrame(page));
  await until("the card's text", () =>
    card.evaluate(() => document.querySelector("[data-part]") !== null, undefined),
  );
  await press(lens, page, "pin-card");
  await until("the keyboard in the card", () => card.evaluate(() => document.hasFocus(), undefined));
  return card;
}

/** The labels of the clauses that are shown. */
export const labels = (card: FrameLike): Promise<string> =>
  card.evaluate(
    () => [...document.querySelectorAll("[data-part=label]")].map((label) => label.textContent).join("、"),
    undefined,
  );

/** Waits until the card shows clauses of these labels. */
export const shows = (card: FrameLike, expected: string): Promise<unknown> =>
  until(`the card to show ${expected}`, async () => (await labels(card)) === expected);

/** What the focused element says. */
const focused = (card: FrameLike): Promise<string> =>
  card.evaluate(() => document.activeElement?.textContent ?? "", undefined);

/** Presses Tab until the focus is on an element of these words. */
export async function tabTo(page: PageLike, card: FrameLike, words: string): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    if ((await focused(card)).includes(words) && (await isSmall(card))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab leads to nothing that says “${words}”.`);
}

/** Whether the focus is on something to press, not on what contains it. */
const isSmall = (card: FrameLike) =>
  card.evaluate(
    () => document.activeElement?.matches("button, [role=link], [role=option], input") ?? false,
    undefined,
  );
