import { useEffect, useState } from "preact/hooks";

/** A window full: painted at once. */
const FIRST = 40;
/** So many take a frame or two. */
const STEP = 300;

/**
 * Shows a long list at once and completes it while the browser is idle, so that neither opening it nor typing in its filter
 * waits for thousands of rows.
 *
 * @param total how many rows the list has. @param question what the list answers: for another one it begins with its first rows.
 * @returns how many are shown.
 */
export function useGrowing(total: number, question: string): number {
  const [shown, setShown] = useState({ question, count: FIRST });
  const count = shown.question === question ? shown.count : FIRST;
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setShown({ question, count: count + STEP }));
    return () => clearTimeout(timer);
  }, [question, count, total]);
  return Math.min(count, total);
}
