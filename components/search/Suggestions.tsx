import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Library } from "../../utils/library/library.ts";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import type { CatalogueEntry, EntrySummary } from "../../utils/regulation/entry.ts";
import { Sentence } from "../clause/Sentence.tsx";

/** Queries that show what the search understands. Chinese in every language, as the texts are. */
const EXAMPLES = ["规范性文件备案", "十八", "第八条第二款"];

/** A longer list would hide the examples: then only the number of regulations is shown. */
const MOST_LISTED = 5;

interface Props {
  library: Library;
  /** All that the library has; none while it is being read. */
  regulations: readonly EntrySummary[];
  onQuery(query: string): void;
}

/** What to do with an empty search box, and what there is to search in. */
export function Suggestions({ library, regulations, onQuery }: Props) {
  const listed = useEntries(library, regulations);
  return (
    <section class="suggestions">
      <p>{i18n.t("popup.invitation")}</p>
      <ul class="examples" lang="zh-CN">
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button type="button" onClick={() => onQuery(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
      {regulations.length > 0 && (
        <h2>
          {i18n.t("popup.library")}{" "}
          <span class="library-extent">{i18n.t("popup.holds", regulations.length)}</span>
        </h2>
      )}
      <ul class="library-list">
        {listed.map(({ id, title, documentNumber, clauses }) => (
          <li key={id}>
            <a href={readingUrl(id)} target="_blank" rel="noopener" lang="zh-CN">
              {title}
            </a>
            <span class="library-extent">
              <Sentence
                text={[documentNumber, i18n.t("facts.clauses", clauses.length)].filter(Boolean).join(" · ")}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @returns a few regulations with their outlines; none where there are more. */
function useEntries(library: Library, regulations: readonly EntrySummary[]): readonly CatalogueEntry[] {
  const [entries, setEntries] = useState<readonly CatalogueEntry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const few = regulations.length > MOST_LISTED ? [] : regulations;
    Promise.all(few.map(({ id }) => library.entry(id))).then(
      (read) => isCurrent && setEntries(read.filter((entry) => entry !== undefined)),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [library, regulations]);
  return entries;
}
