/**
 * Page text → blocks: the text nodes between two line ends, joined into one logical string with a way back to
 * the nodes. A reference is often split over <b>, <span> and Word's runs; a block edge or <br> ends it.
 */
import { isElement, matches, parent, skippedIn, type Traits, tagName, textOf, traitsOf } from "./elements.ts";

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
  /** None of a paragraph that was passed. */
  pieces: Piece[];
}

/** Told of what is met on a walk. */
export interface Visitor {
  block(block: Block): void;
  /** An element with an open shadow root, or a custom element without, which may get one when its script comes. */
  host(host: Element, root: ShadowRoot | null): void;
}

/** A block of more than this is no paragraph; it is cut, so that no single parse takes long. */
const MAX_BLOCK_LENGTH = 50_000;

const NOT_BLANK = /\S/;

/** A line feed in HTML source is a space. One character for one character, so that offsets hold. */
export const spaced = (text: string): string =>
  /[\n\r\t\f]/.test(text) ? text.replace(/[\n\r\t\f]/g, " ") : text;

/** The nearest element, from a text's parent upwards, that ends a line. */
function lineElement(above: Node | null): Element | null {
  let node = above;
  while (isElement(node) && traitsOf(node).isInline) node = parent(node);
  if (node instanceof ShadowRoot) return node.host;
  return isElement(node) ? node : null;
}

/** Whether line feeds in the element's text are line ends: <pre> and text/plain documents. */
function keepsLines(element: Element): boolean {
  for (let node: Node | null = element; isElement(node); node = parent(node)) {
    if (tagName(node) === "pre") return true;
  }
  return false;
}

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

/** One for all that are passed: fifty thousand empty lists are much to collect. */
const NONE: Piece[] = [];

/** What holds nothing that may end its line, or be no text of it. */
const PLAIN = ":not(:has(:not(a,b,em,font,i,span,strong,u),[contenteditable]))";

/**
 * Walks a tree in document order; an open shadow root comes before its host's children.
 * @param root where to begin.
 * @returns a generator that yields where the caller may pause to let the page breathe. The tree may change during a
 * pause; the walk then goes on from where the walker stands, and the observer's rescan mends what was missed.
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
    const inner = shadowOf(element, traits, visitor);
    if (inner || !traits.isInline) line.end();
    if (inner) yield* walkBlocks(inner, visitor);
    const isPassed = isLeftAlone(element, traits) || (steps > MANY_STEPS && line.pass(element, traits));
    node = isPassed ? skip(walker) : walker.nextNode();
  }
  line.end();
}

/** @returns an element's shadow root, after telling of it. */
function shadowOf(element: Element, { isHost, isCustom }: Traits, visitor: Visitor): ShadowRoot | null {
  const inner = isHost ? element.shadowRoot : null;
  if (inner || isCustom) visitor.host(element, inner);
  return inner;
}

/** @returns all texts in an element, as they stand in its `textContent`. */
export function piecesIn(element: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const { length } = node;
    pieces.push({ node, from: 0, start, length });
    start += length;
  }
  return pieces;
}

/** The line under way. */
class Line {
  readonly #visitor: Visitor;
  /** The parent of the last text: texts often come in runs of one parent. */
  #parent: Node | null = null;
  #element: Element | null = null;
  /** Asked for at the first line feed. */
  #keepsLines: boolean | undefined;
  #text = "";
  #pieces: Piece[] = [];

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  add(node: Text): void {
    const above = node.parentNode;
    if (above !== this.#parent) this.#enter(above);
    const { data } = node;
    // What stands between two lines in the source, more often than anything else.
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
      if (feed === to || this.#text.length >= MAX_BLOCK_LENGTH) this.end();
      if (feed === to) from++;
    }
  }

  /** @returns whether a paragraph was given without a look at what is in it. */
  pass(element: Element, { isInline }: Traits): boolean {
    if (isInline || !matches(element, PLAIN)) return false;
    const text = textOf.call(element);
    if (text.length > MAX_BLOCK_LENGTH || text.includes("\n")) return false;
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
    const element = lineElement(above);
    if (element === this.#element) return;
    this.end();
    this.#element = element;
    this.#keepsLines = undefined;
  }

  /** Where the next line feed ends a line, or -1. */
  #lineEnd(data: string, from: number): number {
    const feed = data.indexOf("\n", from);
    if (feed < 0 || !this.#element) return -1;
    this.#keepsLines ??= keepsLines(this.#element);
    return this.#keepsLines ? feed : -1;
  }
}
