import { useState } from "preact/hooks";
import type { Regulation } from "../utils/regulation/model.ts";
import type { Search, SearchHit } from "../utils/search/search.ts";
import { ClausePage } from "./ClausePage.tsx";
import { SearchPage } from "./SearchPage.tsx";

interface Props {
  regulations: readonly Regulation[];
  search: Search;
}

/** The toolbar's window: a search, and the clause that was opened from it. Going back finds the search as it was. */
export function Popup({ regulations, search }: Props) {
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState(0);
  const [opened, setOpened] = useState<SearchHit | null>(null);
  const regulation = regulations.find(({ id }) => id === opened?.regulationId);
  if (opened && regulation) {
    return <ClausePage regulation={regulation} address={opened} onBack={() => setOpened(null)} />;
  }
  return (
    <SearchPage
      regulations={regulations}
      search={search}
      query={query}
      selected={selected}
      onQuery={(text) => {
        setQuery(text);
        setSelected(0);
      }}
      onSelect={setSelected}
      onOpen={setOpened}
    />
  );
}
