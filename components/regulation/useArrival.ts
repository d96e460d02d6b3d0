import { useLayoutEffect, useRef } from "preact/hooks";
import { clauseAround } from "./findInText.ts";

/**
 * The clause of the match that was gone to last: it is what is read when the search is left.
 *
 * @param address where the reader is: what was arrived at before another address was gone to is left behind.
 * @returns takes the clause's anchor, once; null where none was arrived at.
 */
export function useArrival(here: Range | undefined, address: string): () => string | null {
  const arrived = useRef<string | null>(null);
  const take = () => {
    const clause = arrived.current;
    arrived.current = null;
    return clause;
  };
  useLayoutEffect(() => {
    if (here) arrived.current = clauseAround(here);
  }, [here]);
  useLayoutEffect(() => () => void take(), [address]);
  return take;
}
