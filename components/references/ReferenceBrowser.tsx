import { useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { citation } from "../../utils/citation/copying.ts";
import {
  filterReferences,
  groupReferences,
  type PageReference,
  tableRows,
} from "../../utils/lookup/references.ts";
import { LONGEST_QUERY } from "../../utils/search/query/capped.ts";
import { referenceWord } from "../clause/certainty.ts";
import { offersLabel } from "../clause/offers.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { CopyStatus } from "../copying/CopyStatus.tsx";
import { copyStyleName } from "../copying/copyStyles.ts";
import { useCopied } from "../copying/useCopied.ts";
import { KeyHints } from "../fields/KeyHints.tsx";
import { optionId } from "../fields/OptionList.tsx";
import { SearchBox } from "../fields/SearchBox.tsx";
import { useSelection } from "../fields/useSelection.ts";
import { useSettings } from "../state/settings.ts";
import { ReferenceList } from "./ReferenceList.tsx";
import { TableButtons } from "./TableButtons.tsx";

const LIST_ID = "references";

/** A longer list takes seconds to build, and nobody reads all of it: the filter finds the rest. */
const MOST_SHOWN = 1000;

/** The user's place in the list. */
export interface ListPosition {
  query: string;
  /** The index of the reference in its text, since its place in the list changes after a choice. */
  reference: number;
}

interface Props {
  references: readonly PageReference[];
  /** Whether the filter takes the focus on appearing; false while the user types elsewhere. */
  takesFocus: boolean;
  /** Where the user was, on coming back to the list. */
  place?: ListPosition | null;
  /** What Enter does, in a word. */
  keyOpen: string;
  onOpen(reference: PageReference, place: ListPosition): void;
}

/** A filter, the list of references, and buttons that copy or save what is listed as a table. */
export function ReferenceBrowser({ references, takesFocus, place, keyOpen, onOpen }: Props) {
  const [query, setQuery] = useState(place?.query ?? "");
  const groups = useMemo(
    () => groupReferences(filterReferences(references, query, wordFor)),
    [references, query],
  );
  const listed = useMemo(() => groups.flatMap((group) => group.references), [groups]);
  const shown = useMemo(() => listed.slice(0, MOST_SHOWN), [listed]);
  const rows = useMemo(() => tableRows(listed, wordFor), [listed]);
  const { index, selected, step } = useSelection(
    shown,
    query,
    place ? listed.findIndex((each) => each.index === place.reference) : 0,
  );
  const settings = useSettings();
  const { outcome, copyNow } = useCopied(references);
  const input = useRef<HTMLInputElement>(null);
  const open = (reference: PageReference) => onOpen(reference, { query, reference: reference.index });
  const copySelected = () => {
    const result = selected?.result;
    if (!selected || result?.kind !== "passages") return;
    copyNow(citation(result.regulation, result.units, settings.copyStyle, settings));
  };
  return (
    <>
      <SearchBox
        input={input}
        takesFocus={takesFocus}
        label={i18n.t("references.filterLabel")}
        placeholder={i18n.t("references.filterPlaceholder")}
        query={query}
        maxLength={LONGEST_QUERY}
        listId={LIST_ID}
        activeOption={selected ? optionId(LIST_ID, index) : null}
        onQuery={setQuery}
        onStep={step}
        onOpen={() => selected && open(selected)}
        onCopy={copySelected}
      />
      <p class="only-spoken" role="status">
        {i18n.t("references.count", listed.length)}
      </p>
      <ReferenceList id={LIST_ID} groups={groups} most={MOST_SHOWN} selected={index} onOpen={open} />
      {listed.length > MOST_SHOWN && (
        <p class="page-state">{i18n.t("references.shownFirst", { count: MOST_SHOWN })}</p>
      )}
      {listed.length === 0 && (
        <p class="page-state">
          <Sentence text={i18n.t("references.noMatch", { query })} />
        </p>
      )}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        {listed.length > 0 && (
          <>
            <TableButtons rows={rows} onCopy={copyNow} />
            <KeyHints keyOpen={keyOpen} copyStyle={copyStyleName(settings.copyStyle)} />
          </>
        )}
      </div>
    </>
  );
}

/** The certainty in words, for tables: 明确 or 本页, whether only a part was found, and how many can be chosen. */
function wordFor(reference: PageReference): string {
  const word = referenceWord(reference);
  const { result, isPartial } = reference;
  if (result?.kind === "choice")
    return i18n.t("references.open", { word, offers: offersLabel(result.candidates) });
  return isPartial ? `${word}${i18n.t("references.partial")}` : word;
}
