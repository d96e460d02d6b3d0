/**
 * What is shown for a reference: its text, a choice among documents, or why there is none. In: a reference as the
 * resolver answered it, the library, and the document that the user chose. Out: a LookupResult, plain data that the
 * components render without deciding anything. Called by the card, the popup's lists and the reading page.
 *
 * The rest of this folder builds on it: passages.ts finds the clauses, addresses.ts writes where they can be read,
 * links.ts and text.ts find the references of a regulation and of a pasted text, references.ts makes the list of a page,
 * views.ts is what the card shows in turn, own-page.ts compares a page's clauses with the library's. needs.ts says which
 * regulations must be read for all of this, and shelf.ts reads them.
 */
import { type CitedUnit, type FoundClause, hasUnits } from "../citation/found.ts";
import { unitsLabel } from "../citation/units.ts";
import type { CardSubject } from "../messages.ts";
import { type Certainty, type MissingReason, type Resolution, titleOf } from "../reference/model.ts";
import { unitLabel } from "../regulation/label.ts";
import { type EditionNotice, OWN_PAGE, type Regulation, type Unit } from "../regulation/model.ts";
import { clausesOf } from "../regulation/units.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** Why this text is shown: the user must know this before relying on it. */
type Ground =
  /** The page names the document. */
  | { kind: "explicit" }
  /** The page does not say which document; the user's default is shown. */
  | { kind: "default" }
  /** The page does not name the document here; the context leaves exactly one. */
  | { kind: "inferred" }
  /** The page may mean a later edition, which the library lacks. */
  | { kind: "edition"; possible: EditionNotice }
  /** The text is the page's own; `library` says whether a text of that title in the library has the same words. */
  | { kind: "own-page"; library?: "agrees" | "differs" }
  /** The user chose among several documents, here or before on this page. */
  | { kind: "chosen" };

/** A document that may be meant. */
export interface Offer {
  title: string;
  /** Null where the library lacks it. */
  regulation: Regulation | null;
  /** The cited clauses; null where the library lacks them, and then the document cannot be chosen. */
  passages: Passage[] | null;
  /** Why they are missing; "some": one unit of a list exists and another does not. Null where all exist. */
  lacks: MissingReason | "some" | null;
}

export type LookupResult =
  | { kind: "passages"; regulation: Regulation; passages: Passage[]; units: CitedUnit[]; ground: Ground }
  | { kind: "choice"; candidates: Offer[] }
  | { kind: "missing"; reason: MissingReason; regulation: Regulation | null };

/** A reference on a page, in a pasted text or in a regulation. */
export type Pointed = Omit<CardSubject, "token">;

/** Finds a regulation by its id. */
export type FindRegulation = (id: string) => Regulation | undefined;

/**
 * @param subject what the card is asked to show.
 * @param find the library.
 * @param chosen id of the document that the user chose, if several were offered.
 * @returns what is shown for the reference.
 */
export function resultOf(subject: Pointed, find: FindRegulation, chosen?: string): LookupResult {
  const { resolution } = subject;
  if (resolution.certainty === "ambiguous" && chosen === undefined) {
    return { kind: "choice", candidates: offersOf(subject, find) };
  }
  const regulation = regulationMeant(subject, find, chosen);
  if (!regulation) return { kind: "missing", reason: resolution.reason ?? "document", regulation: null };
  if (resolution.certainty === "missing") {
    return { kind: "missing", reason: resolution.reason ?? "unit", regulation };
  }
  // The resolver does not check the units of candidates, and a hostile page may send any address.
  if (!hasUnits(regulation, resolution.addresses)) {
    return { kind: "missing", reason: reasonIn(regulation, resolution), regulation };
  }
  const passages = passagesOf(resolution, regulation);
  if (!passages) return { kind: "missing", reason: "unit", regulation };
  const units = citedUnits(resolution, regulation, passages);
  return { kind: "passages", regulation, passages, units, ground: groundOf(subject, chosen) };
}

/** The document that the user chose, else the one that the resolver found. */
function regulationMeant(
  subject: Pointed,
  find: FindRegulation,
  chosen: string | undefined,
): Regulation | undefined {
  const { host, regulation } = subject.resolution;
  if (chosen === undefined && host !== undefined) return ownRegulation(subject);
  const id = chosen ?? regulation;
  return id === null ? undefined : find(id);
}

/** The documents to choose from, each with the cited clauses. */
const offersOf = (subject: Pointed, find: FindRegulation): Offer[] =>
  (subject.resolution.candidates ?? []).map(({ regulation: id, title }) => {
    const result = id === null ? null : resultOf(subject, find, id);
    if (result?.kind === "passages") {
      const { regulation, passages } = result;
      return { title: regulation.title, regulation, passages, lacks: null };
    }
    if (result?.kind !== "missing" || !result.regulation)
      return { title, regulation: null, passages: null, lacks: "document" };
    const { regulation, reason } = result;
    const hasSome = subject.resolution.addresses.some((each) => hasUnits(regulation, [each]));
    const lacks = reason === "unit" && hasSome ? "some" : reason;
    return { title: regulation.title, regulation, passages: null, lacks };
  });

