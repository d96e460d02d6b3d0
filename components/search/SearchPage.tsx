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
import type { PlacedClause } from "./places.ts";
import { ResultList } from "./ResultList.tsx";
import { ShelfList } from "./ShelfList.tsx";
import { Suggestions } from "./Suggestions.tsx";
import type { Shelf } from "./shelf.ts";
import type { Query } from "./useQuery.ts";

const LIST_ID = "results";

interface Props {
  regulations: readonly Regulation[];
  find: FindRegulation;
  query: Query;
  /** Shown while nothing is asked. */
  shelf: Shelf;
  onOpen(place: PlacedClause): void;
}

/** Search as one types, all of it from the keyboard. */
export function SearchPage({ regulations, find, query, shelf, onOpen }: Props) {
  const { words, groups, selected, ask, select } = query;
  const isAsked = words.trim() !== "";
  const listed: PlacedClause[] = isAsked
    ? groups.flatMap((group) => group.hits)
    : [...shelf.pinned, ...shelf.recent];
  const chosen = listed[selected];
  const settings = useSettings();
  const { outcome, copyNow } = useCopied(chosen);
  const copyChosen = () => {
    const regulation = chosen && find(chosen.regulationId);
    if (regulation) copyNow(citation(regulation, [chosen], settings.copyStyle, settings));
  };
  const input = useRef<HTMLInputElement>(null);
  /** Asks for the reader, who goes on in the field. */
  const suggest = (example: string) => {
    ask(example);
    input.current?.focus();
  };
  return (
    <>
      <SearchBox
        input={input}
        takesFocus
        label={i18n.t("popup.searchLabel")}
        placeholder={i18n.t("popup.placeholder")}
        query={words}
        listId={LIST_ID}
        activeOption={chosen ? optionId(LIST_ID, selected) : null}
        onQuery={ask}
        onStep={(step) => listed.length > 0 && select((selected + step + listed.length) % listed.length)}
        onOpen={() => chosen && onOpen(chosen)}
        onCopy={copyChosen}
      />
      <p class="only-spoken" role="status">
        {isAsked && i18n.t("popup.count", listed.length)}
      </p>
      {isAsked ? (
        <ResultList id={LIST_ID} query={query} regulations={regulations} onOpen={onOpen} />
      ) : (
        <>
          <ShelfList id={LIST_ID} shelf={shelf} find={find} selected={selected} onOpen={onOpen} />
          <Suggestions regulations={regulations} onQuery={suggest} />
        </>
      )}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        {listed.length > 0 && <KeyHints keyOpen={i18n.t("popup.keyOpen")} copyStyle={settings.copyStyle} />}
      </div>
    </>
  );
}
