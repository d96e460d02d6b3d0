import { i18n } from "#i18n";
import { containerLabel, unitLabel } from "../../utils/regulation/label.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import type { SearchHit } from "../../utils/search/search.ts";
import { locate } from "../clause/passages.ts";
import { MarkedText } from "./MarkedText.tsx";

/** A result: number, place, and the words around the match. */
export function ResultOption({ regulation, hit }: { regulation: Regulation; hit: SearchHit }) {
  const located = locate(regulation.units, hit);
  if (!located) return null;
  const { clause, containers } = located;
  return (
    <>
      <span class="result-head" lang="zh-CN">
        <strong>{unitLabel(hit, clause)}</strong>
        <span class="result-place">{containers.map(containerLabel).join(" › ")}</span>
      </span>
      {hit.absent && <span class="result-absent">{absence(hit.absent)}</span>}
      <span class="result-snippet">
        <MarkedText text={hit.snippet} ranges={hit.ranges} />
      </span>
    </>
  );
}

function absence(level: NonNullable<SearchHit["absent"]>): string {
  switch (level) {
    case "paragraph":
      return i18n.t("popup.absentParagraph");
    case "item":
      return i18n.t("popup.absentItem");
    case "subitem":
      return i18n.t("popup.absentSubitem");
  }
}
