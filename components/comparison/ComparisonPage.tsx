import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { compareEditions, counterpartOf, isOfInterest } from "../../utils/comparison/comparison.ts";
import { inTime } from "../../utils/comparison/editions.ts";
import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { findClause } from "../../utils/regulation/units.ts";
import { PlainTexts } from "../clause/textSettings.tsx";
import { bringIntoView } from "../fields/view.ts";
import { ComparisonBar } from "./ComparisonBar.tsx";
import { ComparisonHead } from "./ComparisonHead.tsx";
import { Overview } from "./Overview.tsx";
import { RowView } from "./RowView.tsx";
import { rowId } from "./rowId.ts";
import { useChanges } from "./useChanges.ts";

interface Props {
  one: Regulation;
  other: Regulation;
  /** The clause of `one` that the address names; null for none. */
  unit: UnitAddress | null;
  hash: string;
}

/** Two editions beside each other, clause by clause, and what became of each. */
export function ComparisonPage({ one, other, unit, hash }: Props) {
  const editions = useMemo(() => inTime(other, one), [one, other]);
  const rows = useMemo(() => compareEditions(editions.before, editions.after), [editions]);
  const [isFiltered, setFiltered] = useState(false);
  const text = useRef<HTMLElement>(null);
  const changes = useChanges(text, rows);
  const addressed = unit && findClause(one, unit)?.clause;
  const asked = addressed ? counterpartOf(addressed, rows) : undefined;
  useLayoutEffect(() => {
    const place = asked && document.getElementById(rowId(rows.indexOf(asked)));
    if (!place) return;
    place.focus({ preventScroll: true });
    bringIntoView(() => place.getBoundingClientRect(), "middle");
  }, [hash, asked]);
  return (
    <div class="comparison">
      <ComparisonHead
        id={one.id}
        isFiltered={isFiltered}
        onFilter={() => setFiltered((before) => !before)}
        notice={unit && !addressed ? unit : null}
      />
      <main class="comparison-text" ref={text} tabIndex={-1}>
        <Overview editions={editions} rows={rows} />
        <PlainTexts>
          {rows.map((row, index) =>
            // The clause that was asked for is shown, changed or not.
            isFiltered && !isOfInterest(row) && row !== asked ? null : (
              <RowView key={index} row={row} index={index} editions={editions} isAsked={row === asked} />
            ),
          )}
        </PlainTexts>
        {isFiltered && rows.every((row) => !isOfInterest(row)) && <p>{i18n.t("comparison.noChange")}</p>}
      </main>
      <ComparisonBar changes={changes} />
    </div>
  );
}
