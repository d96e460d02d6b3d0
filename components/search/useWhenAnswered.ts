import { useLayoutEffect, useRef } from "preact/hooks";
import type { Query } from "./useQuery.ts";

type Actions<K extends string> = Readonly<Record<K, () => void>>;

/**
 * What keys do with the list. A key that is pressed before the words have their answer waits for it, so that it never acts
 * on what earlier words found; typing on takes it back.
 *
 * @returns does one of the actions.
 */
export function useWhenAnswered<K extends string>(
  { words, isAnswered }: Pick<Query, "words" | "isAnswered">,
  actions: Actions<K>,
): (name: K) => void {
  const waiting = useRef<K | null>(null);
  useLayoutEffect(() => {
    waiting.current = null;
  }, [words]);
  useLayoutEffect(() => {
    const name = waiting.current;
    if (!isAnswered || name === null) return;
    waiting.current = null;
    actions[name]();
  });
  return (name) => {
    if (isAnswered) actions[name]();
    else waiting.current = name;
  };
}
