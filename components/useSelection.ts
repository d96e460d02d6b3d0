import { useState } from "preact/hooks";

/** Which of the options is selected: the first again whenever they change. */
export function useSelection<T>(options: readonly T[]): {
  index: number;
  selected: T | undefined;
  step(step: 1 | -1): void;
} {
  const [at, setAt] = useState({ options, index: 0 });
  const index = at.options === options ? at.index : 0;
  return {
    index,
    selected: options[index],
    step: (step) => {
      const { length } = options;
      if (length > 0) setAt({ options, index: (index + step + length) % length });
    },
  };
}
