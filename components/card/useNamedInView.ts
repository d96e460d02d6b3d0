import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { settleHead } from "./stayingHead.ts";

/** Room that is left below, in CSS px: a line that touches the edge looks cut off. */
const MARGIN = 8;

/**
 * In a card that is lower than its text, the 款 or 项 that a reference names is brought into view, whatever size the
 * card is given, until the reader scrolls. Of several clauses the first is read from its beginning.
 *
 * @param page what is shown, anything that is another object when something else is; null where no clause is shown.
 */
export function useNamedInView(body: RefObject<HTMLElement | null>, page: unknown): void {
  useLayoutEffect(() => {
    const scroller = body.current;
    const named = scroller?.querySelector(".passage")?.querySelector(".set-off");
    if (!scroller || !named) return;
    const observer = new ResizeObserver(() => bringIntoView(named, scroller));
    observer.observe(scroller);
    const stop = () => observer.disconnect();
    for (const hand of ["wheel", "pointerdown", "keydown"])
      scroller.addEventListener(hand, stop, { once: true, passive: true });
    return stop;
  }, [page]);
}

/**
 * No further than needed, so that what stands above stays in view; of what is too long, the beginning is shown. Where
 * the card is too low for its head to stay, it is read from its beginning: which document it is comes first.
 */
function bringIntoView(named: Element, scroller: HTMLElement): void {
  scroller.scrollTop = 0;
  const head = settleHead(scroller);
  if (head === 0) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const part = named.getBoundingClientRect();
  const below = part.bottom + MARGIN - bottom;
  const above = part.top - top - head;
  if (below <= 0) return;
  const isWhole = (line: number) => line >= below && line <= scroller.scrollHeight - scroller.clientHeight;
  const whole = lineTops(named.closest(".passage"))
    .map((line) => line - top - head)
    .find(isWhole);
  scroller.scrollTop = Math.min(whole ?? below, above);
}

/** Where the lines of a clause begin, from the first on, so that none is cut by what stands above. */
function lineTops(passage: Element | null): number[] {
  const tops: number[] = [];
  for (const block of passage?.querySelectorAll(".place, .set-off-name, .paragraph, .item, .subitem") ?? []) {
    const { top, height } = block.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(block).lineHeight);
    for (let below = 0; below + line / 2 < height; below += line) tops.push(top + below);
  }
  return tops;
}
