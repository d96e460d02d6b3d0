/**
 * The reading of one page, text by text: what the background does for a page, so that no page waits for a parse
 * and no page carries the grammar (it would be twice the size budget of the content script).
 */

import type { CatalogueEntry } from "../regulation/entry.ts";
import type { Clause, Container, Regulation } from "../regulation/model.ts";
import { clauseKey, findClause, type PlacedClause } from "../regulation/units.ts";
import { type ParsedBlock, parseSent } from "./block/parse.ts";
import type { PageFacts, ResolvedReference } from "./model.ts";
import { documentNames, resolveByBlock } from "./page/resolve.ts";

/** What a page needs to know of a reference on it. */
export type MarkedReference = Pick<ResolvedReference, "start" | "end" | "text" | "document" | "resolution">;

/** The references of one block, by its place among the texts that were sent. */
export type BlockReferences = [block: number, references: MarkedReference[]];

/** A clause that the page itself contains: the card shows the page's own text. */
export interface PageClause {
  title: string;
  /** The 编 章 节 that contain it, outermost first. */
  containers: Pick<Container, "kind" | "ordinal" | "label" | "heading">[];
  clause: Clause;
}

export interface PageAnswer {
  references: BlockReferences[];
  /** For each of the page's own regulations, its clauses that references point at, by `clauseKey`. */
  clauses: Record<string, PageClause>[];
}

/** What the library answers to the names that a page gives. */
export interface Known {
  /** The regulations so named, and the user's default one. */
  known: readonly CatalogueEntry[];
  defaultId: string;
}

/**
 * `add` for each part of the page, then `names`, whose answer the library gives, then `finish`. Each step of the generators
 * is short, so that who runs them can let others have their turn; none of them waits for the library.
 */
export class ReadingSession {
  readonly #parsed: ParsedBlock[] = [];

  /** Reads further blocks. @param texts their logical texts, in document order. */
  *add(texts: Iterable<string>): Generator<void, void> {
    for (const text of texts) {
      this.#parsed.push(parseSent(text));
      yield;
    }
  }

  /** @returns the names to ask the library for: of every document that a reference could mean. */
  *names(facts: PageFacts): Generator<void, string[]> {
    yield;
    return documentNames(this.#parsed, facts);
  }

  /**
   * @param library what it knows by `names`.
   * @returns the references to be marked on the page, resolved; those that nothing is known of are left out.
   */
  *finish(facts: PageFacts, { known, defaultId }: Known): Generator<void, PageAnswer> {
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

const pageClause = (title: string, { clause, containers }: PlacedClause): PageClause => ({
  title,
  containers: containers.map(({ kind, ordinal, label, heading }) => ({
    kind,
    ordinal,
    ...(label && { label }),
    heading,
  })),
  clause,
});

/** The page's own clauses that its references name, by host and key. */
function ownClauses(references: BlockReferences[], hosts: Regulation[]): PageAnswer["clauses"] {
  const found = hosts.map((): Record<string, PageClause> => ({}));
  for (const { resolution } of references.flatMap(([, list]) => list)) {
    const { host = -1, addresses } = resolution;
    const [own, clauses] = [hosts[host], found[host]];
    if (!own || !clauses) continue;
    for (const address of addresses) {
      const placed = findClause(own, address);
      if (placed) clauses[clauseKey(address)] ??= pageClause(own.title, placed);
    }
  }
  return found;
}
