/** What became of a clause, in words. In: a row of a comparison. Out: words in the user's language. */
import { i18n } from "#i18n";
import type { Change, Counts, Row } from "../../utils/comparison/comparison.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import { type ClauseNumber, clauseKey, type PlacedClause } from "../../utils/regulation/units.ts";

/** @returns the word for what became of the text. */
export function changeWord(change: Change): string {
  switch (change) {
    case "same":
      return i18n.t("comparison.same");
    case "changed":
      return i18n.t("comparison.changed");
    case "new":
      return i18n.t("comparison.new");
    case "dropped":
      return i18n.t("comparison.dropped");
    case "split":
      return i18n.t("comparison.split");
    case "merged":
      return i18n.t("comparison.merged");
    case "absent":
      return i18n.t("comparison.absent");
  }
}

/** @returns the names of clauses: 第八条、第九条. */
export const clauseNames = (side: readonly PlacedClause[]): string =>
  side.map(({ clause: { ordinal, suffix = 0 } }) => unitLabel({ ordinal, suffix })).join("、");

const keys = (side: readonly { clause: ClauseNumber }[]) =>
  side.map(({ clause }) => clauseKey(clause)).join();

/** @returns whether the clauses of a row have other numbers in the other edition. */
const isRenumbered = ({ before, after }: Row): boolean =>
  before.length > 0 && after.length > 0 && keys(before) !== keys(after);

/** @returns clauses of the earlier edition, told from the later one's that have the same numbers: 原第五条. */
export const formerly = (units: string): string => i18n.t("comparison.formerly", { units });

/** @returns what a row is called by: its clauses of the later edition, or those of the earlier one: 原第五条. */
export const rowName = ({ before, after }: Row): string =>
  after.length > 0 ? clauseNames(after) : formerly(clauseNames(before));

/** @returns what became of a row's clauses: 有修改，原第十六条，位置移动. */
export function rowWords(row: Row): string[] {
  return [
    changeWord(row.change),
    ...(isRenumbered(row) ? [formerly(clauseNames(row.before))] : []),
    ...(row.place === "moved" ? [i18n.t("comparison.moved")] : []),
  ];
}

/** @returns how many clauses became what; what there is none of is left out. */
export function countWords(counts: Counts): string {
  const n = (count: number) => ({ count });
  const texts = [
    counts.same > 0 && i18n.t("comparison.counts.same", n(counts.same)),
    counts.changed > 0 && i18n.t("comparison.counts.changed", n(counts.changed)),
    counts.new > 0 && i18n.t("comparison.counts.new", n(counts.new)),
    counts.dropped > 0 && i18n.t("comparison.counts.dropped", n(counts.dropped)),
    counts.split > 0 && i18n.t("comparison.counts.split", n(counts.split)),
    counts.merged > 0 && i18n.t("comparison.counts.merged", n(counts.merged)),
    counts.absent > 0 && i18n.t("comparison.counts.absent", n(counts.absent)),
  ];
  const places = [
    counts.moved > 0 && i18n.t("comparison.counts.moved", n(counts.moved)),
    counts.renumbered > 0 && i18n.t("comparison.counts.renumbered", n(counts.renumbered)),
  ];
  const list = (words: (string | false)[]) => words.filter(Boolean).join(i18n.t("comparison.between"));
  const summary = i18n.t("comparison.texts", { texts: list(texts) });
  const inner = list(places);
  return inner === "" ? summary : summary + i18n.t("comparison.places", { places: inner });
}
