import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { bringIntoView, clauseOnScreen } from "../fields/view.ts";
import { findInText } from "./findInText.ts";

/** Names of the highlights; the style sheet says what they look like. */
const FOUND = "found";
const FOUND_HERE = "found-here";

export interface Matches {
  count: number;
  /** Index of the match that was gone to; -1 before any was. */
  at: number;
  here: Range | undefined;
  /** Goes to the next match or the one before, round and round; the first time, from where the user is. */
  step(direction: 1 | -1): void;
}

/**
 * The matches of a query, marked in the text as it is typed, and the one that was gone to.
 *
 * @param content changes identity when the text is rendered again.
 * @param address the current place: when it changes, the highlighted part is rendered again.
 * @param onStep called with the match that the user goes to.
 */
export function useMatches(
  text: RefObject<HTMLElement | null>,
  query: string,
  content: unknown,
  address: string,
  onStep: (match: Range) => void,
): Matches {
  const [found, setFound] = useState<Range[]>([]);
  // An object: one that is gone to again is shown again.
  const [place, setPlace] = useState({ at: -1 });
  const { at } = place;
  const here = found[at];
  useLayoutEffect(() => setPlace({ at: -1 }), [query]);
  // Before anything is painted: an Enter that follows at once finds the matches of what was typed.
  useLayoutEffect(() => {
    setFound(text.current ? findInText(text.current, query) : []);
  }, [query, content, address]);
  useLayoutEffect(() => {
    CSS.highlights.set(FOUND, new Highlight(...found));
    CSS.highlights.set(FOUND_HERE, new Highlight(...(here ? [here] : [])));
  }, [found, at]);
  const latest = useRef(here);
  latest.current = here;
  // The match itself: its paragraph may be higher than the window.
  useLayoutEffect(() => {
    if (at >= 0) bringIntoView(() => latest.current?.getBoundingClientRect(), "middle");
  }, [place]);
  const step = (direction: 1 | -1) => {
    const count = found.length;
    const from = at < 0 ? matchAhead(found, text.current) - (direction > 0 ? 1 : 0) : at;
    const match = found[(from + direction + count) % count];
    if (!match) return;
    setPlace({ at: found.indexOf(match) });
    onStep(match);
  };
  return { count: found.length, at, here, step };
}

/** @returns the index of the first match from the clause that is read on; where none is on the screen, from its top on. */
function matchAhead(found: readonly Range[], text: HTMLElement | null): number {
  const top = (text && clauseOnScreen(text)?.getBoundingClientRect().top) ?? 0;
  const index = found.findIndex((match) => match.getBoundingClientRect().bottom > top);
  return Math.max(index, 0);
}
