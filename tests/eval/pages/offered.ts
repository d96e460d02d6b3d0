/** A bare reference put into a page: is the clause of the default regulation offered for it? */

import type { Resolution } from "../../../utils/reference/model.ts";
import { type Page, readPage } from "../../commands/references-page.ts";
import type { PageLibrary } from "../../support/page-library.ts";

/** A bare 第十八条 with verbs that no rule should need to know. */
export const SENTENCES = ["请对照第十八条落实。", "请遵照第十八条执行。"];
const CLAUSE = 18;

export interface Offer {
  /** "own": the page has such a clause itself; "contract": a bare clause is one of the contract. */
  kind: "offered" | "not offered" | "own" | "contract";
  resolution: Resolution | undefined;
}

/** A page with a paragraph between the two blocks in its middle. */
export function withParagraph({ lines, facts }: Page, sentence: string): Page & { at: number } {
  const filled = [...lines.keys()].filter((line) => lines[line]?.trim());
  const at = filled[Math.floor(filled.length / 2)] ?? lines.length;
  return { lines: lines.toSpliced(at, 0, sentence), facts, at };
}

/** A contract speaks of its own clauses: its title says so, or it names its parties. */
export const isContract = ({ lines, facts }: Page): boolean =>
  /合同|协议|条款|须知/.test(facts.title ?? "") || lines.some((line) => /[甲乙]方/.test(line));

/** The ids of the regulations to choose from; the engine gives ids, or objects with an id and a title. */
export const candidatesOf = ({ candidates = [] }: Pick<Resolution, "candidates">): string[] =>
  (candidates as readonly (string | { regulation: string })[]).map((candidate) =>
    typeof candidate === "string" ? candidate : candidate.regulation,
  );

/** Whether candidates come with titles: the engine lets the user choose. */
export const haveTitles = ({ candidates = [] }: Pick<Resolution, "candidates">): boolean =>
  (candidates as readonly (string | object)[]).some((candidate) => typeof candidate === "object");

/** @returns what the engine offers for a sentence of SENTENCES in a page. */
export function offerOn(page: Page, sentence: string, library: PageLibrary): Offer {
  const { at, ...given } = withParagraph(page, sentence);
  const resolution = readPage(given, library).reading.blocks[at]?.[0]?.resolution;
  if (isContract(page)) return { kind: "contract", resolution };
  if (!resolution) return { kind: "not offered", resolution };
  const { certainty, regulation, host, addresses } = resolution;
  const isThere =
    certainty !== "none" && certainty !== "missing" && addresses.some(({ ordinal }) => ordinal === CLAUSE);
  if (host !== undefined && isThere) return { kind: "own", resolution };
  const isOffered =
    certainty === "ambiguous"
      ? candidatesOf(resolution).includes(library.defaultId)
      : regulation === library.defaultId && isThere;
  return { kind: isOffered ? "offered" : "not offered", resolution };
}
