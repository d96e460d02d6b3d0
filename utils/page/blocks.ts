/**
 * Page text → blocks: the text nodes between two line ends, joined into one logical string with a way back to
 * the nodes. A reference is often split over <b>, <span> and Word's runs; a block edge or <br> ends it.
 */
import {
  inherited,
  isElement,
  matches,
  shadowRoot,
  skippedIn,
  type Traits,
  textOf,
  traitsOf,
} from "./elements.ts";

/** A stretch of one text node inside a block's text. Offsets are UTF-16 code units. */
export interface Piece {
  node: Text;
  /** Where the stretch begins in the node. */
  from: number;
  /** Where it begins in the block's text. */
  start: number;
  length: number;
}

export interface Block {
  /** The element whose line this is: the nearest that is not inline. */
  element: Element;
  text: string;
  /** Empty for a paragraph that the walk skipped. */
  pieces: Piece[];
}

/** Callbacks of a walk. */
export interface Visitor {
  /** Look into every paragraph, however many there are. */
  readonly isClose: boolean;
  block(block: Block): unknown;
  /** An element with an open shadow root, or a custom element without, which may get one when its script comes. */
  host(host: Element, root: ShadowRoot | null): void;
}

/** A longer block is no paragraph; it is cut, so that no single parse takes long. */
const MAX_BLOCK_LENGTH = 50_000;

/** No paragraph has more pieces than this: what is done for each piece of a block is done without a pause. */
const MAX_PIECES = 2000;

const NOT_BLANK = /\S/;

/** A line feed in HTML source is a space. One character for one character, so that offsets hold. */
export const spaced = (text: string): string =>
  /[\n\r\t\f]/.test(text) ? text.replace(/[\n\r\t\f]/g, " ") : text;

/** Whether line feeds in the element's text are line ends: <pre> and text/plain documents. */
const keepsLines = (element: Element): boolean => Element.prototype.closest.call(element, "pre") !== null;

/** Goes past a skipped element and everything in it. */
function skip(walker: TreeWalker): Node | null {
  for (let next: Node | null = walker.nextSibling(); ; next = walker.nextSibling()) {
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

const { TEXT_NODE } = Node;

/** After so many nodes a walk may pause: they are passed in well under a millisecond. */
const PAUSE_STEPS = 256;

/**
 * Chromium keeps a table of the nodes that a script has met, and copies it whenever it is full: at a hundred thousand
 * that alone takes longer than a slice. After so many steps a paragraph is passed, and looked into when it is marked.
 */
const MANY_STEPS = 20_000;

/** Shared empty list: 50,000 of them cost GC time. */
const NONE: Piece[] = [];

/** What holds nothing that may end its line, or be no text of it. */
const PLAIN = ":not(:has(:not(a,b,em,font,i,span,strong,u),[contenteditable]))";

/**
 * Walks a tree in document order; an open shadow root comes before its host's children.
 * @param root where to begin.
 * @returns a generator that yields where the caller may pause to let the page breathe. The tree may change during a
 * pause; the walk then continues at the walker's current node, and the rescan by the observer reads what was missed.
 */
export function* walkBlocks(root: Node, visitor: Visitor): Generator<void, void, void> {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const line = new Line(visitor);
  const isLeftAlone = skippedIn(root);
  let node: Node | null = isElement(root) ? root : walker.nextNode();
  for (let steps = 1; node; steps++) {
    if (steps % PAUSE_STEPS === 0) yield;
    // Of an element, a form control may shadow this, but never with a number.
    if (node.nodeType === TEXT_NODE) {
      line.add(node as Text);
      node = walker.nextNode();
      continue;
    }
    const element = node as Element;
    const traits = traitsOf(element);
    const inner = shadowRoot(element);
    if (inner || traits.isCustom) visitor.host(element, inner);
    if (inner || !traits.isInline) line.end();
    if (inner) yield* walkBlocks(inner, visitor);
    const isPassed =
      isLeftAlone(element, traits) || (steps > MANY_STEPS && !visitor.isClose && line.pass(element, traits));
    node = isPassed ? skip(walker) : walker.nextNode();
  }
  line.end();
}

/** @returns the blocks in an element, whether displayed or not. */
export function blocksIn(element: Element): Block[] {
  const blocks: Block[] = [];
  const visitor: Visitor = { isClose: true, block: (block) => blocks.push(block), host: () => {} };
  for (const _ of walkBlocks(element, visitor));
  return blocks;
}

/** The current line. */
class Line {
  readonly #visitor: Visitor;
  /** The parent of the last text: texts often come in runs of one parent. */
  #parent: Node | null = null;
  #element: Element | null = null;
  /** Asked for at the first line feed. */
  #keepsLines: boolean | undefined;
  #text = "";
  #pieces: Piece[] = [];
  /** Line of each inline element. Cached, because siblings share all ancestors, however deep. */
  readonly #lines = new Map<Node, Element | null>();

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  add(node: Text): void {
    const above = node.parentNode;
    if (above !== this.#parent) this.#enter(above);
    const { data } = node;
    // White space between two source lines: the most frequent text node.
    if (this.#text === "" && !NOT_BLANK.test(data)) return;
    for (let from = 0; from < data.length; ) {
      const room = MAX_BLOCK_LENGTH - this.#text.length;
      const feed = this.#lineEnd(data, from);
      const to = Math.min(feed < 0 ? data.length : feed, from + room);
      if (to > from) {
        this.#pieces.push({ node, from, start: this.#text.length, length: to - from });
        this.#text += data.slice(from, to);
      }
      from = to;
      const isFull = this.#text.length >= MAX_BLOCK_LENGTH || this.#pieces.length >= MAX_PIECES;
      if (feed === to || isFull) this.end();
      if (feed === to) from++;
    }
  }

  /** @returns whether a paragraph was given without a look at what is in it. */
  pass(element: Element, { isInline }: Traits): boolean {
    if (isInline || !matches(element, PLAIN)) return false;
    const text = textOf.call(element);
    // A blank beginning is left out of a line that is looked into.
    if (text.length > MAX_BLOCK_LENGTH || /^\s|\n/.test(text)) return false;
    this.#give(element, text, NONE);
    return true;
  }

  /** Gives the block, if it holds more than white space, and begins the next one. */
  end(): void {
    const text = this.#text;
    if (text === "") return;
    const pieces = this.#pieces;
    this.#text = "";
    this.#pieces = [];
    this.#give(this.#element, text, pieces);
  }

  #give(element: Element | null, text: string, pieces: Piece[]): void {
    if (element && NOT_BLANK.test(text)) this.#visitor.block({ element, text: spaced(text), pieces });
  }

  #enter(above: Node | null): void {
    this.#parent = above;
    const element = this.#lineOf(above);
    if (element === this.#element) return;
    this.end();
    this.#element = element;
    this.#keepsLines = undefined;
  }

  /** The nearest element, from a text's parent upwards, that ends a line. */
  #lineOf(above: Node | null): Element | null {
    return inherited(
      above,
      this.#lines,
      (node) => {
        if (isElement(node)) return traitsOf(node).isInline ? undefined : node;
        return node instanceof ShadowRoot ? node.host : null;
      },
      (_, line) => line,
    );
  }

  /** Where the next line feed ends a line, or -1. */
  #lineEnd(data: string, from: number): number {
    const feed = data.indexOf("\n", from);
    if (feed < 0 || !this.#element) return -1;
    this.#keepsLines ??= keepsLines(this.#element);
    return this.#keepsLines ? feed : -1;
  }
}
