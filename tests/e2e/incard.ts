/** The card as its reader uses it with the keyboard: what it shows, where the focus is, what is on the clipboard. */
import type { Browser } from "webextension-polyfill";
import type { PageRequest, ReaderCommand } from "../../utils/messages.ts";
import { isCardOpen } from "../support/card.ts";
import { type FrameLike, type PageLike, until } from "../support/page.ts";
import type { Lens } from "./lens.ts";

/** Runs in an extension page: sends a request to a tab, as background and popup do. */
async function sendToTab({ url, request }: { url: string; request: PageRequest }): Promise<void> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { tabs } = scope.browser ?? scope.chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  if (tab?.id !== undefined) await tabs.sendMessage(tab.id, request).catch(() => {});
}

/** Does what a keyboard command does; the browsers' own shortcuts cannot be pressed by a driver. */
export async function command(lens: Lens, page: PageLike, name: ReaderCommand): Promise<void> {
  const asker = await lens.extensionPage();
  await page.bringToFront();
  await asker.evaluate(sendToTab, { url: page.url(), request: { name: "command", command: name } });
}

/** @returns the card's document. */
const cardDocument = (page: PageLike): Promise<FrameLike> =>
  until("the card's document", async () => {
    for (const frame of page.frames().slice(1)) {
      const path = await frame.evaluate(() => location.pathname, undefined).catch(() => "");
      if (path === "/card.html") return frame;
    }
    return null;
  });

/** Opens the card of the next reference and moves the keyboard into it. */
export async function enterCard(lens: Lens, page: PageLike): Promise<FrameLike> {
  await command(lens, page, "next-reference");
  await until("the card", () => isCardOpen(page));
  const card = await cardDocument(page);
  await until("the card's text", () =>
    card.evaluate(() => document.querySelector("[data-part]") !== null, undefined),
  );
  await command(lens, page, "pin-card");
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

export async function chord(page: PageLike, modifier: string, key: string): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

export interface Pasted {
  /** As pasted into a plain field. */
  text: string;
  /** As pasted into a formatted document. */
  html: string;
}

/** @returns what is on the clipboard, as an ordinary page gets it. */
export async function paste(lens: Lens): Promise<Pasted> {
  lens.site.add("/paste.html", {
    body: "<!doctype html><meta charset=utf-8><title>t</title><textarea></textarea><div contenteditable></div>",
  });
  const page = await lens.newPage();
  await page.goto(`${lens.site.origin}/paste.html`);
  await page.bringToFront();
  await page.evaluate(() => document.querySelector("textarea")?.focus(), undefined);
  await chord(page, "Control", "v");
  await page.evaluate(() => document.querySelector<HTMLElement>("[contenteditable]")?.focus(), undefined);
  await chord(page, "Control", "v");
  const pasted = await page.evaluate(
    () => ({
      text: document.querySelector("textarea")?.value ?? "",
      html: document.querySelector("[contenteditable]")?.innerHTML ?? "",
    }),
    undefined,
  );
  await page.close();
  return pasted;
}
