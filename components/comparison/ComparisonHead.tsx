import { i18n } from "#i18n";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { UnitAddress } from "../../utils/regulation/model.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { Key } from "../fields/KeyHints.tsx";
import { useKeys } from "../fields/useKeys.ts";

interface Props {
  /** The regulation that the user came from. */
  id: string;
  isFiltered: boolean;
  onFilter(): void;
  /** What the address names and the regulation lacks; null where all is there. */
  notice: UnitAddress | null;
}

/** The way back to the whole text, the filter, and printing. */
export function ComparisonHead({ id, isFiltered, onFilter, notice }: Props) {
  useKeys({ f: onFilter });
  return (
    <header class="reading-head">
      <a class="leaf" href={readingUrl(id)}>
        {i18n.t("comparison.back")}
      </a>
      <button
        type="button"
        class="only-changes"
        aria-pressed={isFiltered}
        aria-keyshortcuts="F"
        onClick={onFilter}
      >
        {i18n.t("comparison.onlyChanges")}
        <Key name="f" />
      </button>
      <button type="button" onClick={() => print()}>
        {i18n.t("regulation.print")}
      </button>
      {notice !== null && (
        <p class="address-notice" role="alert">
          <Sentence text={i18n.t("comparison.noSuchClause", { place: unitLabel(notice) })} />
        </p>
      )}
    </header>
  );
}
