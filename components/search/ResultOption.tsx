import { containerLabel, unitLabel } from "../../utils/regulation/label.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { findClause } from "../../utils/regulation/units.ts";
import type { SearchHit } from "../../utils/search/search.ts";
import { absence } from "../clause/absence.ts";
import { Pause, Sentence } from "../clause/Sentence.tsx";
import { MarkedText } from "./MarkedText.tsx";

/** A result: number, place, and the words around the match. */
export function ResultOption({ regulation, hit }: { regulation: Regulation; hit: SearchHit }) {
  const located = findClause(regulation, hit);
  if (!located) return null;
  const { clause, containers } = located;
  return (
    <>
      <span class="result-head" lang="zh-CN">
        <strong>{unitLabel(hit, clause)}</strong>
        <Pause />
        <span class="result-place">{containers.map(containerLabel).join(" › ")}</span>
      </span>
      <Pause />
      {hit.absent && (
        <span class="result-absent">
          <Sentence text={absence(hit.absent, hit, clause)} />
          <Pause />
        </span>
      )}
      <span class="result-snippet" lang="zh-CN">
        <MarkedText text={hit.snippet} ranges={hit.ranges} />
      </span>
    </>
  );
}
