import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Takes the keyboard to an element while it is shown, and back to where it was when it goes. */
export function useBorrowedFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus();
    return () => {
      // A card that goes while the user is on the page takes no focus from there.
      if (document.hasFocus() && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}
