/** References into the page's own text: the regulations that it is or contains, and its own points 一、二、三. */
import type { CatalogueEntry } from "../../regulation/entry.ts";
import type { ParsedReference } from "../block/parse.ts";
import { type Documents, UNKNOWN } from "../document/documents.ts";
import { type Answer, findAll, NOTHING } from "./answers.ts";
import type { OwnRegulation } from "./own-regulations.ts";
import type { Page } from "./page.ts";

/** Of a longer chapter the card shows the beginning. */
const MAX_CLAUSES = 100;

/** 本实施细则 → 细则; 本法 → 法. */
const KIND = /(?:法|.{2})$/;

/** @returns the kind of document that 本办法, 本实施细则 says the text is. */
export const kindOf = (word: string): string => KIND.exec(word)?.[0] ?? "";

export class OwnText {
  readonly #page: Page;
  /** By own regulation, the one of the library that the page prints. */
  readonly #printed: (CatalogueEntry | undefined)[];

  constructor(page: Page, documents: Documents) {
    this.#page = page;
    this.#printed = page.hosts.map((host) => printedRegulation(host, documents));
  }

  /** Whether one of the page's own regulations has a unit that a reference names. */
  #has(index: number, { targets }: ParsedReference): boolean {
    const host = this.#page.hosts[index];
    return (
      host !== undefined && !host.isAmending && findAll(targets, host.outline, null).certainty !== "missing"
    );
  }

  /**
   * Which of the page's own regulations a bare number is of: the one that contains it, or the only one that has the unit.
   * @returns an index into Page.hosts, -1 for none.
   */
  ownerOf(reference: ParsedReference, block: number): number {
    const here = this.#page.placeOf(block);
    if (this.#has(here, reference)) return here;
    const having = this.#page.hosts.flatMap((host, index) =>
      !host.isNotice && this.#has(index, reference) ? [index] : [],
    );
    return having.length === 1 && having[0] !== undefined ? having[0] : -1;
  }

  /** Whether a bare number is that of a point which the page numbers through: 第二十三条 for （二十三） under 八、. */
  isPoint({ targets: [target] }: ParsedReference, block: number): boolean {
    const host = this.#page.hosts[this.#page.placeOf(block)];
    return target?.clause !== undefined && target.clause <= (host?.lastThrough ?? 0);
  }

  /** A unit of one of the page's own regulations. What is named by its place and points nowhere is not marked. */
  unit({ targets, kind }: ParsedReference, index: number, block: number): Answer {
    const host = this.#page.hosts[index];
    if (!host) return NOTHING;
    const found = findAll(targets, host.outline, host.cursor(block));
    if (found.certainty === "missing" && targets[0]?.relative)
      return { ...NOTHING, reason: found.reason ?? "unit" };
    const certainty = kind === "bare" ? "inferred" : "explicit";
    const printed = this.#printed[index];
    if (printed) return { regulation: printed.id, certainty, ...found };
    // Of 本法第四章 the page itself has all clauses.
    const { containers = [], addresses } = found;
    const clauses =
      addresses.length > 0 ? addresses : containers.flatMap((each) => host.outline.clausesIn(each));
    return { regulation: null, host: index, certainty, ...found, addresses: clauses.slice(0, MAX_CLAUSES) };
  }
}

/** A page that prints a regulation of the library, in that edition, is that regulation. */
function printedRegulation(
  { regulation: { title }, clauses }: OwnRegulation,
  documents: Documents,
): CatalogueEntry | undefined {
  const identity = title ? documents.identify(title, undefined, true) : UNKNOWN;
  if (identity.status !== "known" || identity.possibleEdition) return undefined;
  // Another edition has another shape.
  return JSON.stringify(identity.regulation.clauses) === JSON.stringify(clauses)
    ? identity.regulation
    : undefined;
}
