import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { CatalogueEntry, EntrySummary } from "../../utils/regulation/entry.ts";
import { useLibrary } from "./library.tsx";

/**
 * @returns the other regulations of the library with this one's title; at once if they were read before, else none until
 *   they are, or where they cannot be.
 */
export function useOtherEditions({
  id,
  title,
}: Pick<EntrySummary, "id" | "title">): readonly CatalogueEntry[] {
  const { shelf, version } = useLibrary();
  const [, setReadAt] = useState<object | null>(null);
  const editions = shelf.editionsRead(title);
  const isRead = editions !== null;
  useLayoutEffect(() => {
    if (isRead) return;
    let isWanted = true;
    shelf.editions(title).then(
      () => isWanted && setReadAt({}),
      // The text itself is there; the library's notice says what fails.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [shelf, version, title, isRead]);
  return useMemo(() => editions?.filter((each) => each.id !== id) ?? [], [editions, id]);
}
