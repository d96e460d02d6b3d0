import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Keeps the 款 or 项 that a reference names in view where the card is lower than its text: when it is shown, and when
 * the host has given the frame its size.
 *
 * @param scroller the part of the card that scrolls.
 * @param token of the subject.
 */
export function useNamedInView(scroller: RefObject<HTMLElement | null>, token: number): void {
  useEffect(() => {
    const reveal = () => {
      const body = scroller.current;
      const named = body?.querySelector<HTMLElement>(".set-off");
      if (!body || !named) return;
      const below = named.getBoundingClientRect().bottom - body.getBoundingClientRect().bottom;
      const above = named.getBoundingClientRect().top - body.getBoundingClientRect().top;
      // All of it where it fits, else its beginning.
      if (below > 0) body.scrollTop += Math.min(below, above);
    };
    reveal();
    window.addEventListener("resize", reveal);
    return () => window.removeEventListener("resize", reveal);
  }, [token]);
}
