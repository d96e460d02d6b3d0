import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { type Answered, answerFrom } from "../../utils/library/answered.ts";
import { type LibraryError, libraryError } from "../../utils/library/errors.ts";
import type { Library } from "../../utils/library/library.ts";
import { onChange } from "../../utils/library/own/windows.ts";
import { Latest } from "../../utils/search/latest.ts";
import { cappedQuery } from "../../utils/search/query/capped.ts";
import type { Search } from "../../utils/search/search.ts";
import { keepQuery } from "../state/lastQuery.ts";

export interface Query {
  words: string;
  /** The last answer: to these words, or for a moment to those before them; null while there is none. */
  answered: Answered | null;
  /** Whether the words have their answer. Nothing asked is answered. */
  isAnswered: boolean;
  /** Why there is no answer; null where there is one. */
  error: LibraryError | null;
  /** Index of the result that Enter opens. */
  selected: number;
  ask(words: string): void;
  select(index: number): void;
}

interface Outcome {
  answered: Answered | null;
  error: LibraryError | null;
}

const NOTHING: Outcome = { answered: null, error: null };

const isBlank = (words: string) => words.trim() === "";

/**
 * What is asked, and its answer. It is kept while a clause is open: what is learned of opening it is for the next query. A
 * change of the library answers it again.
 *
 * @param asked what is asked at first.
 */
export function useQuery(search: Search, library: Library, asked: string): Query {
  const [words, setWords] = useState(asked);
  const [selected, select] = useState(0);
  const [{ answered, error }, setOutcome] = useState(NOTHING);
  const latest = useMemo(
    () =>
      new Latest(
        (query: string) => answerFrom(search, library, query),
        (outcome) =>
          setOutcome(
            "answer" in outcome
              ? { answered: outcome.answer, error: null }
              : { answered: null, error: libraryError(outcome.error) },
          ),
      ),
    [search, library],
  );
  // Not after the next frame is painted: the answer should be in it.
  useLayoutEffect(() => {
    if (!isBlank(words)) return latest.ask(words);
    latest.drop();
    setOutcome(NOTHING);
  }, [latest, words]);
  useEffect(() => onChange(() => isBlank(words) || latest.ask(words)), [latest, words]);
  const ask = (typed: string) => {
    const next = cappedQuery(typed);
    setWords(next);
    select(0);
    void keepQuery(next);
  };
  const isAnswered = isBlank(words) || answered?.query === words || error !== null;
  return { words, answered, isAnswered, error, selected, ask, select };
}
