import { useEffect, useState } from "preact/hooks";
import type { CatalogueEntry, EntrySummary } from "../../utils/regulation/entry.ts";
import { titleKey } from "../../utils/regulation/title.ts";
import { useLibrary } from "./library.tsx";

const NONE: readonly CatalogueEntry[] = [];

/** @returns the other regulations of the library with this one's title; none until they are read, or where they cannot be. */
export function useOtherEditions({
  id,
  title,
}: Pick<EntrySummary, "id" | "title">): readonly CatalogueEntry[] {
  const { library, version } = useLibrary();
  const [others, setOthers] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    const key = titleKey(title);
    setOthers(NONE);
    library.entries([title]).then(
      (named) =>
        isWanted && setOthers(named.filter((each) => each.id !== id && titleKey(each.title) === key)),
      // The text itself is there; the library's notice says what fails.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [library, version, id, title]);
  return others;
}
