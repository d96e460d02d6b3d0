/**
 * Page text → blocks: the text nodes between two line ends, joined into one logical string with a way back to
 * the nodes. A reference is often split over <b>, <span> and Word's runs; a block edge or <br> ends it.
 */
import { isElement, isInline, isSkipped, parent, shadowRoot, tagName } from "./elements.ts";

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
  pieces: Piece[];
}

/** Told of elements with an open shadow root, and of custom elements without. */
export type OnHost = (host: Element, root: ShadowRoot | null) => void;

/** A block of more than this is no paragraph; it is cut, so that no single parse takes long. */
const MAX_BLOCK_LENGTH = 50_000;

/** The nearest element, from a text's parent upwards, that ends a line. */
function lineElement(above: Node | null): Element | null {
  let node = above;
  while (isElement(node) && isInline(node)) node = parent(node);
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

/**
 * Walks a tree in document order.
 * @param root where to begin.
 * @param onHost told of each element that has an open shadow root, which is entered before its children, and of each
 * that may get one when its script comes.
 * @returns a generator that yields a block when a line is complete and null now and then, where the caller
 * may pause to let the page breathe. The tree may change during a pause; the walk then goes on from where the
 * walker stands, and the observer's rescan mends what was missed.
 */
export function* walkBlocks(root: Node, onHost: OnHost = () => {}): Generator<Block | null> {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const lines = new Lines();
  let node: Node | null = isElement(root) && isSkipped(root) ? null : walker.nextNode();
  for (let steps = 0; node; steps++) {
    if (steps % 512 === 511) yield null;
    if (!isElement(node)) {
      yield* lines.add(node as Text);
      node = walker.nextNode();
      continue;
    }
    const inner = rootOf(node, onHost);
    if (inner || !isInline(node)) yield* lines.end();
    if (inner) yield* walkBlocks(inner, onHost);
    node = isSkipped(node) ? skip(walker) : walker.nextNode();
  }
  yield* lines.end();
}

/** The lines of a walk, one after the other. */
class Lines {
  #line = new Line();
  #parent: Node | null = null;

  *add(node: Text): Generator<Block> {
    // Texts often come in runs of one parent.
    const above = parent(node);
    const element = above === this.#parent ? this.#line.element : lineElement(above);
    this.#parent = above;
    if (element !== this.#line.element) {
      yield* this.#line.end();
      this.#line = new Line(element);
    }
    yield* this.#line.add(node);
  }

  end(): Generator<Block> {
    return this.#line.end();
  }
}

/** The element's open shadow root; elements that have or may get one are told of. */
function rootOf(element: Element, onHost: OnHost): ShadowRoot | null {
  const root = shadowRoot(element);
  if (root || tagName(element).includes("-")) onHost(element, root);
  return root;
}

/** The line under way. */
class Line {
  readonly element: Element | null;
  readonly #keepsLines: boolean;
  #text = "";
  #pieces: Piece[] = [];

  constructor(element: Element | null = null) {
    this.element = element;
    this.#keepsLines = element !== null && keepsLines(element);
  }

  *add(node: Text): Generator<Block> {
    const data = node.data;
    for (let from = 0; from < data.length; ) {
      const room = MAX_BLOCK_LENGTH - this.#text.length;
      const feed = this.#keepsLines ? data.indexOf("\n", from) : -1;
      const to = Math.min(feed < 0 ? data.length : feed, from + room);
      if (to > from) {
        this.#pieces.push({ node, from, start: this.#text.length, length: to - from });
        this.#text += data.slice(from, to);
      }
      from = to;
      if (feed === to || this.#text.length >= MAX_BLOCK_LENGTH) yield* this.end();
      if (feed === to) from++;
    }
  }

  /** Gives the block, if it holds more than white space, and begins the next one. */
  *end(): Generator<Block> {
    const [text, pieces] = [this.#text, this.#pieces];
    this.#text = "";
    this.#pieces = [];
    // One character for one character, so that offsets hold: a line feed in HTML source is a space.
    if (this.element && /\S/.test(text)) {
      yield { element: this.element, text: text.replace(/[\n\r\t\f]/g, " "), pieces };
    }
  }
}
