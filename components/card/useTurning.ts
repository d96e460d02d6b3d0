import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { settleHead } from "./stayingHead.ts";

/** Takes the keyboard into a card that appears when its frame has the keyboard already. */
export function useTakenFocus(body: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (document.hasFocus()) body.current?.focus({ preventScroll: true });
  }, []);
}

/**
 * When the card shows another view, scrolls to the top and moves the focus from the removed element to the card. When
 * the neighbours are shown, or the menu that replaced them is closed, scrolls the cited clause back into view.
 *
 * @param page identity of what is shown: another object for other content.
 */
export function useTurning(
  body: RefObject<HTMLElement | null>,
  page: unknown,
  isMenuOpen: boolean,
  isInContext: boolean,
): void {
  const shown = useRef({ page, isMenuOpen });
  useLayoutEffect(() => {
    const { page: before, isMenuOpen: wasMenuOpen } = shown.current;
    shown.current = { page, isMenuOpen };
    if (before === page && wasMenuOpen === isMenuOpen) return;
    body.current?.scrollTo({ top: 0 });
    if (document.hasFocus() && !isMenuOpen) body.current?.focus({ preventScroll: true });
  }, [page, isMenuOpen]);
  useLayoutEffect(() => {
    const scroller = body.current;
    const passage = isInContext ? scroller?.querySelector<HTMLElement>(".passage:not(.is-around)") : null;
    if (!scroller || !passage) return;
    // Below the head, which may stay in view. A clause that is too long is shown from its beginning.
    const head = settleHead(scroller);
    const room = Math.max(0, scroller.clientHeight - head - passage.offsetHeight);
    const above = passage.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += above - head - room / 2;
  }, [isInContext, isMenuOpen]);
}
