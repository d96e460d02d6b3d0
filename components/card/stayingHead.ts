/** Keeps the head of the card (document and certainty) in view while the text scrolls under it. */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Lines of text that must fit below the head. */
const LEAST_LINES = 4;

/**
 * Keeps the head of a card in view if it leaves room for the text; otherwise it scrolls away, because in a narrow window
 * the head alone may be higher than the card.
 * @returns the height of the staying head in CSS px; 0 if it scrolls away.
 */
export function settleHead(scroller: HTMLElement): number {
  const head = scroller.querySelector<HTMLElement>(".card-head");
  const text = scroller.querySelector(".clause-text");
  const line = text ? Number.parseFloat(getComputedStyle(text).lineHeight) : 0;
  const stays = head !== null && scroller.clientHeight - head.offsetHeight >= LEAST_LINES * line;
  const height = stays ? head.offsetHeight : 0;
  head?.classList.toggle("is-staying", stays);
  // So that the browser scrolls a focused element below the head, not under it.
  scroller.style.scrollPaddingTop = `${height}px`;
  return height;
}

/** Decides whether the head stays in view, after each rendering and whenever the size of head or card changes. */
export function useStayingHead(body: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scroller = body.current;
    if (!scroller) return;
    settleHead(scroller);
    const observer = new ResizeObserver(() => settleHead(scroller));
    for (const part of [scroller, scroller.querySelector(".card-head")]) if (part) observer.observe(part);
    return () => observer.disconnect();
  });
}
