import { useState } from "preact/hooks";

/**
 * Which of the options is selected: the first at the beginning, and again when another question is asked. Options that
 * come later leave it where it is.
 *
 * @param first the index that is selected at the beginning.
 */
export function useSelection<T>(
  options: readonly T[],
  question: string,
  first = 0,
): {
  index: number;
  selected: T | undefined;
  step(step: 1 | -1): void;
} {
  const [at, setAt] = useState({ question, index: first });
  const { length } = options;
  const index = at.question === question ? Math.max(0, Math.min(at.index, length - 1)) : 0;
  return {
    index,
    selected: options[index],
    step: (step) => {
      if (length > 0) setAt({ question, index: (index + step + length) % length });
    },
  };
}
