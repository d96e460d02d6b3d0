import { useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { citation } from "../../utils/citation/copying.ts";
import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import type { Library } from "../../utils/library/library.ts";
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
import { useChosen } from "./useChosen.ts";
import type { Query } from "./useQuery.ts";
import { useWhenAnswered } from "./useWhenAnswered.ts";

const LIST_ID = "results";

interface Props {
  library: Library;
  query: Query;
  /** Shown while nothing is asked. */
  atHand: AtHand;
  onOpen(unit: LibraryUnit): void;
}

/** Search while the user types; everything works from the keyboard. */
export function SearchPage({ library, query, atHand, onOpen }: Props) {
  const { words, answered, isAnswered, error, ask, select } = query;
  const isAsked = words.trim() !== "";
  const listed = listedOf(query, atHand);
  const selected = Math.min(query.selected, Math.max(listed.length - 1, 0));
  const chosen = listed[selected];
  const settings = useSettings();
  const { outcome, copyNow } = useCopied(chosen);
  const withRegulation = useChosen(library, chosen);
  const act = useWhenAnswered(query, {
    open: () => chosen && onOpen(chosen),
    copy: () =>
      chosen &&
      withRegulation((regulation) => copyNow(citation(regulation, [chosen], settings.copyStyle, settings))),
  });
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
        onOpen={() => act("open")}
        onCopy={() => act("copy")}
      />
      {/* Which words the list answers: what measures the search waits for it. */}
      <p class="only-spoken" role="status" data-answers={answered?.query}>
        {isAsked && answered && isAnswered && spokenOf(query)}
      </p>
      {isAsked && error && <p class="absent-notice">{i18n.t("popup.unread")}</p>}
      {isAsked && !answered && !error && <p class="absent-notice late">{i18n.t("popup.opening")}</p>}
      {isAsked && answered && (
        <ResultList id={LIST_ID} answered={answered} selected={selected} onOpen={onOpen} />
      )}
      {!isAsked && (
        <>
          <AtHandList id={LIST_ID} atHand={atHand} selected={selected} onOpen={onOpen} />
          <Suggestions library={library} regulations={atHand.regulations} onQuery={suggest} />
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

/** The rows of the list, over all groups. */
function listedOf({ words, answered }: Query, { pinned, recent }: AtHand): LibraryUnit[] {
  if (words.trim() === "") return [...pinned, ...recent].map(({ unit }) => unit);
  return answered?.groups.flatMap(({ hits }) => hits) ?? [];
}

/** What a screen reader says of an answer. */
function spokenOf({ answered }: Query): string {
  const count = answered?.groups.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
  return `${answered ? noticeOf(answered) : ""} ${i18n.t("popup.count", count)}`.trim();
}
