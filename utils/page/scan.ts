/** One reading of the whole page: its text goes to the background block by block, its references come back. */

import type { PageFacts } from "../reference/model.ts";
import type { MarkedReference, PageAnswer } from "../reference/session.ts";
import { type Block, walkBlocks } from "./blocks.ts";
import { MAY_MATTER } from "./changes.ts";
import { matches, shadowRoot, tagName } from "./elements.ts";
import { pageFacts } from "./facts.ts";
import { inSlices } from "./slices.ts";
import { boxOf, isRendered, visibleParts } from "./visible.ts";

/** A reference that is marked, and where it stands. */
export interface Mark {
  block: Block;
  reference: MarkedReference;
}

export interface Scan {
  /** Marked references in document order. */
  marks: Mark[];
  clauses: PageAnswer["clauses"];
  /** Elements that may hold references but are not displayed now. */
  hidden: Element[];
  /** Open shadow roots: their changes are to be watched too. */
  roots: ShadowRoot[];
  /** Whether custom elements still wait for the script that gives them their content. */
  isUnfinished: boolean;
}

/** Where the texts of a page are sent to be read. */
export interface Session {
  send(texts: string[]): void;
  /** @throws Error when the other side has gone. */
  finish(facts: PageFacts): Promise<PageAnswer>;
}

/** Characters to a message: copying that much takes well under a millisecond. */
const CHUNK_LENGTH = 50_000;

const EMPTY: Scan = { marks: [], clauses: {}, hidden: [], roots: [], isUnfinished: false };

/** Reads a page again and again; nothing is asked while its text stays the same. */
export class Scanner {
  readonly #document: Document;
  readonly #begin: () => Session;
  #last: { texts: string[]; answer: PageAnswer } | null = null;
  #turn = 0;

  constructor(document: Document, begin: () => Session) {
    this.#document = document;
    this.#begin = begin;
  }

  /** @returns the page as it stands, or null when a later scan has overtaken this one, or that nobody answered. */
  async scan(): Promise<Scan | "failed" | null> {
    const turn = ++this.#turn;
    const isStale = () => turn !== this.#turn;
    const root = this.#document.body ?? this.#document.documentElement;
    if (!root || this.#document.designMode === "on") return EMPTY;

    const hosts = new Hosts();
    if (!(await this.#hasAnchor(root, hosts, isStale)))
      return isStale() ? null : { ...EMPTY, ...hosts.found };

    const blocks: Block[] = [];
    const hidden: Element[] = [];
    const keep = (block: Block | null) => block && blocks.push(block);
    if (!(await inSlices(this.#document, displayedBlocks(root, hidden, hosts), keep, isStale))) return null;

    const answer = await this.#ask(blocks, isStale).catch(() => "failed" as const);
    if (!answer || isStale()) return null;
    if (answer === "failed") return answer;
    const marks = answer.references.flatMap(([index, references]) => {
      const block = blocks[index];
      return block ? references.map((reference) => ({ block, reference })) : [];
    });
    return { marks, clauses: answer.clauses, hidden, ...hosts.found };
  }

  /** Whether any text of the page could hold a reference: many pages stop here. */
  async #hasAnchor(root: Node, hosts: Hosts, isStale: () => boolean): Promise<boolean> {
    let found = false;
    const note = (step: boolean) => {
      found ||= step;
    };
    await inSlices(this.#document, findAnchor(root, hosts), note, isStale);
    return found;
  }

  async #ask(blocks: Block[], isStale: () => boolean): Promise<PageAnswer | null> {
    const texts = blocks.map(({ text }) => text);
    const last = this.#last;
    if (last && last.texts.length === texts.length && texts.every((text, at) => text === last.texts[at])) {
      return last.answer;
    }
    const session = this.#begin();
    const send = (chunk: string[]) => session.send(chunk);
    if (!(await inSlices(this.#document, chunks(texts), send, isStale))) return null;
    const answer = await session.finish(pageFacts(this.#document));
    this.#last = { texts, answer };
    return answer;
  }
}

/** The elements met on a walk that have a shadow root, or may get one. */
class Hosts {
  readonly #roots = new Set<ShadowRoot>();
  #isUnfinished = false;

  readonly add = (host: Element, root: ShadowRoot | null): void => {
    if (root) this.#roots.add(root);
    else this.#isUnfinished ||= !matches(host, ":defined");
  };

  get found(): Pick<Scan, "roots" | "isUnfinished"> {
    return { roots: [...this.#roots], isUnfinished: this.#isUnfinished };
  }
}

/** Yields the blocks as displayed, and null now and then. Hidden elements are noted. */
function* displayedBlocks(root: Node, hidden: Element[], hosts: Hosts): Generator<Block | null> {
  for (const found of walkBlocks(root, hosts.add)) {
    if (!found || !MAY_MATTER.test(found.text)) {
      yield found;
      continue;
    }
    const block = isRendered(found.element) ? found : { ...found, element: boxOf(found.element) };
    if (isRendered(block.element)) yield* visibleParts(block);
    else hidden.push(block.element);
  }
}

function* chunks(texts: string[]): Generator<string[]> {
  let chunk: string[] = [];
  let length = 0;
  for (const text of texts) {
    chunk.push(text);
    length += text.length;
    if (length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = [];
    length = 0;
  }
  if (chunk.length > 0) yield chunk;
}

/** Yields true at the first text node that could hold a reference and ends there; false now and then. */
function* findAnchor(root: Node, hosts: Hosts): Generator<boolean> {
  const document = root.ownerDocument ?? (root as Document);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let steps = 0; texts.nextNode(); steps++) {
    if (MAY_MATTER.test((texts.currentNode as Text).data)) {
      yield true;
      return;
    }
    if (steps % 512 === 511) yield false;
  }
  const elements = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let steps = 0; elements.nextNode(); steps++) {
    const element = elements.currentNode as Element;
    const inner = shadowRoot(element);
    if (inner || tagName(element).includes("-")) hosts.add(element, inner);
    if (inner) yield* findAnchor(inner, hosts);
    if (steps % 512 === 511) yield false;
  }
}
