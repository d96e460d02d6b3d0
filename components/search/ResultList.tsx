import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";
import type { SearchHit } from "../../utils/search/search.ts";
import { OptionList } from "../fields/OptionList.tsx";
import { DistinctTitle } from "./DistinctTitle.tsx";
import { NoResults } from "./NoResults.tsx";
import { ResultOption } from "./ResultOption.tsx";
import type { Query } from "./useQuery.ts";

interface Props {
  id: string;
  query: Query;
  regulations: readonly Regulation[];
  onOpen(hit: SearchHit): void;
}

/** The results by regulation, best first, or why there are none. */
export function ResultList({ id, query: { words, groups, missing, selected }, regulations, onOpen }: Props) {
  const isTitled = regulations.length > 1;
  return (
    <>
      <OptionList
        id={id}
        label={i18n.t("popup.resultsLabel")}
        selected={selected}
        groups={groups.map(({ regulation, hits }) => ({
          key: regulation.id,
          heading: isTitled ? <DistinctTitle regulation={regulation} among={regulations} /> : null,
          options: hits.map((hit) => ({
            key: `${hit.regulationId}/${hit.ordinal}-${hit.suffix ?? 0}`,
            content: <ResultOption regulation={regulation} hit={hit} />,
            onOpen: () => onOpen(hit),
          })),
        }))}
      />
      {groups.length === 0 && <NoResults query={words} asked={missing} regulations={regulations} />}
    </>
  );
}
