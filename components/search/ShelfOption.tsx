import { unitLabel } from "../../utils/regulation/label.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { locate } from "../clause/passages.ts";
import type { PlacedClause } from "./places.ts";

/** A clause at hand: its number, its document, and how it begins. */
export function ShelfOption({ regulation, place }: { regulation: Regulation; place: PlacedClause }) {
  const clause = locate(regulation.units, place)?.clause;
  return (
    <>
      <span class="result-head" lang="zh-CN">
        <strong>{unitLabel(place, clause)}</strong>
        <span class="result-place">{regulation.title}</span>
      </span>
      <span class="reference-beginning" lang="zh-CN">
        {clause?.paragraphs[(place.paragraph ?? 1) - 1]?.text}
      </span>
    </>
  );
}
