import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The card's width in its own text size, so that a line holds about 26 characters whatever size the reader set. */
const WIDTH_IN_EM = 27;

export interface Size {
  width: number;
  height: number;
}

/**
 * Reports the size that the card wants, at once after each rendering, so that it is placed before it is painted,
 * and again when fonts, zoom or the frame's width change it.
 *
 * @param token of the subject: each subject gets a report of its own.
 * @param scroller the part of the card that scrolls when the frame is lower than the card would like.
 */
export function useReportedSize(
  card: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  token: number,
  report: (size: Size) => void,
): void {
  const reported = useRef("");
  const measure = () => {
    if (!card.current || !scroller.current) return;
    const size = naturalSize(card.current, scroller.current);
    const news = `${token}: ${size.width} × ${size.height}`;
    if (news === reported.current) return;
    reported.current = news;
    report(size);
  };

  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    for (const part of [card.current, ...(scroller.current?.children ?? [])])
      if (part) observer.observe(part);
    return () => observer.disconnect();
  });
}

function naturalSize(card: HTMLElement, { scrollHeight, clientHeight }: HTMLElement): Size {
  const hidden = scrollHeight - clientHeight;
  const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    width: Math.ceil(em * WIDTH_IN_EM),
    height: Math.ceil(card.getBoundingClientRect().height + hidden),
  };
}
