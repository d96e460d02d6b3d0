import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { libraryError } from "../../utils/library/errors.ts";
import type { Needs } from "../../utils/lookup/needs.ts";
import type { Found } from "../../utils/lookup/shelf.ts";
import type { LibraryFault } from "../../utils/messages.ts";
import { useLibrary } from "./library.tsx";

/** What is read sooner appears without a word: a line that flashes up would only disturb. Milliseconds. */
const QUIET_MILLISECONDS = 150;

/** How the reading of what is wanted goes. */
export interface Waiting {
  /** It takes so long that the user must be told. */
  isSlow: boolean;
  /** Why it cannot be read; null while it may be. */
  fault: LibraryFault | null;
}

export interface Loaded<T> extends Waiting {
  /** What is wanted, with what it needs; until that is read, what was shown before it; null before the first. */
  shown: { wanted: T; found: Found } | null;
}

interface Told<T> extends Waiting {
  wanted: T;
  version: number;
}

/**
 * Reads from the library what a screen needs for what it is to show. What was read before is there at once; of several that
 * are wanted one after another the last one is shown, however long the others take.
 *
 * @param wanted compared by identity.
 */
export function useFound<T>(wanted: T, needsOf: (wanted: T) => Needs): Loaded<T> {
  const { shelf, version } = useLibrary();
  const kept = useRef<{ wanted: T; version: number; found: Found } | null>(null);
  const [told, setTold] = useState<Told<T> | null>(null);
  const isKept = () => kept.current?.wanted === wanted && kept.current.version === version;
  if (!isKept()) {
    const found = shelf.found(needsOf(wanted));
    if (found) kept.current = { wanted, version, found };
  }
  const isThere = isKept();
  useLayoutEffect(() => {
    if (isThere) return;
    let isWanted = true;
    const tell = (waiting: Partial<Waiting>) => {
      if (isWanted) setTold({ wanted, version, isSlow: false, fault: null, ...waiting });
    };
    const quiet = setTimeout(() => tell({ isSlow: true }), QUIET_MILLISECONDS);
    const stop = () => {
      isWanted = false;
      clearTimeout(quiet);
    };
    shelf.load(needsOf(wanted)).then(
      (found) => {
        if (isWanted) kept.current = { wanted, version, found };
        tell({});
        stop();
      },
      (error) => {
        tell({ fault: libraryError(error).fault });
        stop();
      },
    );
    return stop;
  }, [wanted, version, shelf, isThere]);
  const isOfThis = !isThere && told?.wanted === wanted && told.version === version;
  return {
    shown: kept.current,
    isSlow: isOfThis && told.isSlow,
    fault: isOfThis ? told.fault : null,
  };
}
