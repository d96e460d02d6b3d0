/** What the preview says of a draft: where facts were read, what to look at, what saving will do. */
import { i18n } from "#i18n";
import type { Correctable, CorrectionFault } from "../../utils/import/corrections.ts";
import type { ImportWarning } from "../../utils/import/source-text.ts";
import type { DraftFact, DraftSummary, News } from "../../utils/intake/protocol.ts";
import type { Decision } from "../../utils/library/own/plan.ts";

type Unit = DraftSummary["unit"];

/** @returns 第 3 行, or 第 3 段 of a Word file. */
export const lineWords = (line: number, unit: Unit): string =>
  unit === "line" ? i18n.t("library.unitLine", { line }) : i18n.t("library.unitParagraph", { line });

const PLACES: Record<DraftFact["place"], () => string> = {
  header: () => i18n.t("library.placeHeader"),
  history: () => i18n.t("library.placeHistory"),
  notice: () => i18n.t("library.placeNotice"),
  text: () => i18n.t("library.placeText"),
  "page-table": () => i18n.t("library.placePageTable"),
  "page-meta": () => i18n.t("library.placePageMeta"),
  "front-matter": () => i18n.t("library.placeFrontMatter"),
  json: () => i18n.t("library.placeJson"),
  "file-name": () => i18n.t("library.placeFileName"),
  pack: () => i18n.t("library.placePack"),
};

/** @returns where a fact was read: 题注，第 3 行. */
export function placeWords({ place, line }: DraftFact, unit: Unit): string {
  const name = PLACES[place]();
  return line === undefined
    ? name
    : i18n.t("library.placeWithLine", { place: name, line: lineWords(line, unit) });
}

const LABELS: Record<Correctable, () => string> = {
  title: () => i18n.t("library.fieldTitle"),
  issuers: () => i18n.t("library.fieldIssuers"),
  documentNumber: () => i18n.t("library.fieldNumber"),
  issued: () => i18n.t("library.fieldIssued"),
  effective: () => i18n.t("library.fieldEffective"),
  status: () => i18n.t("library.fieldStatus"),
};

export const fieldLabel = (field: Correctable): string => LABELS[field]();

const FAULTS: Record<CorrectionFault, () => string> = {
  empty: () => i18n.t("library.faultEmpty"),
  long: () => i18n.t("library.faultLong"),
  date: () => i18n.t("library.faultDate"),
};

export const correctionSentence = (fault: CorrectionFault): string => FAULTS[fault]();

const FATES: Record<Decision["fate"], () => string> = {
  new: () => i18n.t("library.fateNew"),
  edition: () => i18n.t("library.fateEdition"),
  replaced: () => i18n.t("library.fateReplaced"),
  skipped: () => i18n.t("library.fateSkipped"),
};

export const fateWords = (fate: Decision["fate"]): string => FATES[fate]();

/** What the parser says of numbers is English, for those who bundle texts; these are its forms. */
function numbersSentence(detail: string): string {
  const twice = /^(\S+) appears twice, first in line (\d+)$/.exec(detail);
  if (twice) return i18n.t("library.warnTwice", { label: twice[1] ?? "", line: twice[2] ?? "" });
  const after = /^(\S+) after (\S+)$/.exec(detail);
  if (after) return i18n.t("library.warnAfter", { found: after[1] ?? "", after: after[2] ?? "" });
  const empty = /^(\S+) has no text$/.exec(detail);
  if (empty) return i18n.t("library.warnNoText", { label: empty[1] ?? "" });
  return detail.startsWith("a second text") ? i18n.t("library.warnSecond") : i18n.t("library.warnNumbers");
}

const WARNINGS: Record<ImportWarning["code"], (detail: string) => string> = {
  truncated: () => i18n.t("library.warnTruncated"),
  "damaged-characters": () => i18n.t("library.warnDamaged"),
  "encoding-doubtful": () => i18n.t("library.warnEncoding"),
  "automatic-numbers": () => i18n.t("library.warnAutomatic"),
  "number-unknown": () => i18n.t("library.warnUnknown"),
  "dates-differ": () => i18n.t("library.warnDates"),
  notice: () => i18n.t("library.warnNotice"),
  numbers: numbersSentence,
};

export const warningSentence = ({ code, detail }: ImportWarning): string => WARNINGS[code](detail);

/** Of gaps, named one by one; a text with more is seen to be broken. */
const MOST_GAPS = 3;

/** Work rules print 一、 for 第一条: the mark belongs to the text. */
const numberOf = (label: string) => label.replace(/、$/, "");

/** @returns 55 条（第一条–第五十五条，无缺号). */
export function clausesWords({ clauses, unit }: DraftSummary): string[] {
  const { count, first, last, gaps, doubles } = clauses;
  if (count === 0) return [i18n.t("library.articles", 0)];
  const at = (line: number) => lineWords(line, unit);
  const named = gaps.slice(0, MOST_GAPS).map(({ line, ...labels }) => {
    const [after, before] = [numberOf(labels.after), numberOf(labels.before)];
    return line === undefined
      ? i18n.t("library.gap", { after, before })
      : i18n.t("library.gapAt", { after, before, place: at(line) });
  });
  const others = gaps.length - named.length;
  return [
    i18n.t("library.articles", count),
    i18n.t("library.range", { first: numberOf(first), last: numberOf(last) }),
    ...(gaps.length === 0 ? [i18n.t("library.noGaps")] : named),
    ...(others > 0 ? [i18n.t("library.moreGaps", { count: others })] : []),
    ...doubles
      .slice(0, MOST_GAPS)
      .map(({ label, line }) => i18n.t("library.double", { label, place: at(line) })),
  ];
}

/** @returns how far a call is, in words. */
export function progressWords(news: (News & { type: "progress" }) | null): string {
  if (!news) return i18n.t("library.progressStart");
  const { stage, done, total, file = "" } = news;
  switch (stage) {
    case "read":
      return i18n.t("library.progressRead", { file, done: Math.min(done + 1, total), total });
    case "pack":
      return i18n.t("library.progressPack", { file, percent: Math.round((100 * done) / total) });
    case "index":
      return i18n.t("library.progressIndex", { done, total });
    case "write":
      return i18n.t("library.progressWrite");
    case "export":
      return i18n.t("library.progressExport", { done, total });
  }
}
