import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation } from "../utils/regulation/model.ts";
import type { SearchHit } from "../utils/search/search.ts";
import { ResultOption } from "./ResultOption.tsx";

interface Props {
  id: string;
  regulations: readonly Regulation[];
  hits: readonly SearchHit[];
  selected: number;
  onOpen(hit: SearchHit): void;
}

/** @returns the id of the option at an index, as the combobox names it. */
export const optionId = (index: number) => `result-${index}`;

/** The results, best first; the selected one is always in view. */
export function ResultList({ id, regulations, hits, selected, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.children[selected]?.scrollIntoView({ block: "nearest" }), [hits, selected]);
  const titled = regulations.length > 1;
  return (
    <div class="results" id={id} ref={list} role="listbox" aria-label={i18n.t("popup.resultsLabel")}>
      {hits.map((hit, index) => {
        const regulation = regulations.find((each) => each.id === hit.regulationId);
        if (!regulation) return null;
        return (
          <ResultOption
            key={`${hit.regulationId}/${hit.ordinal}-${hit.suffix ?? 0}`}
            id={optionId(index)}
            regulation={regulation}
            isTitled={titled}
            hit={hit}
            isSelected={index === selected}
            onOpen={() => onOpen(hit)}
          />
        );
      })}
    </div>
  );
}
