import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CatalogueEntry } from "../../utils/regulation/entry.ts";
import { LibraryStatus } from "../state/LibraryNotice.tsx";
import { useLibrary } from "../state/library.tsx";
import { useSummaries } from "../state/useSummaries.ts";
import { LibraryEntry } from "./LibraryEntry.tsx";

/** More are a list that nobody reads here. */
const MOST_LISTED = 50;

/** What the library holds: its first regulations, and how many more there are. */
export function LibrarySection() {
  const { library } = useLibrary();
  const all = useSummaries();
  const [entries, setEntries] = useState<readonly CatalogueEntry[]>([]);
  const fault = typeof all === "string" ? all : null;
  const summaries = Array.isArray(all) ? all : [];
  useEffect(() => {
    let isWanted = true;
    const read = summaries.slice(0, MOST_LISTED).map(({ id }) => library.entry(id));
    // What cannot be read is told by the summaries.
    Promise.all(read).then(
      (listed) => isWanted && setEntries(listed.filter((entry) => entry !== undefined)),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [all]);
  const others = summaries.length - MOST_LISTED;
  return (
    <section>
      <h2>{i18n.t("options.library")}</h2>
      <p class="explanation">
        {i18n.t("options.libraryExplanation")} <a href="/library.html">{i18n.t("library.manage")}</a>
      </p>
      <LibraryStatus isSlow={false} fault={fault} />
      <ul class="library">
        {entries.map((entry) => (
          <LibraryEntry key={entry.id} entry={entry} />
        ))}
      </ul>
      {others > 0 && <p>{i18n.t("options.libraryMore", others)}</p>}
    </section>
  );
}
