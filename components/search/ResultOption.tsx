import { unitLabel } from "../../utils/regulation/label.ts";
import type { SearchHit } from "../../utils/search/answer.ts";
import { absence } from "../clause/absence.ts";
import { Pause, Sentence } from "../clause/Sentence.tsx";
import { MarkedText } from "./MarkedText.tsx";

/** A result: number, place, and the words around the match. */
export function ResultOption({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span class="result-head" lang="zh-CN">
        <strong>{unitLabel(hit, hit.text)}</strong>
        <Pause />
        <span class="result-place">{hit.containers.join(" › ")}</span>
      </span>
      <Pause />
      {hit.absent && (
        <span class="result-absent">
          <Sentence text={absence(hit.absent, hit, hit.text)} />
          <Pause />
        </span>
      )}
      <span class="result-snippet" lang="zh-CN">
        <MarkedText text={hit.snippet} ranges={hit.ranges} />
      </span>
    </>
  );
}
