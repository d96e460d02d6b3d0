/** One reading of the whole page: its text goes to the background block by block, its references come back. */

import type { PageFacts } from "../reference/model.ts";
import { type Portion, readPortion } from "../reference/portions.ts";
import type { MarkedReference, PageAnswer } from "../reference/session.ts";
import { type Block, blocksIn, type Visitor, walkBlocks } from "./blocks.ts";
import { MAY_MATTER } from "./changes.ts";
import { matches } from "./elements.ts";
import { pageFacts } from "./facts.ts";
import { areSame } from "./ranges.ts";
import { forgetLooks } from "./seen.ts";
import { inSlices, shown } from "./slices.ts";
import { boxOf, isRendered, visibleParts } from "./visible.ts";

/** A marked reference and its place. */
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
  /** Open shadow roots; one may be met twice. */
  roots: ShadowRoot[];
  /** Whether custom elements still wait for the script that gives them their content. */
  isUnfinished: boolean;
}

/** The answer of the background to the texts of a page. */
export interface Answer extends Pick<PageAnswer, "clauses"> {
  portions: Portion[];
}

/** Where the texts of a page are sent to be read. */
export interface Session {
  /** @param texts of blocks, in document order. */
  send(texts: string[]): void;
  /** @throws Error when the other side has gone. */
  finish(facts: PageFacts): Promise<Answer>;
}

/** Begins a reading of the page's text; null where it is not to be read. @throws Error when the extension is gone. */
export type Begin = () => Promise<Session | null>;

/** How a clause may begin: 第十八条　…, 十八、…. */
const CLAUSE_NUMBER = /^\s*(?:第.{1,9}[条條]|.{1,4}、)/;

/** Characters per message: a slow machine copies that much in a millisecond. */
const CHUNK_LENGTH = 10_000;

const NOTHING: Answer = { portions: [], clauses: [] };

const EMPTY: Scan = { marks: [], clauses: [], hidden: [], roots: [], isUnfinished: false };

/** Reads a page again and again; nothing is asked while its text and title stay the same. */
export class Scanner {
  readonly #document: Document;
  readonly #begin: Begin;
  /** The last texts, facts and answer. */
  #last: { texts: string[]; facts: PageFacts; answer: Answer } | null = null;
  #turn = 0;

  constructor(document: Document, begin: Begin) {
    this.#document = document;
    this.#begin = begin;
  }

  /**
   * @param onRoot called with each open shadow root before it is read, so that its changes are observed from then on.
   * @returns the current page, or null when a later scan overtook this one or the background did not answer.
   */
  async scan(onRoot: (root: ShadowRoot) => void): Promise<Scan | "failed" | null> {
    const turn = ++this.#turn;
    const isStale = () => turn !== this.#turn;
    await shown(this.#document);
    const root = this.#document.body ?? this.#document.documentElement;
    if (!root || this.#document.designMode === "on") return EMPTY;

    const seen = new Displayed(onRoot);
    if (!(await inSlices(this.#document, walkBlocks(root, seen), isStale))) return null;
    const { blocks } = seen;
    const answer = await this.#ask(blocks, isStale).catch(() => "failed" as const);
    if (!answer || isStale()) return null;
    if (answer === "failed") return answer;
    const marks: Mark[] = [];
    if (!(await inSlices(this.#document, marking(answer.portions, blocks, marks), isStale))) return null;
    return { ...answer, ...seen, marks };
  }

  async #ask(blocks: Block[], isStale: () => boolean): Promise<Answer | null> {
    const last = this.#last;
    const facts = pageFacts(this.#document);
    const texts = blocks.map(textSent);
    if (!texts.some((text) => MAY_MATTER.test(text))) return NOTHING;
    if (last && last.facts.title === facts.title && areSame(last.texts, texts)) return last.answer;
    const session = await this.#begin();
    if (!session || isStale() || !(await inSlices(this.#document, sendAll(texts, session), isStale)))
      return null;
    const answer = await session.finish(facts);
    this.#last = { texts, facts, answer };
    return answer;
  }
}

/** Result of a walk: displayed blocks, elements that are not displayed, and elements that have or may get a shadow root. */
class Displayed implements Visitor, Pick<Scan, "hidden" | "roots" | "isUnfinished"> {
  readonly blocks: Block[] = [];
  readonly hidden: Element[] = [];
  readonly roots: ShadowRoot[] = [];
  isUnfinished = false;
  isClose = false;
  readonly #onRoot: (root: ShadowRoot) => void;

  constructor(onRoot: (root: ShadowRoot) => void) {
    this.#onRoot = onRoot;
    forgetLooks();
  }

  block(found: Block): void {
    // From the first clause number on, any text may belong to a clause of the page.
    this.isClose ||= CLAUSE_NUMBER.test(found.text);
    if (!this.isClose && !MAY_MATTER.test(found.text)) {
      this.blocks.push(found);
      return;
    }
    const isSeen = isRendered(found.element);
    const block = isSeen ? found : { ...found, element: boxOf(found.element) };
    if (isSeen || isRendered(block.element))
      this.blocks.push(...visibleParts(block, this.hidden, this.isClose));
    else {
      this.hidden.push(block.element);
      // An element that keeps its place while it is not to be seen comes into view unnoticed.
      this.isUnfinished ||= isRendered(block.element, {});
    }
  }

  host(host: Element, root: ShadowRoot | null): void {
    if (root) {
      this.roots.push(root);
      this.#onRoot(root);
    } else this.isUnfinished ||= !matches(host, ":defined");
  }
}

/** Adds the marks of one portion per step. */
function* marking(portions: readonly Portion[], blocks: readonly Block[], marks: Mark[]): Generator<void> {
  for (const portion of portions) {
    readPortion(portion, (index, start, end, { document, resolution }) => {
      const block = blocks[index];
      if (!block || !isWhole(block)) return;
      const text = block.text.slice(start, end);
      marks.push({ block, reference: { start, end, text, document, resolution } });
    });
    yield;
  }
}

/** Whether a block still has the text that was read. A skipped paragraph is looked into only now. */
function isWhole(block: Block): boolean {
  if (block.pieces.length > 0) return true;
  const [whole] = blocksIn(block.element);
  const isSame = whole?.text === block.text && visibleParts(whole, [])[0] === whole;
  if (isSame) block.pieces = whole.pieces;
  return isSame;
}

/** In a cell behind another of its row. */
const IN_CELL = "td+td,td+td *,th+td";

/** A number in a table may be of the document in the cell before it: a tab before the text says so (block/parse.ts). */
const textSent = ({ text, element }: Block): string =>
  /^\s*第/.test(text) && matches(element, IN_CELL) ? `\t${text}` : text;

/** Sends one chunk per step. */
function* sendAll(texts: readonly string[], session: Session): Generator<void> {
  let chunk: string[] = [];
  let length = 0;
  for (const text of texts) {
    chunk.push(text);
    length += text.length;
    if (length < CHUNK_LENGTH) continue;
    session.send(chunk);
    chunk = [];
    length = 0;
    yield;
  }
  session.send(chunk);
}
