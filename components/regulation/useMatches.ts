import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { findInText } from "./findInText.ts";

/** Names of the highlights; the style sheet says what they look like. */
const FOUND = "found";
const FOUND_HERE = "found-here";

interface Matches {
  count: number;
  /** Index of the match that was gone to; -1 before any was. */
  at: number;
  here: Range | undefined;
  /** Goes to the next match or the one before, round and round. */
  step(direction: 1 | -1): void;
}

/**
 * The matches of a query, marked in the text as it is typed, and the one that was gone to.
 *
 * @param content another object when the text is drawn anew.
 */
export function useMatches(text: RefObject<HTMLElement | null>, query: string, content: unknown): Matches {
  const [found, setFound] = useState<Range[]>([]);
  const [at, setAt] = useState(-1);
  const here = found[at];
  useLayoutEffect(() => setAt(-1), [query]);
  // Before anything is painted: an Enter that follows at once finds the matches of what was typed.
  useLayoutEffect(() => {
    setFound(text.current ? findInText(text.current, query) : []);
  }, [query, content]);
  useLayoutEffect(() => {
    CSS.highlights.set(FOUND, new Highlight(...found));
    CSS.highlights.set(FOUND_HERE, new Highlight(...(here ? [here] : [])));
    here?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }, [found, at]);
  const count = found.length;
  const step = (direction: 1 | -1) => {
    const from = at < 0 && direction < 0 ? 0 : at;
    if (count > 0) setAt((from + direction + count) % count);
  };
  return { count, at, here, step };
}
