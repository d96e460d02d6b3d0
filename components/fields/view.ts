/** The visible area of the text: the window between the bars. */

/** Both bars. They count only while they stick; in a low window they scroll with the text. */
const HEAD = ".reading-head";
const FOOT = ".reading-bar";

/** Frames of scrolling at most. One is not enough: content is laid out as it comes into view, and moves the rest. */
const MOST_FRAMES = 40;
/** After this many frames without movement the place is reached. */
const FRAMES_AT_REST = 4;

/** Events that mean the user is scrolling. */
const SCROLL_EVENTS = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

let stop = () => {};

/**
 * Scrolls until a place is in the middle of the visible area, or begins at its top if it is too high or `where` says so.
 * Stops when the user scrolls or another place is brought into view.
 *
 * @param placeNow the current rectangle of the place; undefined when it is gone.
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

/** @returns by how many px the text must scroll. */
function awayBy({ top, height }: DOMRect, where: "middle" | "beginning"): number {
  const from = heightOf(HEAD);
  const room = innerHeight - from - heightOf(FOOT);
  return where === "beginning" || height > room ? top - from - MARGIN : top + height / 2 - from - room / 2;
}

/** Space above a place that begins at the top, in px. */
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
