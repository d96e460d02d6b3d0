import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { settleHead } from "./stayingHead.ts";

/**
 * Where the card turns to something else, the text is read from its beginning, and the keyboard that was on what is
 * gone stays in the card. What is meant stays in view when its neighbours are shown around it, and again when the menu
 * that stood in their place is closed.
 *
 * @param page what is shown, anything that is another object when something else is.
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
    // Not under the head, which may stay in view: what is too long is shown from its beginning.
    const head = settleHead(scroller);
    const room = Math.max(0, scroller.clientHeight - head - passage.offsetHeight);
    const above = passage.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += above - head - room / 2;
  }, [isInContext, isMenuOpen]);
}
