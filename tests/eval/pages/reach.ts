/** What a larger library changes: how many marks show a text, and whether each is of the document that a person judged it to be. */
import type { ResolvedReference } from "../../../utils/reference/model.ts";
import { OWN_PAGE } from "../../../utils/regulation/model.ts";
import { readTitle } from "../../../utils/regulation/title.ts";
import type { ReadPage } from "../../commands/references-page.ts";
import type { PageLibrary } from "../../support/page-library.ts";
import type { Judged } from "./mentions.ts";

/** Marks by what the card shows for them. */
export interface Reach {
  marks: number;
  /** A text at once. */
  texts: number;
  /** Documents to choose from, at least one of which has the clause. */
  choices: number;
}

const SHOWING = /^(?:explicit|inferred|default)$/;

export function reachOf(pages: readonly ReadPage[]): Reach {
  const resolutions = pages.flatMap(({ reading }) =>
    reading.blocks.flat().map(({ resolution }) => resolution),
  );
  const marks = resolutions.filter(({ certainty }) => certainty !== "none");
  return {
    marks: marks.length,
    texts: marks.filter(({ certainty }) => SHOWING.test(certainty)).length,
    choices: marks.filter(
      ({ certainty, candidates = [] }) =>
        certainty === "ambiguous" && candidates.some(({ regulation }) => regulation !== undefined),
    ).length,
  };
}

/** A mention for which a text is shown, and the title of its document. */
export interface ShownDocument {
  judged: Judged;
  title: string;
  /** Whether it is the document that the mention names, as it was judged. */
  isRight: boolean;
}

/** Names of one document: 《公司法》 and 《中华人民共和国公司法》, with or without the words of an edition. */
function isSameDocument(named: string, title: string): boolean {
  const [one, other] = [named, title].map((each) =>
    readTitle(each.replace(/^《|》$/g, "")).key.replace(/^中华人民共和国/, ""),
  );
  return one === other;
}

/** @returns what the library shows for a judged mention; undefined where it shows none of its texts, or nobody judged which is meant. */
export function shownFor(
  judged: Judged,
  references: readonly ResolvedReference[],
  library: PageLibrary,
): ShownDocument | undefined {
  const shown = references.find(
    ({ resolution: { certainty, regulation } }) =>
      SHOWING.test(certainty) && regulation !== undefined && regulation !== OWN_PAGE,
  );
  const title = library.entry(shown?.resolution.regulation ?? "")?.title;
  if (title === undefined) return undefined;
  const named = judged.shown?.document;
  return {
    judged,
    title,
    isRight: judged.verdict !== "wrong document" && typeof named === "string" && isSameDocument(named, title),
  };
}
