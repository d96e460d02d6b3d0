/**
 * The reading of one page, text by text: what the background does for a page, so that no page waits for a parse
 * and no page carries the grammar (it would be twice the size budget of the content script).
 */

import type { KnownRegulation } from "../regulation/known.ts";
import type { Clause, Container, Regulation, Unit } from "../regulation/model.ts";
import { clauseKey } from "./address.ts";
import { type ParsedBlock, parseSent } from "./block/parse.ts";
import type { PageFacts, ResolvedReference } from "./model.ts";
import { documentNames, resolveByBlock } from "./page/resolve.ts";

/** What a page needs to know of a reference on it. */
export type MarkedReference = Pick<ResolvedReference, "start" | "end" | "text" | "document" | "resolution">;

/** The references of one block, by its place among the texts that were sent. */
export type BlockReferences = [block: number, references: MarkedReference[]];

/** A clause that the page itself contains (regulation "self"): the card shows the page's own text. */
export interface PageClause {
  title: string;
  /** The 编 章 节 it stands in, outermost first. */
  containers: Pick<Container, "kind" | "ordinal" | "heading">[];
  clause: Clause;
}

export interface PageAnswer {
  references: BlockReferences[];
  /** Clauses of the page's own that its references point at, by their keys (address.ts). */
  clauses: Record<string, PageClause>;
}

/** What the library answers to the names a page gives. */
export type Lookup = (names: string[]) => { known: KnownRegulation[]; defaultId: string };

/** Each step of the generators is short, so that who runs them can let others have their turn. */
export class ReadingSession {
  readonly #parsed: ParsedBlock[] = [];

  /** Reads further blocks. @param texts their logical texts, in document order. */
  *add(texts: Iterable<string>): Generator<void, void> {
    for (const text of texts) {
      this.#parsed.push(parseSent(text));
      yield;
    }
  }

  /** @returns the references to be marked on the page, resolved; those that nothing is known of are left out. */
  *finish(facts: PageFacts, lookup: Lookup): Generator<void, PageAnswer> {
    const { known, defaultId } = lookup(documentNames(this.#parsed, facts));
    yield;
    const reading = yield* resolveByBlock(this.#parsed, facts, known, defaultId);
    const references = reading.blocks.flatMap((list, block): BlockReferences[] => {
      const marked = list.filter(({ resolution }) => resolution.certainty !== "none").map(pick);
      return marked.length > 0 ? [[block, marked]] : [];
    });
    yield;
    return { references, clauses: ownClauses(references, reading.hosts) };
  }
}

const pick = ({ start, end, text, document, resolution }: ResolvedReference): MarkedReference => ({
  start,
  end,
  text,
  document,
  resolution,
});

/** The page's own clauses that its references name. */
function ownClauses(references: BlockReferences[], hosts: Regulation[]): Record<string, PageClause> {
  const asked = new Set(
    references.flatMap(([, list]) =>
      list.flatMap(({ resolution: { regulation, host = 0, addresses } }) =>
        regulation === "self" ? addresses.map((address) => clauseKey(host, address)) : [],
      ),
    ),
  );
  const found: Record<string, PageClause> = {};
  const walk = (host: number, title: string, units: Unit[], containers: PageClause["containers"]): void => {
    for (const unit of units) {
      if (unit.kind === "clause") {
        const key = clauseKey(host, unit);
        if (asked.has(key)) found[key] ??= { title, containers, clause: unit };
      } else {
        const { kind, ordinal, heading } = unit;
        walk(host, title, unit.units, [...containers, { kind, ordinal, heading }]);
      }
    }
  };
  for (const [host, { title, units }] of hosts.entries()) walk(host, title, units, []);
  return found;
}
