/** What is seen of the text: the window between the bars. */

/** Both bars, as long as they stay while the text scrolls; in a low window they do not. */
const HEAD = ".reading-head";
const FOOT = ".reading-bar";

/** Scrolled for so many frames at most: what comes into view is laid out then, and moves what stands below. */
const MOST_FRAMES = 40;
/** What stands still for so many is there. */
const FRAMES_AT_REST = 4;

/** Events that mean the user is scrolling. */
const SCROLL_EVENTS = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

let stop = () => {};

/**
 * Scrolls until a place stands in the middle of what is seen, or begins there where it is higher or is to be read from
 * its beginning; no longer than until the reader scrolls, or another place is brought into view.
 *
 * @param placeNow the place as it is now; undefined when it is no more.
 */
export function bringIntoView(placeNow: () => DOMRect | undefined, where: "middle" | "beginning"): void {
  stop();
  let frame = 0;
  const listeners = new AbortController();
  stop = () => {
    cancelAnimationFrame(frame);
    listeners.abort();
  };
  // In the capturing phase: the key that leads here is not heard.
  for (const name of SCROLL_EVENTS)
    addEventListener(name, stop, { capture: true, passive: true, signal: listeners.signal });
  let frames = 0;
  let atRest = 0;
  const aim = () => {
    const place = placeNow();
    const before = scrollY;
    if (place) scrollBy({ top: awayBy(place, where), behavior: "instant" });
    atRest = place && Math.abs(scrollY - before) < 1 ? atRest + 1 : 0;
    if (!place || atRest === FRAMES_AT_REST || ++frames === MOST_FRAMES) stop();
    else frame = requestAnimationFrame(aim);
  };
  aim();
}

/** How far the text is to be scrolled. */
function awayBy({ top, height }: DOMRect, where: "middle" | "beginning"): number {
  const from = heightOf(HEAD);
  const room = innerHeight - from - heightOf(FOOT);
  return where === "beginning" || height > room ? top - from - MARGIN : top + height / 2 - from - room / 2;
}

/** What is left above what is read from its beginning. */
const MARGIN = 12;

function heightOf(selector: string): number {
  const bar = document.querySelector(selector);
  return bar && getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect().height : 0;
}

/** @returns the clause that is read, while any of it is on the screen. */
export function clauseOnScreen(text: HTMLElement): HTMLElement | null {
  const clause = text.querySelector<HTMLElement>("article[aria-current]");
  const { top = 0, bottom = 0 } = clause?.getBoundingClientRect() ?? {};
  return top < innerHeight && bottom > 0 ? clause : null;
}
