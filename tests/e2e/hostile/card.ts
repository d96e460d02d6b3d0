/** Points at the reference of a hostile page, and looks at the card from outside. */

import { GRACE_MILLISECONDS } from "../../../utils/page/hover.ts";
import { type Point, readCardIn, type SeenCard } from "../../support/card.ts";
import { until } from "../../support/page.ts";
import type { Stage } from "./stage.ts";

/** The card's host while it is open. Pages mark popovers of their own with `data-page`. */
const OPEN_HOST = ":popover-open:not([data-page])";

/** Pages mark the reference to point at. */
const POINT = "[data-point]";

/** Time limit for anything about the card on a busy machine, in milliseconds. */
const PATIENCE = 10_000;

/** Time after which a user whose card does not come or does not stay tries again, in milliseconds. */
const AGAIN = 800;

type Aside = Stage["aside"];

/** @returns whether the card is on the screen. */
export const isOpen = (aside: Aside): Promise<boolean> =>
  aside.evaluate((selector) => Document.prototype.querySelector.call(document, selector) !== null, OPEN_HOST);

/** Runs in the isolated world: scrolls the reference into view. @returns a point on its first line. */
function placeOf(selector: string): Point | null {
  const target = Document.prototype.querySelector.call(document, selector);
  if (!target) return null;
  const range = new Range();
  range.selectNodeContents(target);
  const line = () => range.getClientRects()[0];
  const { top, bottom } = line() ?? { top: 0, bottom: 0 };
  if (top < 0 || bottom > innerHeight)
    Element.prototype.scrollIntoView.call(target, { block: "center", behavior: "instant" });
  const seen = line();
  return seen ? { x: seen.x + Math.min(seen.width / 2, 20), y: seen.y + seen.height / 2 } : null;
}

/** @returns whether the reference is highlighted. forEach, because Firefox gives sandboxes no iterators. */
export const isMarked = (aside: Aside): Promise<boolean> =>
  aside.evaluate((selector) => {
    const target = Document.prototype.querySelector.call(document, selector);
    let isIn = false;
    CSS.highlights.forEach((highlight) => {
      highlight.forEach(({ startContainer }) => {
        isIn ||= target !== null && Node.prototype.contains.call(target, startContainer);
      });
    });
    return isIn;
  }, POINT);

/** @returns the number of the document's highlights. */
export const countHighlights = (aside: Aside): Promise<number> =>
  aside.evaluate(() => CSS.highlights.size, undefined);

/** Asks until the answer is truthy; errors count as no answer. @returns it, or null after the time limit. */
export const soon = <T>(ask: () => Promise<T>, milliseconds = PATIENCE): Promise<T | null> =>
  until("something", () => ask().catch(() => null), milliseconds).catch(() => null) as Promise<T | null>;

/** Moves the pointer to the reference. */
export async function pointOnce({ tab, aside }: Stage): Promise<void> {
  const at = await aside.evaluate(placeOf, POINT).catch(() => null);
  if (!at) return;
  await tab.mouse.move(at.x - 3, at.y);
  await tab.mouse.move(at.x, at.y);
}

/**
 * Points as a user does: leaves and tries again when the card does not come or does not stay.
 * @param ask truthy when the card is as wanted.
 * @returns that answer, or null after the time limit.
 */
export async function pointUntil<T>(stage: Stage, ask: () => Promise<T | null>): Promise<T | null> {
  const end = Date.now() + PATIENCE;
  do {
    await pointOnce(stage);
    const answer = await soon(ask, AGAIN);
    if (answer) return answer;
    await stage.tab.mouse.move(1, 799);
    // Within the grace time, returning to the reference would not count as pointing at it again.
    await new Promise((resolve) => setTimeout(resolve, 2 * GRACE_MILLISECONDS));
  } while (Date.now() < end);
  return null;
}

export interface Look {
  /** Points of the window, 40 px apart, at which the pointer would be on the card. */
  points: Point[];
  /** Computed values of the properties by which a page could hide it. */
  style: Record<string, string>;
}

/** The values that the host must have, whatever the page does to it. */
export const UNTOUCHED: Look["style"] = {
  opacity: "1",
  visibility: "visible",
  transform: "none",
  filter: "none",
  "clip-path": "none",
  "mask-image": "none",
  "mix-blend-mode": "normal",
  "pointer-events": "auto",
  display: "block",
};

/** Runs in the isolated world. */
function lookAt({ selector, names }: { selector: string; names: string[] }): Look | null {
  const host = Document.prototype.querySelector.call(document, selector);
  if (!host) return null;
  const points: Point[] = [];
  const at = (x: number, y: number) => Document.prototype.elementFromPoint.call(document, x, y);
  for (let x = 20; x < innerWidth; x += 40)
    for (let y = 20; y < innerHeight; y += 40) if (at(x, y) === host) points.push({ x, y });
  const style = getComputedStyle(host);
  return { points, style: Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])) };
}

/** @returns how the card is displayed, or null when it is closed. */
export const lookAtCard = (aside: Aside): Promise<Look | null> =>
  aside.evaluate(lookAt, { selector: OPEN_HOST, names: Object.keys(UNTOUCHED) });

/** Addresses of the page's own frames. (Firefox's driver does not know the address of the card's.) */
const PAGES = /^(https?:|data:|blob:|about:srcdoc)/;

/** @returns the text of the card that shows this clause, since pages can embed the card's document too. */
export const wordsOfCard = ({ tab }: Stage, label: string): Promise<SeenCard | null> =>
  soon(async () => {
    const frames = tab.frames().filter((frame) => !PAGES.test(frame.url()));
    const cards = await Promise.all(frames.map(readCardIn));
    return cards.find((card) => card?.label === label && card.text !== "") ?? null;
  });
