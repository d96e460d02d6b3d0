import { useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { citation } from "../../utils/citation/copying.ts";
import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import type { FindRegulation } from "../../utils/lookup/result.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { LONGEST_QUERY } from "../../utils/search/query/capped.ts";
import { CopyStatus } from "../copying/CopyStatus.tsx";
import { copyStyleName } from "../copying/copyStyles.ts";
import { useCopied } from "../copying/useCopied.ts";
import { KeyHints } from "../fields/KeyHints.tsx";
import { optionId } from "../fields/OptionList.tsx";
import { SearchBox } from "../fields/SearchBox.tsx";
import { useSettings } from "../state/settings.ts";
import { AtHandList } from "./AtHandList.tsx";
import { noticeOf, ResultList } from "./ResultList.tsx";
import { Suggestions } from "./Suggestions.tsx";
import type { AtHand } from "./useAtHand.ts";
import type { Query } from "./useQuery.ts";

const LIST_ID = "results";

interface Props {
  regulations: readonly Regulation[];
  find: FindRegulation;
  query: Query;
  /** Shown while nothing is asked. */
  atHand: AtHand;
  onOpen(unit: LibraryUnit): void;
}

/** Search while the user types; everything works from the keyboard. */
export function SearchPage({ regulations, find, query, atHand, onOpen }: Props) {
  const { words, groups, selected, ask, select } = query;
  const isAsked = words.trim() !== "";
  const listed: LibraryUnit[] = isAsked
    ? groups.flatMap((group) => group.hits)
    : [...atHand.pinned, ...atHand.recent];
  const chosen = listed[selected];
  const settings = useSettings();
  const { outcome, copyNow } = useCopied(chosen);
  const copyChosen = () => {
    const regulation = chosen && find(chosen.regulationId);
    if (regulation) copyNow(citation(regulation, [chosen], settings.copyStyle, settings));
  };
  const input = useRef<HTMLInputElement>(null);
  /** Searches for an example and returns the focus to the field. */
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
        maxLength={LONGEST_QUERY}
        listId={LIST_ID}
        activeOption={chosen ? optionId(LIST_ID, selected) : null}
        onQuery={ask}
        onStep={(step) => listed.length > 0 && select((selected + step + listed.length) % listed.length)}
        onOpen={() => chosen && onOpen(chosen)}
        onCopy={copyChosen}
      />
      <p class="only-spoken" role="status">
        {isAsked && `${noticeOf(query)} ${i18n.t("popup.count", listed.length)}`.trim()}
      </p>
      {isAsked ? (
        <ResultList id={LIST_ID} query={query} regulations={regulations} onOpen={onOpen} />
      ) : (
        <>
          <AtHandList
            id={LIST_ID}
            atHand={atHand}
            regulations={regulations}
            selected={selected}
            onOpen={onOpen}
          />
          <Suggestions regulations={regulations} onQuery={suggest} />
        </>
      )}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        {listed.length > 0 && (
          <KeyHints keyOpen={i18n.t("popup.keyOpen")} copyStyle={copyStyleName(settings.copyStyle)} />
        )}
      </div>
    </>
  );
}
