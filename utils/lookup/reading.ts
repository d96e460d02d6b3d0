/** What a card shows for a reference: decided here, as plain data; the components only write it out. */
import { type CitedUnit, type FoundClause, hasUnits } from "../citation/found.ts";
import { unitsLabel } from "../citation/units.ts";
import type { CardSubject } from "../messages.ts";
import type { Certainty, MissingReason, Resolution } from "../reference/model.ts";
import type { CatalogueEntry } from "../regulation/entry.ts";
import { unitLabel } from "../regulation/label.ts";
import type { EditionNotice, Regulation, Unit } from "../regulation/model.ts";
import { clausesOf } from "../regulation/units.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** Why it is this text: what the reader must know before reading it. */
export type Ground =
  /** The page names the document. */
  | { kind: "explicit" }
  /** The page does not say which document; the reader's default is shown. */
  | { kind: "default" }
  /** The page does not name the document here; the context leaves one. */
  | { kind: "inferred" }
  /** The page may mean a later edition, which the library lacks. */
  | { kind: "edition"; possible: EditionNotice }
  /** The text is the page's own; and whether the library has a text of that title, with these words or others. */
  | { kind: "own-page"; library?: "agrees" | "differs" }
  /** The reader chose among several documents. */
  | { kind: "chosen" };

export type Reading =
  | { kind: "passages"; regulation: Regulation; passages: Passage[]; units: CitedUnit[]; ground: Ground }
  | { kind: "choice"; candidates: Regulation[] }
  | { kind: "missing"; reason: MissingReason; regulation: Regulation | null };

/** A reference, wherever it stands. */
export type Pointed = Omit<CardSubject, "token">;

/** What the library has of an id. */
export type FindRegulation = (id: string) => Regulation | undefined;

/** What the library knows by the names that a text gives. */
export type LookUp = (names: readonly string[]) => CatalogueEntry[];

/** Id of the regulation that is made of the clauses a page sends of itself; as the resolver names it. */
export const OWN_PAGE = "self";

/**
 * @param subject what the card is asked to show.
 * @param find the library.
 * @param chosen the document that the reader chose, where several were offered.
 */
export function read(subject: Pointed, find: FindRegulation, chosen?: string): Reading {
  const { resolution } = subject;
  if (resolution.certainty === "ambiguous" && chosen === undefined) {
    const candidates = (resolution.candidates ?? []).flatMap((id) => find(id) ?? []);
    return { kind: "choice", candidates };
  }
  const id = chosen ?? resolution.regulation;
  const regulation = id === OWN_PAGE ? ownRegulation(subject) : id === null ? undefined : find(id);
  if (!regulation) return { kind: "missing", reason: resolution.reason ?? "document", regulation: null };
  if (resolution.certainty === "missing") {
    return { kind: "missing", reason: resolution.reason ?? "unit", regulation };
  }
  // What is to be chosen among was not checked against each document, and what a page sends may be made up.
  if (!hasUnits(regulation, resolution.addresses)) {
    return { kind: "missing", reason: reasonIn(regulation, resolution), regulation };
  }
  const passages = passagesOf(resolution, regulation);
  if (!passages) return { kind: "missing", reason: "unit", regulation };
  const units = citedUnits(resolution, regulation, passages);
  return { kind: "passages", regulation, passages, units, ground: groundOf(subject, chosen) };
}

/** Why a document that the reader chose has not all that is asked for: it may go on where its text ends here. */
function reasonIn(regulation: Regulation, { addresses }: Resolution): MissingReason {
  const last = clausesOf(regulation).at(-1)?.ordinal ?? 0;
  return regulation.incomplete && addresses.some(({ ordinal }) => ordinal > last) ? "beyond" : "unit";
}

/** What a citation names: 第四章, where the reference does, and not each clause in it. */
function citedUnits(
  { addresses, containers = [] }: Resolution,
  regulation: Regulation,
  passages: Passage[],
): CitedUnit[] {
  if (addresses.length > 0) return addresses;
  const named = containers.map(({ part, subpart, chapter, section }) => ({
    ...(part !== undefined && { part }),
    ...(subpart !== undefined && { subpart }),
    ...(chapter !== undefined && { chapter }),
    ...(section !== undefined && { section }),
  }));
  return hasUnits(regulation, named) ? named : passages.flatMap((passage) => passage.addresses);
}

/** @returns how sure the card may be of what it shows: never surer than the page's reading. */
export function certaintyOf({ resolution }: Pointed, reading: Reading): Certainty {
  if (reading.kind === "missing") return "missing";
  if (reading.kind === "choice") return "ambiguous";
  // Nothing is shown for what resolves to nothing; the least sure word would be right if it were.
  return resolution.certainty === "none" ? "ambiguous" : resolution.certainty;
}

const unitsShown = (passages: readonly Passage[]): FoundClause[] =>
  passages.flatMap(({ clause, addresses }) => addresses.map((address) => ({ address, clause })));

const namesOf = (units: readonly FoundClause[]) =>
  units.map(({ address, clause }) => unitLabel(address, clause));

/** @returns the names of all units that are shown, also those between the ends of a range. */
export const unitNames = (reading: Reading | null): string[] =>
  reading?.kind === "passages" ? namesOf(unitsShown(reading.passages)) : [];

/** @returns the units that are shown, as a citation lists them: 第八条第二款、第十条至第十二条; empty where none is. */
export function unitsOf(reading: Reading | null): string {
  if (reading?.kind !== "passages") return "";
  return unitsIn(reading.regulation, reading.passages);
}

/** @returns the units of a regulation that passages show, as a citation lists them. */
export function unitsIn(regulation: Regulation, passages: readonly Passage[]): string {
  const units = unitsShown(passages);
  // Of a page, only what is meant is known: a 之一 may stand between.
  if (regulation.id === OWN_PAGE) return namesOf(units).join("、");
  return unitsLabel(regulation, units);
}

function groundOf({ resolution }: Pointed, chosen: string | undefined): Ground {
  if (chosen !== undefined) return { kind: "chosen" };
  if (resolution.certainty === "default") return { kind: "default" };
  if (resolution.possibleEdition) return { kind: "edition", possible: resolution.possibleEdition };
  if (resolution.regulation === OWN_PAGE) return { kind: "own-page" };
  return { kind: resolution.certainty === "inferred" ? "inferred" : "explicit" };
}

/** The page's clauses as a regulation, so that one way of showing and citing serves both. */
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

/** @returns the title that a reference names, without 《》; null where its document is told in other words or not. */
export function titleOf(document: CardSubject["document"]): string | null {
  return document === "self" || document === "external-unresolved" ? null : document;
}

/** @returns the reference in words that find it elsewhere: with its title, where the page names one. */
export function searchWords({ text, document }: Pick<CardSubject, "text" | "document">): string {
  const title = titleOf(document);
  return title === null || text.includes(title) ? text : `《${title}》${text}`;
}
