import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { settleHead } from "./stayingHead.ts";

/** CSS px left below: a line that touches the edge looks cut off. */
const MARGIN = 8;

/**
 * Scrolls the 款 or 项 that a reference names into view if the card is lower than its text, and again whenever the size of
 * the card changes, until the user scrolls. If the reference names several clauses, only the first one counts.
 *
 * @param page identity of what is shown: another object for other content; null if no clause is shown.
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
 * Scrolls no further than needed, so that the text above stays in view; a part that is too long is shown from its
 * beginning. If the card is too low for its head to stay, nothing is scrolled: the user must see the document first.
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

/** Tops of the lines of a clause in order, so that scrolling never cuts a line. */
function lineTops(passage: Element | null): number[] {
  const tops: number[] = [];
  for (const block of passage?.querySelectorAll(".place, .set-off-name, .paragraph, .item, .subitem") ?? []) {
    const { top, height } = block.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(block).lineHeight);
    for (let below = 0; below + line / 2 < height; below += line) tops.push(top + below);
  }
  return tops;
}
