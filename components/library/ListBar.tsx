import { useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { LONGEST_QUERY } from "../../utils/search/query/capped.ts";
import { QueryField } from "../fields/QueryField.tsx";
import { SORTS, type Sort } from "./listing.ts";

const SORT_NAMES: Record<Sort, () => string> = {
  title: () => i18n.t("library.sortTitle"),
  date: () => i18n.t("library.sortDate"),
  added: () => i18n.t("library.sortAdded"),
  clauses: () => i18n.t("library.sortClauses"),
};

interface Props {
  query: string;
  sort: Sort;
  /** How many are listed, and of how many. */
  shown: number;
  all: number;
  /** How many of the listed ones are selected, and of how many that may be. */
  selected: number;
  selectable: number;
  canExport: boolean;
  onQuery(query: string): void;
  onSort(sort: Sort): void;
  onSelectAll(isSelected: boolean): void;
  onRemove(): void;
  onExport(): void;
}

/** Above the list: filter, order, and what is done with what is selected. */
export function ListBar(props: Props) {
  const { query, sort, shown, all, selected, selectable, canExport } = props;
  const input = useRef<HTMLInputElement>(null);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || query === "") return false;
    props.onQuery("");
    return true;
  };
  return (
    <div class="list-bar">
      <QueryField
        input={input}
        label={i18n.t("library.filterLabel")}
        placeholder={i18n.t("library.filterPlaceholder")}
        query={query}
        maxLength={LONGEST_QUERY}
        onQuery={props.onQuery}
        onKey={onKey}
      />
      <label>
        {i18n.t("library.sort")}{" "}
        <select
          name="sort"
          value={sort}
          onChange={({ currentTarget }) => props.onSort(currentTarget.value as Sort)}
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {SORT_NAMES[each]()}
            </option>
          ))}
        </select>
      </label>
      <p role="status" class="list-count">
        {shown < all ? i18n.t("library.countOf", { shown, all }) : i18n.t("library.count", all)}
      </p>
      <div class="selection">
        <label>
          <input
            type="checkbox"
            name="select-all"
            checked={selected > 0 && selected === selectable}
            disabled={selectable === 0}
            onChange={({ currentTarget }) => props.onSelectAll(currentTarget.checked)}
          />{" "}
          {i18n.t("library.selectAll")}
        </label>
        {selected > 0 && (
          <>
            <span>{i18n.t("library.selected", selected)}</span>
            <button type="button" onClick={props.onRemove}>
              {i18n.t("library.removeSelected")}
            </button>
          </>
        )}
        <button type="button" disabled={!canExport} onClick={props.onExport}>
          {selected > 0 ? i18n.t("library.exportSelected") : i18n.t("library.exportAll")}
        </button>
      </div>
    </div>
  );
}
