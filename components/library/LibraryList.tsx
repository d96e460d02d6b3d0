import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Edit } from "../../utils/intake/protocol.ts";
import type { Source } from "../../utils/regulation/entry.ts";
import { EntryDetails } from "./EntryDetails.tsx";
import { EntryRow } from "./EntryRow.tsx";
import { ListBar } from "./ListBar.tsx";
import { arranged, type Entry, filtered, rankTitles, type Sort } from "./listing.ts";
import { useDefault } from "./useDefault.ts";
import { useGrowing } from "./useGrowing.ts";
import { useRows } from "./useRows.ts";

interface Props {
  entries: readonly Entry[];
  loadSource(id: string): Promise<Source | undefined>;
  onRemove(ids: readonly string[]): void;
  onEdit(id: string, edit: Edit): void;
  /** Null for all. */
  onExport(ids: readonly string[] | null): void;
}

/** All regulations of the library: filtered as one types, in an order, with what can be done to one or to several. */
export function LibraryList({ entries, loadSource, onRemove, onEdit, onExport }: Props) {
  const [query, setQuery] = useState("");
  const [sort, setSort] = useState<Sort>("title");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [defaultId, chooseDefault] = useDefault();
  const list = useRef<HTMLUListElement>(null);
  const ranks = useMemo(() => rankTitles(entries), [entries]);
  const rows = useMemo(() => arranged(filtered(entries, query), sort, ranks), [entries, ranks, query, sort]);
  const shown = useGrowing(rows.length, `${sort} ${query}`);
  const own = useMemo(() => rows.filter(({ entry }) => !entry.isBundled), [rows]);
  const picked = own.map(({ entry }) => entry.summary.id).filter((id) => selected.has(id));
  // What is gone is not selected any more.
  useEffect(() => {
    const ids = new Set(entries.map(({ summary }) => summary.id));
    setSelected((before) => new Set([...before].filter((id) => ids.has(id))));
  }, [entries]);
  const select = useCallback(
    (id: string, isSelected: boolean) =>
      setSelected((before) => {
        const after = new Set(before);
        if (isSelected) after.add(id);
        else after.delete(id);
        return after;
      }),
    [],
  );
  const removeOne = (id: string) => {
    const isOwn = own.some(({ entry }) => entry.summary.id === id);
    if (!isOwn) return;
    stepAway(list.current, id);
    onRemove([id]);
  };
  const latest = useRef(removeOne);
  latest.current = removeOne;
  const removeByKey = useCallback((id: string) => latest.current(id), []);
  useRows(list, rows, removeByKey);
  return (
    <>
      <ListBar
        query={query}
        sort={sort}
        shown={rows.length}
        all={entries.length}
        selected={picked.length}
        selectable={own.length}
        canExport={own.length > 0}
        onQuery={setQuery}
        onSort={setSort}
        onSelectAll={(isSelected) =>
          setSelected(isSelected ? new Set(own.map(({ entry }) => entry.summary.id)) : new Set())
        }
        onRemove={() => onRemove(picked)}
        onExport={() => onExport(picked.length > 0 ? picked : null)}
      />
      {rows.length === 0 && query !== "" && <p class="no-match">{i18n.t("library.noMatch", { query })}</p>}
      <ul class="entries" ref={list} aria-label={i18n.t("library.listHeading")}>
        {rows.slice(0, shown).map((placed) => {
          const { id } = placed.entry.summary;
          return (
            <EntryRow
              key={id}
              placed={placed}
              isSelected={selected.has(id)}
              isDefault={id === defaultId}
              isOpen={id === open}
              onSelect={select}
              onOpen={setOpen}
            >
              {id === open && (
                <EntryDetails
                  entry={placed.entry}
                  isDefault={id === defaultId}
                  loadSource={loadSource}
                  onEdit={onEdit}
                  onDefault={chooseDefault}
                  onRemove={removeOne}
                />
              )}
            </EntryRow>
          );
        })}
      </ul>
      {rows.length > 1 && <p class="explanation">{i18n.t("library.keysHint")}</p>}
    </>
  );
}

/** The row goes: the keyboard goes to the next one, or to the one before. */
function stepAway(list: HTMLElement | null, id: string): void {
  const row = list?.querySelector(`[data-row="${CSS.escape(id)}"]`);
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  if (row?.contains(document.activeElement)) other?.querySelector<HTMLElement>("a[data-control]")?.focus();
}
