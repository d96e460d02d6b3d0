/**
 * The certainty of a result in words: the card's first line. In: a view and its result (utils/lookup). Out: a word and a
 * sentence in the user's language. Called by the card, the lists of references and the reading page. The other files of
 * this folder show the parts of a clause that these screens share.
 */
import { i18n } from "#i18n";
import type { PageReference } from "../../utils/lookup/references.ts";
import {
  certaintyOf,
  choosable,
  isChosen,
  type LookupResult,
  type Pointed,
  unitsOf,
} from "../../utils/lookup/result.ts";
import type { View } from "../../utils/lookup/views.ts";
import { type Certainty, titleOf } from "../../utils/reference/model.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { EditionNotice, Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";

/**
 * @param isOwn whether it is one of the page's own clauses: these get a word of their own, because only the page vouches
 *   for their text.
 * @returns the word for a certainty, the same in card, welcome page and documentation.
 */
export function certaintyWord(certainty: Certainty, isOwn = false): string {
  if (isOwn && (certainty === "explicit" || certainty === "inferred")) return i18n.t("certainty.ownPage");
  switch (certainty) {
    case "explicit":
      return i18n.t("certainty.explicit");
    case "inferred":
      return i18n.t("certainty.inferred");
    case "default":
      return i18n.t("certainty.default");
    case "missing":
      return i18n.t("certainty.missing");
    case "ambiguous":
      return i18n.t("certainty.ambiguous");
  }
}

const isOwn = ({ resolution }: Pointed): boolean => resolution.host !== undefined;

/** @returns the word for the certainty of a reference in a list. */
export const referenceWord = ({ subject, result, certainty }: PageReference): string =>
  isChosen(result) ? i18n.t("certainty.chosen") : certaintyWord(certainty, isOwn(subject));

/** The card's first line: certainty and reason; no certainty if nothing is cited. */
export interface Assurance {
  certainty: Certainty | null;
  /** The certainty in a word. */
  word?: string;
  sentence: string;
  /** Whether the user must check before citing. */
  isGrave: boolean;
}

/** @returns the card's first line for a view. */
export function assuranceOf({ subject, origin }: View, result: LookupResult): Assurance {
  if (origin === "opened" && result.kind === "passages") {
    return { certainty: null, sentence: i18n.t("ground.opened"), isGrave: false };
  }
  const ground = result.kind === "passages" ? result.ground.kind : null;
  // A chosen document is not certain or uncertain, and has all units.
  if (ground === "chosen")
    return { certainty: null, sentence: certaintySentence(subject, result), isGrave: false };
  const certainty = certaintyOf(subject, result);
  const word = certaintyWord(certainty, isOwn(subject));
  if (origin === "text" && ground === "explicit" && subject.document.kind === "own") {
    return { certainty, word, sentence: i18n.t("ground.sameDocument"), isGrave: false };
  }
  const sentence = certaintySentence(subject, result);
  if (ground !== null && subject.resolution.reason) {
    const partial = i18n.t("ground.partial", { units: unitsOf(result) });
    return { certainty, word, sentence: `${sentence}${partial}`, isGrave: true };
  }
  return { certainty, word, sentence, isGrave: isGrave(result) };
}

/** Whether the text shown may differ from the one cited. */
function isGrave(result: LookupResult): boolean {
  if (result.kind !== "passages") return false;
  const { ground } = result;
  return (
    ground.kind === "default" ||
    ground.kind === "edition" ||
    (ground.kind === "own-page" && ground.library === "differs")
  );
}

/** @returns why the card shows this text, or why none. */
function certaintySentence(subject: Pointed, result: LookupResult): string {
  switch (result.kind) {
    case "choice":
      return choiceSentence(subject, result);
    case "missing":
      return missingSentence(subject, result);
    case "passages":
      return groundSentence(subject, result);
  }
}

/** What the page leaves open: the document, or the edition of a document that it names. */
const openness = ({ resolution }: Pointed): string =>
  resolution.reason === "edition" ? i18n.t("ground.openEdition") : i18n.t("ground.open");

function choiceSentence(subject: Pointed, { candidates }: LookupResult & { kind: "choice" }): string {
  const open = openness(subject);
  if (candidates.length === 0) return i18n.t("ground.nothing", { open });
  return choosable(candidates).length > 0
    ? i18n.t("ground.choice", { open })
    : i18n.t("ground.unreadable", { open });
}

function groundSentence(
  subject: Pointed,
  { ground, regulation: { issued, title } }: LookupResult & { kind: "passages" },
): string {
  switch (ground.kind) {
    case "explicit":
      return i18n.t("ground.explicit");
    case "default":
      return i18n.t("ground.default", { open: openness(subject) });
    case "inferred":
      return i18n.t("ground.inferred");
    case "own-page":
      if (ground.library === "differs") return i18n.t("ground.ownPageDiffers", { title });
      return ground.library === "agrees" ? i18n.t("ground.ownPageAgrees") : i18n.t("ground.ownPage");
    case "chosen":
      return i18n.t("ground.chosen", { open: openness(subject) });
    case "edition":
      return i18n.t("ground.edition", {
        date: ground.possible.issued,
        year: ground.possible.issued.slice(0, 4),
        possible: ground.possible.documentNumber ?? ground.possible.issued,
        ours: issued?.slice(0, 4) ?? "",
      });
  }
}

function missingSentence(
  { text, document, resolution }: Pointed,
  { reason, regulation }: LookupResult & { kind: "missing" },
): string {
  // Checked before the document, because a page sends no clause for a unit that it lacks, so there is no regulation.
  if (reason === "unit" && resolution.host !== undefined) return i18n.t("missing.ownUnit");
  if (!regulation || reason === "document") {
    const title = titleOf(document);
    return title === null ? i18n.t("missing.unnamedDocument") : i18n.t("missing.document", { title });
  }
  const { title } = regulation;
  switch (reason) {
    case "edition":
      return i18n.t("missing.edition", { title, edition: editionOf(regulation) });
    case "beyond":
      return i18n.t("missing.beyond", { title, last: lastClause(regulation) });
    case "unit":
      return i18n.t("missing.unit", { title, text: withoutTitle(text) });
  }
}

/** @returns a reference without a leading title and number, for sentences that name the document. */
export const withoutTitle = (text: string): string => text.replace(/^《[^》]*》(?:（[^）]*）)?(?=.)/, "");

/** @returns the name of an edition: document number and date. */
export function editionName({ documentNumber, issued }: EditionNotice): string {
  return documentNumber === undefined
    ? issued
    : i18n.t("facts.edition", { number: documentNumber, date: issued });
}

const editionOf = ({ documentNumber, issued = "" }: Regulation) =>
  editionName({ issued, ...(documentNumber !== undefined && { documentNumber }) });

/** @returns the label of the last clause of a regulation; empty if it has none. */
export function lastClause(regulation: Regulation): string {
  const last = clausesOf(regulation).at(-1);
  return last ? unitLabel(last, last) : "";
}
