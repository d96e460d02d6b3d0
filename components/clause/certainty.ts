/** How sure a reading is, in words. */
import { i18n } from "#i18n";
import type { PageReference } from "../../utils/lookup/references.ts";
import {
  certaintyOf,
  choosable,
  isChosen,
  type LookupResult,
  OWN_PAGE,
  type Pointed,
  titleOf,
  unitsOf,
} from "../../utils/lookup/result.ts";
import type { View } from "../../utils/lookup/views.ts";
import type { Certainty } from "../../utils/reference/model.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { EditionNotice, Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";

/**
 * @param regulation what was found; of a page's own clauses nobody but the page vouches for the text.
 * @returns the word for a certainty, the same in card, welcome page and documentation.
 */
export function certaintyWord(certainty: Certainty, regulation: string | null = null): string {
  if (regulation === OWN_PAGE && (certainty === "explicit" || certainty === "inferred"))
    return i18n.t("certainty.ownPage");
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

/** @returns how sure a reference of a list is, in a word. */
export const referenceWord = ({ subject, result, certainty }: PageReference): string =>
  isChosen(result) ? i18n.t("certainty.chosen") : certaintyWord(certainty, subject.resolution.regulation);

/** How sure a view is and why, as the card's first line says it; no certainty where nothing is cited. */
export interface Assurance {
  certainty: Certainty | null;
  /** The certainty in a word. */
  word?: string;
  sentence: string;
  /** Whether the reader must check before citing. */
  isGrave: boolean;
}

/** @returns what is said above what a view shows. */
export function assuranceOf({ subject, origin }: View, result: LookupResult): Assurance {
  if (origin === "opened" && result.kind === "passages") {
    return { certainty: null, sentence: i18n.t("ground.opened"), isGrave: false };
  }
  const ground = result.kind === "passages" ? result.ground.kind : null;
  // Nothing is left to choose, and all that is asked for is there.
  if (ground === "chosen")
    return { certainty: null, sentence: certaintySentence(subject, result), isGrave: false };
  const certainty = certaintyOf(subject, result);
  const word = certaintyWord(certainty, subject.resolution.regulation);
  if (origin === "text" && ground === "explicit" && subject.document === "self") {
    return { certainty, word, sentence: i18n.t("ground.sameDocument"), isGrave: false };
  }
  const sentence = certaintySentence(subject, result);
  if (ground !== null && subject.resolution.reason) {
    const partial = i18n.t("ground.partial", { units: unitsOf(result) });
    return { certainty, word, sentence: `${sentence}${partial}`, isGrave: true };
  }
  return { certainty, word, sentence, isGrave: isGrave(result) };
}

/** Whether what is shown may not be what is cited. */
function isGrave(result: LookupResult): boolean {
  if (result.kind !== "passages") return false;
  const { ground } = result;
  return (
    ground.kind === "default" ||
    ground.kind === "edition" ||
    (ground.kind === "own-page" && ground.library === "differs")
  );
}

/** @returns why the card shows what it shows, or why nothing. */
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

/** What the page leaves open: the document, or of a title that it names the edition. */
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
  // Before the document: of a clause that is not there, the page sends nothing.
  if (reason === "unit" && resolution.regulation === OWN_PAGE) return i18n.t("missing.ownUnit");
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

/** A reference without the title and number that may stand before it; the sentence names the document already. */
export const withoutTitle = (text: string): string => text.replace(/^《[^》]*》(?:（[^）]*）)?(?=.)/, "");

/** @returns an edition as it is told apart: by document number and date. */
export function editionName({ documentNumber, issued }: EditionNotice): string {
  return documentNumber === undefined
    ? issued
    : i18n.t("facts.edition", { number: documentNumber, date: issued });
}

const editionOf = ({ documentNumber, issued = "" }: Regulation) =>
  editionName({ issued, ...(documentNumber !== undefined && { documentNumber }) });

/** @returns the label of the last clause of a regulation, empty where it has none. */
export function lastClause(regulation: Regulation): string {
  const last = clausesOf(regulation).at(-1);
  return last ? unitLabel(last, last) : "";
}
