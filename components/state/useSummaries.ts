import { useEffect, useState } from "preact/hooks";
import { libraryError } from "../../utils/library/errors.ts";
import type { LibraryFault } from "../../utils/messages.ts";
import type { EntrySummary } from "../../utils/regulation/entry.ts";
import { useLibrary } from "./library.tsx";

/** @returns all regulations of the library, again after each change; null until they are read; a fault where they cannot be. */
export function useSummaries(): readonly EntrySummary[] | LibraryFault | null {
  const { library, version } = useLibrary();
  const [all, setAll] = useState<readonly EntrySummary[] | LibraryFault | null>(null);
  useEffect(() => {
    let isWanted = true;
    library.all().then(
      (read) => isWanted && setAll(read),
      (error) => isWanted && setAll(libraryError(error).fault),
    );
    return () => {
      isWanted = false;
    };
  }, [library, version]);
  return all;
}
