/** One reading of the whole page: blocks → references → what the library knows → resolved references. */
import type { PageReading } from "../reference/model.ts";
import { type ParsedBlock, parseBlock } from "../reference/parse.ts";
import { documentNames, resolvePage } from "../reference/resolve.ts";
import type { KnownRegulation } from "../regulation/known.ts";
import { type Block, walkBlocks } from "./blocks.ts";
import { MAY_MATTER } from "./changes.ts";
import { pageFacts } from "./facts.ts";
import type { Mark } from "./marks.ts";
import { inSlices } from "./slices.ts";
import { isRendered, visibleParts } from "./visible.ts";

/** What the library answers to a page. */
export interface Known {
  known: KnownRegulation[];
  defaultId: string;
}

export type Lookup = (names: string[]) => Promise<Known>;

export interface Scan {
  /** Marked references in document order. */
  marks: Mark[];
  hosts: PageReading["hosts"];
  /** Elements that hold references but are not displayed now. */
  hidden: Element[];
}

/** A parse depends on the text alone, so blocks that did not change are not parsed again. */
type Parses = Map<string, ParsedBlock>;

/** More than this is no document that anybody reads. */
const MAX_REFERENCES = 20_000;

/** Reads pages again and again; what did not change costs little. */
export class Scanner {
  readonly #document: Document;
  readonly #lookup: Lookup;
  #parses: Parses = new Map();
  #known: { names: string; answer: Known } | null = null;
  #turn = 0;

  constructor(document: Document, lookup: Lookup) {
    this.#document = document;
    this.#lookup = lookup;
  }

  /** @returns the page as it stands, or null when a later scan has overtaken this one. */
  async scan(): Promise<Scan | null> {
    const turn = ++this.#turn;
    const isStale = () => turn !== this.#turn;
    const root = this.#document.body ?? this.#document.documentElement;
    if (!root || !(await this.#hasAnchor(root, isStale))) return isStale() ? null : EMPTY;

    const blocks: Block[] = [];
    const parsed: ParsedBlock[] = [];
    const hidden: Element[] = [];
    const parses: Parses = new Map();
    const done = await inSlices(
      this.#document,
      this.#read(root, parses, hidden),
      (step) => {
        if (!step) return;
        blocks.push(step.block);
        parsed.push(step.parsed);
      },
      isStale,
    );
    if (!done) return null;
    this.#parses = parses;

    const facts = pageFacts(this.#document);
    const answer = await this.#ask(documentNames(parsed, facts));
    if (isStale()) return null;
    const reading = resolvePage(parsed, facts, answer.known, answer.defaultId);
    const marks = blocks.flatMap((block, index) =>
      (reading.blocks[index] ?? [])
        .filter(({ resolution }) => resolution.certainty !== "none")
        .map((reference) => ({ block, reference })),
    );
    return { marks: marks.slice(0, MAX_REFERENCES), hosts: reading.hosts, hidden };
  }

  /** Whether any text of the page could hold a reference: most pages stop here. */
  async #hasAnchor(root: Node, isStale: () => boolean): Promise<boolean> {
    let found = false;
    await inSlices(
      this.#document,
      findAnchor(root),
      (step) => {
        found ||= step;
      },
      isStale,
    );
    return found;
  }

  *#read(root: Node, parses: Parses, hidden: Element[]): Generator<Read | null> {
    for (const block of walkBlocks(root)) {
      if (!block) {
        yield null;
        continue;
      }
      const candidate = MAY_MATTER.test(block.text);
      if (candidate && !isRendered(block.element)) {
        hidden.push(block.element);
        continue;
      }
      for (const part of candidate ? visibleParts(block) : [block]) {
        const parsed = parses.get(part.text) ?? this.#parses.get(part.text) ?? parseBlock(part.text);
        parses.set(part.text, parsed);
        yield { block: part, parsed };
      }
    }
  }

  /** One message a scan, and none where the page names the same documents as before. */
  async #ask(names: string[]): Promise<Known> {
    const key = names.join("\n");
    if (this.#known?.names !== key) this.#known = { names: key, answer: await this.#lookup(names) };
    return this.#known.answer;
  }
}

interface Read {
  block: Block;
  parsed: ParsedBlock;
}

const EMPTY: Scan = { marks: [], hosts: [], hidden: [] };

/** Yields true at the first text node that could hold a reference and ends there; false now and then. */
function* findAnchor(root: Node): Generator<boolean> {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let steps = 0; walker.nextNode(); steps++) {
    if (MAY_MATTER.test((walker.currentNode as Text).data)) {
      yield true;
      return;
    }
    if (steps % 512 === 511) yield false;
  }
}
