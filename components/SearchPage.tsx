import { useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation } from "../utils/regulation/model.ts";
import type { Search, SearchHit } from "../utils/search/search.ts";
import { CopyStatus } from "./CopyStatus.tsx";
import { citation } from "./citations.ts";
import { KeyHints } from "./KeyHints.tsx";
import { NoResults } from "./NoResults.tsx";
import { optionId } from "./OptionList.tsx";
import { ResultList } from "./ResultList.tsx";
import { groupHits } from "./results.ts";
import { SearchBox } from "./SearchBox.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { useSettings } from "./settings.ts";
import { useCopying } from "./useCopying.ts";

const LIST_ID = "results";

interface Props {
  regulations: readonly Regulation[];
  search: Search;
  query: string;
  /** Index of the result that Enter opens. */
  selected: number;
  onQuery(query: string): void;
  onSelect(index: number): void;
  onOpen(hit: SearchHit): void;
}

/** Search as one types, all of it from the keyboard. */
export function SearchPage({ regulations, search, query, selected, onQuery, onSelect, onOpen }: Props) {
  const groups = useMemo(() => groupHits(search.search(query), regulations), [search, query, regulations]);
  const hits = groups.flatMap((group) => group.hits);
  const settings = useSettings();
  const { copyStyle } = settings;
  const hit = hits[selected];
  const { outcome, copyNow } = useCopying(hit);
  const copySelected = () => {
    const regulation = regulations.find(({ id }) => id === hit?.regulationId);
    if (hit && regulation) copyNow(citation(regulation, [hit], copyStyle, settings));
  };
  const input = useRef<HTMLInputElement>(null);
  /** Asks for the reader, who goes on in the field. */
  const ask = (example: string) => {
    onQuery(example);
    input.current?.focus();
  };
  const isAsked = query.trim() !== "";
  return (
    <>
      <SearchBox
        input={input}
        label={i18n.t("popup.searchLabel")}
        placeholder={i18n.t("popup.placeholder")}
        query={query}
        listId={LIST_ID}
        activeOption={hit ? optionId(LIST_ID, selected) : null}
        onQuery={onQuery}
        onStep={(step) => hits.length > 0 && onSelect((selected + step + hits.length) % hits.length)}
        onOpen={() => hit && onOpen(hit)}
        onCopy={copySelected}
      />
      <p class="only-spoken" role="status">
        {isAsked && i18n.t("popup.count", hits.length)}
      </p>
      <ResultList
        id={LIST_ID}
        groups={groups}
        selected={selected}
        isTitled={regulations.length > 1}
        onOpen={onOpen}
      />
      {isAsked && hits.length === 0 && <NoResults query={query} regulations={regulations} />}
      {!isAsked && <Suggestions regulations={regulations} onQuery={ask} />}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        {hits.length > 0 && <KeyHints keyOpen={i18n.t("popup.keyOpen")} copyStyle={copyStyle} />}
      </div>
    </>
  );
}
