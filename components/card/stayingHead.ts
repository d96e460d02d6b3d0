/** Keeps the head of the card (document and certainty) in view while the text scrolls under it. */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** The room that the text must keep below it, in lines. */
const LEAST_LINES = 4;

/**
 * Lets the head of a card stay in view where it leaves the text room, else scroll away with it: in a narrow window the
 * head alone may be higher than the card.
 * @returns how much of the scroller's upper end it takes, in CSS px; 0 where it does not stay.
 */
export function settleHead(scroller: HTMLElement): number {
  const head = scroller.querySelector<HTMLElement>(".card-head");
  const text = scroller.querySelector(".clause-text");
  const line = text ? Number.parseFloat(getComputedStyle(text).lineHeight) : 0;
  const stays = head !== null && scroller.clientHeight - head.offsetHeight >= LEAST_LINES * line;
  const height = stays ? head.offsetHeight : 0;
  head?.classList.toggle("is-staying", stays);
  // What takes the focus is scrolled to below it.
  scroller.style.scrollPaddingTop = `${height}px`;
  return height;
}

/** Settles after each rendering, and whenever head or card are given another size, whether the head stays in view. */
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
