import { i18n } from "#i18n";
import { containerLabel, unitLabel } from "../utils/regulation/label.ts";
import type { Regulation } from "../utils/regulation/model.ts";
import type { SearchHit } from "../utils/search/search.ts";
import { MarkedText } from "./MarkedText.tsx";
import { locate } from "./passages.ts";

interface Props {
  id: string;
  regulation: Regulation;
  /** Whether to say which regulation: needless where there is one. */
  isTitled: boolean;
  hit: SearchHit;
  isSelected: boolean;
  onOpen(): void;
}

/** A result: number, place, and the words around the match. */
export function ResultOption({ id, regulation, isTitled, hit, isSelected, onOpen }: Props) {
  const located = locate(regulation.units, hit);
  if (!located) return null;
  const { clause, containers } = located;
  const places = [...(isTitled ? [regulation.title] : []), ...containers.map(containerLabel)];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the combobox, where the focus stays.
    <div class="result" id={id} role="option" aria-selected={isSelected} tabIndex={-1} onClick={onOpen}>
      <span class="result-head" lang="zh-CN">
        <strong>{unitLabel(hit, clause)}</strong>
        <span class="result-place">{places.join(" › ")}</span>
      </span>
      {hit.absent && <span class="result-absent">{absence(hit.absent)}</span>}
      <span class="result-snippet">
        <MarkedText text={hit.snippet} ranges={hit.ranges} />
      </span>
    </div>
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
