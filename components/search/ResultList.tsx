import { i18n } from "#i18n";
import type { SearchHit } from "../../utils/search/search.ts";
import { OptionList } from "../OptionList.tsx";
import { ResultOption } from "./ResultOption.tsx";
import type { ResultGroup } from "./results.ts";

interface Props {
  id: string;
  groups: readonly ResultGroup[];
  selected: number;
  /** Whether to say which regulation: needless where there is one. */
  isTitled: boolean;
  onOpen(hit: SearchHit): void;
}

/** The results by regulation, best first. */
export function ResultList({ id, groups, selected, isTitled, onOpen }: Props) {
  return (
    <OptionList
      id={id}
      label={i18n.t("popup.resultsLabel")}
      selected={selected}
      groups={groups.map(({ regulation, hits }) => ({
        key: regulation.id,
        heading: isTitled ? <span lang="zh-CN">{regulation.title}</span> : null,
        options: hits.map((hit) => ({
          key: `${hit.regulationId}/${hit.ordinal}-${hit.suffix ?? 0}`,
          content: <ResultOption regulation={regulation} hit={hit} />,
          onOpen: () => onOpen(hit),
        })),
      }))}
    />
  );
}
