import { useEffect, useRef, useState } from "preact/hooks";
import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import type { Library } from "../../utils/library/library.ts";
import { wholeRegulation } from "../../utils/library/whole.ts";
import type { Regulation } from "../../utils/regulation/model.ts";

/**
 * The regulation of the chosen row, read before it is asked for: browsers let a key copy only while it is being handled.
 *
 * @returns calls back with the regulation: at once where it is there, else as soon as it has been read; never where it
 *   cannot be, or another row is chosen by then.
 */
export function useChosen(
  library: Library,
  chosen: LibraryUnit | undefined,
): (use: (regulation: Regulation) => void) => void {
  const [read, setRead] = useState<Regulation | null>(null);
  const waiting = useRef<((regulation: Regulation) => void) | null>(null);
  const id = chosen?.regulationId;
  useEffect(() => {
    let isCurrent = id !== undefined;
    waiting.current = null;
    setRead(null);
    if (id !== undefined)
      wholeRegulation(library, id).then(
        (regulation) => {
          if (!isCurrent || !regulation) return;
          setRead(regulation);
          waiting.current?.(regulation);
          waiting.current = null;
        },
        () => {},
      );
    return () => {
      isCurrent = false;
    };
  }, [library, id]);
  return (use) => {
    if (read && read.id === id) use(read);
    else waiting.current = use;
  };
}
