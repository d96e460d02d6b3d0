import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import { counterpartOf, type Row } from "../../utils/comparison/comparison.ts";
import { inTime, nearestInTime } from "../../utils/comparison/editions.ts";
import { comparisonUrl, readingUrl } from "../../utils/lookup/addresses.ts";
import { needsOfId } from "../../utils/lookup/needs.ts";
import type { Passage } from "../../utils/lookup/passages.ts";
import type { EntrySummary } from "../../utils/regulation/entry.ts";
import type { Clause, Regulation } from "../../utils/regulation/model.ts";
import { editionLabel } from "../clause/editionLabel.ts";
import { changeWord, clauseNames } from "../clause/rowWords.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { useFound } from "../state/useFound.ts";
import { useOtherEditions } from "../state/useOtherEditions.ts";
import { extensionUrl } from "./extensionUrl.ts";
import { useRows } from "./useRows.ts";

/** More lines would push the card off small windows; the reading page lists all. */
const MOST = 3;

interface Props {
  regulation: Regulation;
  passages: readonly Passage[];
}

/**
 * Leads to the other editions of the library: of one clause, to what they have for it. Each line stands before its edition
 * is read, so that nothing moves when it is.
 */
export function OtherEditions({ regulation, passages }: Props) {
  const others = useOtherEditions(regulation);
  const nearest = useMemo(() => nearestInTime(others, regulation), [others, regulation]);
  if (nearest.length === 0) return null;
  const [passage, second] = passages;
  const clause = second ? undefined : passage?.clause;
  const count = nearest.length - MOST;
  return (
    <ul class="other-editions" aria-label={i18n.t("comparison.others")}>
      {nearest.slice(0, MOST).map((other) => (
        <li key={other.id}>
          {clause ? (
            <OfClause clause={clause} regulation={regulation} other={other} />
          ) : (
            <NewTab path={comparisonUrl(regulation.id, other.id)}>{labelOf(other, regulation)}</NewTab>
          )}
        </li>
      ))}
      {count > 0 && (
        <li>
          <NewTab path={readingUrl(regulation.id)}>{i18n.t("comparison.more", { count })}</NewTab>
        </li>
      )}
    </ul>
  );
}

const labelOf = (other: EntrySummary, regulation: Regulation) =>
  i18n.t("comparison.with", { edition: editionLabel(other, regulation) });

interface LineProps {
  /** The clause that is shown, of `regulation`. */
  clause: Clause;
  regulation: Regulation;
  other: EntrySummary;
}

/** “2022 年版：第十九条（有修改）”. */
function OfClause({ clause, regulation, other }: LineProps) {
  const { shown } = useFound(other.id, needsOfId);
  const read = shown?.found.find(other.id);
  const rows = useRows(regulation, read);
  const row = rows && counterpartOf(clause, rows);
  const { ordinal, suffix } = clause;
  const at = { ordinal, ...(suffix !== undefined && { suffix }) };
  const edition = editionLabel(other, regulation);
  const isEarlier = read !== undefined && inTime(read, regulation).before === read;
  return (
    <NewTab path={comparisonUrl(regulation.id, other.id, at)}>
      {row
        ? i18n.t("comparison.there", { edition, what: whatIsThere(row, isEarlier ? row.before : row.after) })
        : labelOf(other, regulation)}
    </NewTab>
  );
}

/** The clauses that the other edition has for this one, or that it has none. */
function whatIsThere({ change }: Row, there: Row["before"]): string {
  if (change === "absent") return changeWord(change);
  if (there.length === 0) return i18n.t("comparison.nothingThere");
  return i18n.t("comparison.unitsThere", { units: clauseNames(there), change: changeWord(change) });
}

function NewTab({ path, children }: { path: string; children: string }) {
  return (
    <a href={extensionUrl(path)} target="_blank" rel="noreferrer">
      <Sentence text={children} />
    </a>
  );
}
