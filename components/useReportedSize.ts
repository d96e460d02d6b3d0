import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The card's width in its own text size, so that a line holds about 26 characters whatever size the reader set. */
const WIDTH_IN_EM = 27;

/**
 * Reports the size that the card wants, at once after each rendering, so that it is placed before it is painted,
 * and again when fonts, zoom or the frame's width change it.
 *
 * @param scroller the part of the card that scrolls when the frame is lower than the card would like.
 */
export function useReportedSize(
  card: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  report: (size: { width: number; height: number }) => void,
): void {
  const latest = useRef(report);
  latest.current = report;

  const measure = () => {
    if (!card.current || !scroller.current) return;
    const { scrollHeight, clientHeight } = scroller.current;
    const height = card.current.getBoundingClientRect().height + scrollHeight - clientHeight;
    const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    latest.current({ width: Math.ceil(em * WIDTH_IN_EM), height: Math.ceil(height) });
  };

  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    for (const part of [card.current, ...(scroller.current?.children ?? [])])
      if (part) observer.observe(part);
    return () => observer.disconnect();
  });
}
