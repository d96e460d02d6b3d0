import { useMemo, useState } from "preact/hooks";
import type { Regulation } from "../../utils/regulation/model.ts";
import { cappedQuery } from "../../utils/search/query/capped.ts";
import type { NumberQuery } from "../../utils/search/query/numbers.ts";
import type { Search } from "../../utils/search/search.ts";
import { groupHits, type ResultGroup } from "../../utils/search/search.ts";
import { keepQuery } from "../state/lastQuery.ts";

export interface Query {
  words: string;
  /** What the words found. */
  groups: readonly ResultGroup[];
  /** What they ask for by number, where that is not there. */
  missing: NumberQuery | null;
  /** The documents that they name and the library lacks. */
  absent: readonly string[];
  /** Index of the result that Enter opens. */
  selected: number;
  ask(words: string): void;
  select(index: number): void;
}

/**
 * What is asked, and its answer. This is kept while a clause is open: what is learned of opening it is for the next
 * query.
 *
 * @param asked what is asked at first.
 */
export function useQuery(search: Search, regulations: readonly Regulation[], asked: string): Query {
  const [words, setWords] = useState(asked);
  const [selected, select] = useState(0);
  const { groups, absent } = useMemo(() => {
    const hits = search.search(words);
    return { groups: groupHits(hits, regulations), absent: search.absentOf(words, hits) };
  }, [search, words, regulations]);
  const ask = (typed: string) => {
    const next = cappedQuery(typed);
    setWords(next);
    select(0);
    void keepQuery(next);
  };
  const missing = groups.length > 0 ? null : search.numberOf(words);
  return { words, groups, missing, absent, selected, ask, select };
}
