import { useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";
import type { FindRegulation } from "../clause/reading.ts";
import { CopyStatus } from "../copying/CopyStatus.tsx";
import { citation } from "../copying/citations.ts";
import { useCopied } from "../copying/useCopied.ts";
import { KeyHints } from "../KeyHints.tsx";
import { optionId } from "../OptionList.tsx";
import { SearchBox } from "../SearchBox.tsx";
import { useSettings } from "../settings.ts";
import { NoResults } from "./NoResults.tsx";
import type { PlacedClause } from "./places.ts";
import { ResultList } from "./ResultList.tsx";
import type { ResultGroup } from "./results.ts";
import { ShelfList } from "./ShelfList.tsx";
import { Suggestions } from "./Suggestions.tsx";
import type { Shelf } from "./shelf.ts";

const LIST_ID = "results";

interface Props {
  regulations: readonly Regulation[];
  find: FindRegulation;
  /** What the query found. */
  groups: readonly ResultGroup[];
  /** Shown while nothing is asked. */
  shelf: Shelf;
  query: string;
  /** Index of the result that Enter opens. */
  selected: number;
  onQuery(query: string): void;
  onSelect(index: number): void;
  onOpen(place: PlacedClause): void;
}

/** Search as one types, all of it from the keyboard. */
export function SearchPage(props: Props) {
  const { regulations, find, groups, shelf, query, selected, onQuery, onSelect, onOpen } = props;
  const isAsked = query.trim() !== "";
  const hits: PlacedClause[] = isAsked
    ? groups.flatMap((group) => group.hits)
    : [...shelf.pinned, ...shelf.recent];
  const settings = useSettings();
  const { copyStyle } = settings;
  const hit = hits[selected];
  const { outcome, copyNow } = useCopied(hit);
  const copySelected = () => {
    const regulation = hit && find(hit.regulationId);
    if (regulation) copyNow(citation(regulation, [hit], copyStyle, settings));
  };
  const input = useRef<HTMLInputElement>(null);
  /** Asks for the reader, who goes on in the field. */
  const ask = (example: string) => {
    onQuery(example);
    input.current?.focus();
  };
  return (
    <>
      <SearchBox
        input={input}
        takesFocus
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
      {isAsked ? (
        <ResultList
          id={LIST_ID}
          groups={groups}
          selected={selected}
          isTitled={regulations.length > 1}
          onOpen={onOpen}
        />
      ) : (
        <ShelfList id={LIST_ID} shelf={shelf} find={find} selected={selected} onOpen={onOpen} />
      )}
      {isAsked && hits.length === 0 && <NoResults query={query} regulations={regulations} />}
      {!isAsked && <Suggestions regulations={regulations} onQuery={ask} />}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        {hits.length > 0 && <KeyHints keyOpen={i18n.t("popup.keyOpen")} copyStyle={copyStyle} />}
      </div>
    </>
  );
}
