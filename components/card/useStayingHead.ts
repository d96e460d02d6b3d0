import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { settleHead } from "./stayingHead.ts";

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
