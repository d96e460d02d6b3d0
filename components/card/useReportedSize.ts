import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Width of the card in em, so that a line has about 26 characters in any text size. */
const WIDTH_IN_EM = 27;

export interface Size {
  width: number;
  height: number;
}

/**
 * Reports the size that the card needs: right after each rendering, so that the card is placed before it is painted, and
 * again when fonts, zoom or the frame's width change it.
 *
 * @param token of the subject; each subject gets its own report, even if the size is the same.
 * @param scroller the part of the card that scrolls if the frame is lower than the card.
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
