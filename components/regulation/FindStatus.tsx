import { i18n } from "#i18n";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { findClause } from "../../utils/regulation/units.ts";
import { readNumberQuery } from "../../utils/search/query/numbers.ts";
import { lastClause } from "../clause/certainty.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { clauseAround } from "./findInText.ts";
import type { Matches } from "./useMatches.ts";

interface Props {
  regulation: Regulation;
  query: string;
  /** The unit that the query names by number, as far as it exists, or null. */
  asked: UnitAddress | null;
  matches: Matches;
}

/** What Enter leads to, which of the matches is shown, or why there is none. */
export function FindStatus({ regulation, query, asked, matches }: Props) {
  const words = () => {
    if (asked !== null) return unitLabel(asked, findClause(regulation, asked)?.clause);
    const isNumber = readNumberQuery(query)?.name === "";
    return matches.count === 0 && isNumber ? extentOf(regulation) : placeOf(matches);
  };
  return (
    <span class="find-status" role="status">
      {query !== "" && asked !== null && <span class="key-on">Enter → </span>}
      {query !== "" && <Sentence text={words()} />}
    </span>
  );
}

function placeOf({ count, at, here }: Matches): string {
  if (!here) return i18n.t("regulation.found", count);
  const clause = clauseAround(here)?.name;
  const place = `${at + 1} / ${count}`;
  return clause === undefined ? place : i18n.t("regulation.foundIn", { place, clause });
}

/** How far the text goes: it has no clause of the number asked for. */
function extentOf(regulation: Regulation): string {
  const last = lastClause(regulation);
  return regulation.incomplete ? i18n.t("facts.upTo", { last }) : i18n.t("regulation.lastIs", { last });
}
