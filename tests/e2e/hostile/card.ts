/** Points at what a hostile page says is to be pointed at, and looks at the card from outside. */

import { GRACE_MILLISECONDS } from "../../../utils/page/hover.ts";
import { type Point, readCardIn, type SeenCard } from "../../support/card.ts";
import { until } from "../../support/page.ts";
import type { Stage } from "./stage.ts";

/** The card's host while it is open; whatever of its own a page opens as a popover says so. */
const OPEN_HOST = ":popover-open:not([data-page])";

/** Where a page says that its reference is. */
const POINT = "[data-point]";

/** So long a card takes at most on a machine that has other things to do, in milliseconds. */
const PATIENCE = 10_000;

/** A reader whose card does not come, or does not stay, moves the pointer once more after so long. */
const AGAIN = 800;

type Aside = Stage["aside"];

/** @returns whether the card is on the screen. */
export const isOpen = (aside: Aside): Promise<boolean> =>
  aside.evaluate((selector) => Document.prototype.querySelector.call(document, selector) !== null, OPEN_HOST);

/** Runs aside: the first line of what is to be pointed at, in view after this. */
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

/** @returns whether what is to be pointed at has a line under it. (A sandbox of Firefox's knows no iterators.) */
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

/** @returns how many highlights there are. */
export const countHighlights = (aside: Aside): Promise<number> =>
  aside.evaluate(() => CSS.highlights.size, undefined);

/** Asks for a while; a page that is busy or gone gives no answer. @returns what came of it. */
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
 * Points as a reader does, who goes away and tries again where the card does not come or does not stay.
 * @param ask what is wanted of the card.
 * @returns the first answer, or null where none came.
 */
export async function pointUntil<T>(stage: Stage, ask: () => Promise<T | null>): Promise<T | null> {
  const end = Date.now() + PATIENCE;
  do {
    await pointOnce(stage);
    const answer = await soon(ask, AGAIN);
    if (answer) return answer;
    await stage.tab.mouse.move(1, 799);
    // Who comes back sooner has never been away.
    await new Promise((resolve) => setTimeout(resolve, 2 * GRACE_MILLISECONDS));
  } while (Date.now() < end);
  return null;
}

export interface Look {
  /** Points of the screen, 40 px apart, at which the pointer would be on the card. */
  points: Point[];
  /** What of its style a page could make it vanish by. */
  style: Record<string, string>;
}

/** What a card's host looks like, whatever the page does to it. */
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

/** Runs aside. */
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

/** @returns how the card stands on the screen, or null where there is none. */
export const lookAtCard = (aside: Aside): Promise<Look | null> =>
  aside.evaluate(lookAt, { selector: OPEN_HOST, names: Object.keys(UNTOUCHED) });

/** Of frames with such an address it is known that they are the page's; Firefox's driver tells it not of all. */
const PAGES = /^(https?:|data:|blob:|about:srcdoc)/;

/** @returns what the card says, once it says it of this clause. Pages may show the card's document in frames too. */
export const wordsOfCard = ({ tab }: Stage, label: string): Promise<SeenCard | null> =>
  soon(async () => {
    const frames = tab.frames().filter((frame) => !PAGES.test(frame.url()));
    const cards = await Promise.all(frames.map(readCardIn));
    return cards.find((card) => card?.label === label && card.text !== "") ?? null;
  });
