import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import { compareEditions, counterpartOf, type Row } from "../../utils/comparison/comparison.ts";
import { inTime } from "../../utils/comparison/editions.ts";
import { comparisonUrl } from "../../utils/lookup/addresses.ts";
import type { Clause, Regulation } from "../../utils/regulation/model.ts";
import { editionLabel } from "./editionLabel.ts";
import { changeWord, clauseNames } from "./rowWords.ts";
import { Sentence } from "./Sentence.tsx";

interface Props {
  /** The clause that is shown, of `regulation`. */
  clause: Clause;
  regulation: Regulation;
  /** Another edition of it. */
  other: Regulation;
  /** Makes a whole address of a path in the extension: the card's own origin may be another. */
  urlOf(path: string): string;
}

/** Leads from a clause to the same clause in another edition: “2022 年版：第十九条（有修改）”. */
export function OtherEditions({ clause, regulation, other, urlOf }: Props) {
  const { before, after } = inTime(other, regulation);
  const rows = useMemo(() => compareEditions(before, after), [before, after]);
  const row = counterpartOf(clause, rows);
  if (!row) return null;
  const { ordinal, suffix } = clause;
  const at = { ordinal, ...(suffix !== undefined && { suffix }) };
  return (
    <p class="other-edition">
      <a href={urlOf(comparisonUrl(regulation.id, other.id, at))} target="_blank" rel="noreferrer">
        <Sentence
          text={i18n.t("comparison.there", {
            edition: editionLabel(other, regulation),
            what: whatIsThere(row, other === before ? row.before : row.after),
          })}
        />
      </a>
    </p>
  );
}

/** The clauses that the other edition has for this one, or that it has none. */
function whatIsThere({ change }: Row, there: Row["before"]): string {
  if (change === "absent") return changeWord(change);
  if (there.length === 0) return i18n.t("comparison.nothingThere");
  return i18n.t("comparison.unitsThere", { units: clauseNames(there), change: changeWord(change) });
}