/** @returns the ids of the documents that can be chosen, the nearest first. */
export const choosable = (candidates: readonly Offer[]): string[] =>
  candidates.flatMap(({ regulation, passages }) => (regulation && passages ? regulation.id : []));

/** @returns whether a text is shown because the user chose its document. */
export const isChosen = (result: LookupResult | null): boolean =>
  result?.kind === "passages" && result.ground.kind === "chosen";

/**
 * @param chosen the documents that the user chose on the same page, the last one last.
 * @returns the last of them that this reference may mean too and whose clause can be read; undefined for none.
 */
export function chosenBefore(
  subject: Pointed,
  find: FindRegulation,
  chosen: readonly string[],
): string | undefined {
  // Checked first, because most references are not open and on most pages nothing was chosen.
  if (subject.resolution.certainty !== "ambiguous" || chosen.length === 0) return undefined;
  const offered = new Set(choosable(offersOf(subject, find)));
  return chosen.findLast((id) => offered.has(id));
}

/** Why a chosen document lacks a unit: "beyond" where the library has only its first clauses. */
function reasonIn(regulation: Regulation, { addresses }: Resolution): MissingReason {
  const last = clausesOf(regulation).at(-1)?.ordinal ?? 0;
  return regulation.incomplete && addresses.some(({ ordinal }) => ordinal > last) ? "beyond" : "unit";
}

/** The units that a citation names: 第四章 where the reference names the chapter, not each clause in it. */
function citedUnits(
  { addresses, containers = [] }: Resolution,
  regulation: Regulation,
  passages: Passage[],
): CitedUnit[] {
  // For a chapter of its own text, a page sends the clauses as addresses too.
  const isChapter = containers.length > 0 && regulation.id === OWN_PAGE;
  if (addresses.length > 0 && !isChapter) return addresses;
  const named = containers.map(({ part, subpart, chapter, section }) => ({
    ...(part !== undefined && { part }),
    ...(subpart !== undefined && { subpart }),
    ...(chapter !== undefined && { chapter }),
    ...(section !== undefined && { section }),
  }));
  return hasUnits(regulation, named) ? named : passages.flatMap((passage) => passage.addresses);
}

/** @returns the certainty that the card may claim: never more than the resolver did. */
export function certaintyOf({ resolution }: Pointed, result: LookupResult): Certainty {
  if (result.kind === "missing") return "missing";
  if (result.kind === "choice") return choosable(result.candidates).length > 0 ? "ambiguous" : "missing";
  // "none" is never marked, so it is never shown; "ambiguous" claims the least.
  return resolution.certainty === "none" ? "ambiguous" : resolution.certainty;
}

const unitsShown = (passages: readonly Passage[]): FoundClause[] =>
  passages.flatMap(({ clause, addresses }) => addresses.map((address) => ({ address, clause })));

const namesOf = (units: readonly FoundClause[]) =>
  units.map(({ address, clause }) => unitLabel(address, clause));

/** @returns the names of all units that are shown, including those between the ends of a range. */
export const unitNames = (result: LookupResult | null): string[] =>
  result?.kind === "passages" ? namesOf(unitsShown(result.passages)) : [];

/** @returns the units that are shown, as a citation lists them: 第八条第二款、第十条至第十二条; empty where none is. */
export function unitsOf(result: LookupResult | null): string {
  if (result?.kind !== "passages") return "";
  return unitsIn(result.regulation, result.passages);
}

/** @returns the units of a regulation that passages show, as a citation lists them. */
export function unitsIn(regulation: Regulation, passages: readonly Passage[]): string {
  const units = unitsShown(passages);
  // A page sends only the clauses that are cited, so a 之一 between them would go unnoticed in a range.
  if (regulation.id === OWN_PAGE) return namesOf(units).join("、");
  return unitsLabel(regulation, units);
}

function groundOf({ resolution }: Pointed, chosen: string | undefined): Ground {
  if (chosen !== undefined) return { kind: "chosen" };
  if (resolution.certainty === "default") return { kind: "default" };
  if (resolution.possibleEdition) return { kind: "edition", possible: resolution.possibleEdition };
  if (resolution.host !== undefined) return { kind: "own-page" };
  return { kind: resolution.certainty === "inferred" ? "inferred" : "explicit" };
}

/** The page's clauses as a regulation, so that the same code shows and cites both. */
function ownRegulation({ pageClauses = [] }: Pointed): Regulation | undefined {
  const [first] = pageClauses;
  if (!first) return undefined;
  return {
    id: OWN_PAGE,
    title: first.title,
    issuers: [],
    incomplete: false,
    laterEditions: [],
    preamble: [],
    units: pageClauses.map(({ clause, containers }) =>
      containers.reduceRight<Unit>((inner, container) => ({ ...container, units: [inner] }), clause),
    ),
  };
}

/** @returns the reference in words that find it elsewhere: with its title, where the page names one. */
export function searchWords({ text, document }: Pick<CardSubject, "text" | "document">): string {
  const title = titleOf(document);
  return title === null || text.includes(title) ? text : `《${title}》${text}`;
}
