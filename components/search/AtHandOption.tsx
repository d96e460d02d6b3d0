import type { EntrySummary } from "../../utils/regulation/entry.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import { Pause } from "../clause/Sentence.tsx";
import { usePunctuation } from "../clause/textSettings.tsx";
import { DistinctTitle } from "./DistinctTitle.tsx";
import type { KeptUnit } from "./useAtHand.ts";

interface Props {
  unit: KeptUnit;
  /** The library. */
  regulations: readonly EntrySummary[];
}

/** A clause at hand: its number, its document, and how it begins. */
export function AtHandOption({ unit: { regulation, clause, unit }, regulations }: Props) {
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
        {set(clause.paragraphs[(unit.paragraph ?? 1) - 1]?.text ?? "")}
      </span>
    </>
  );
}
