import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { findClause } from "../../utils/regulation/units.ts";
import { Pause } from "../clause/Sentence.tsx";
import { usePunctuation } from "../clause/textSettings.tsx";
import { DistinctTitle } from "./DistinctTitle.tsx";

interface Props {
  regulation: Regulation;
  regulations: readonly Regulation[];
  unit: LibraryUnit;
}

/** A clause at hand: its number, its document, and how it begins. */
export function AtHandOption({ regulation, regulations, unit }: Props) {
  const clause = findClause(regulation, unit)?.clause;
  const set = usePunctuation();
  return (
    <>
      <span class="result-head" lang="zh-CN">
        <strong>{unitLabel(unit, clause)}</strong>
        <Pause />
        <span class="result-place">
          <DistinctTitle regulation={regulation} among={regulations} />
        </span>
      </span>
      <Pause />
      <span class="reference-beginning" lang="zh-CN">
        {set(clause?.paragraphs[(unit.paragraph ?? 1) - 1]?.text ?? "")}
      </span>
    </>
  );
}
