/**
 * The second look at a block that may hold a reference: what a stylesheet hides is dropped, and what it
 * displays as a line of its own is cut off, whatever the tags say.
 */
import type { Block, Piece } from "./blocks.ts";
import { inherited, isElement, parent, shadowRoot } from "./elements.ts";
import { isSeen } from "./seen.ts";

type Flow = "inline" | "line" | "hidden";

function flowOf(element: Element): Flow {
  const { display, visibility } = getComputedStyle(element);
  // An element without a slot in its host's shadow root has no display.
  if (display === "none" || display === "" || visibility === "hidden") return "hidden";
  return /^(inline|ruby|contents)/.test(display) ? "inline" : "line";
}

/**
 * Cache for the current block: by node, the innermost ancestor that is displayed as a line, or null if an ancestor is
 * hidden. Shared by all blocks, because a new map for each would cost GC time.
 */
const known = new Map<Node, Element | null>();

function innermostLine(piece: Piece, block: Block): Element | null {
  const above = parent(piece.node);
  if (isElement(above) && shadowRoot(above) && !piece.node.assignedSlot) return null;
  return inherited(
    above,
    known,
    (node) => (node === block.element ? block.element : node && undefined),
    (node, line) => {
      const flow = line && isElement(node) ? flowOf(node) : "inline";
      return flow === "hidden" ? null : flow === "line" ? (node as Element) : line;
    },
  );
}

/** @returns the nearest element around that has a box of its own: none with `display: contents` has. */
export function boxOf(element: Element): Element {
  for (let node: Node | null = element; isElement(node); node = parent(node)) {
    if (getComputedStyle(node).display !== "contents") return node;
    const above = parent(node);
    if (above instanceof ShadowRoot) return above.host;
  }
  return element;
}

const checkVisibility = Element.prototype.checkVisibility;

/** One shared object, because every paragraph is checked. */
const BY_VISIBILITY: CheckVisibilityOptions = { visibilityProperty: true };

/**
 * @param options checks in addition to display and content-visibility. For the element itself that is visibility, never
 *   opacity.
 * @returns whether the element is rendered at all.
 */
export const isRendered = (element: Element, options = BY_VISIBILITY): boolean =>
  checkVisibility.call(element, options);

/** Joins pieces into one block, with starts counted from the first piece. */
function join(block: Block, element: Element, pieces: Piece[]): Block {
  let text = "";
  const moved = pieces.map((piece) => {
    const start = text.length;
    text += block.text.slice(piece.start, piece.start + piece.length);
    return { ...piece, start };
  });
  return { element, text, pieces: moved };
}

/**
 * @param hidden takes the elements whose text is not displayed.
 * @param isClose whether text that is displayed but cannot be seen is dropped too.
 * @returns the block as displayed: itself, or its parts, or nothing.
 */
export function visibleParts(block: Block, hidden: Element[], isClose = false): Block[] {
  const { element, pieces } = block;
  if (known.size > 0) known.clear();
  const lineOf = (piece: Piece) => {
    const line = innermostLine(piece, block);
    return line && isClose && !isSeen(parent(piece.node) as Element) ? null : line;
  };
  if (pieces.every((piece) => lineOf(piece) === element)) return [block];
  const parts: { line: Element; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const line = lineOf(piece);
    if (!line) {
      const above = parent(piece.node);
      if (isElement(above)) hidden.push(above);
      continue;
    }
    const last = parts.at(-1);
    if (last?.line === line) last.pieces.push(piece);
    else parts.push({ line, pieces: [piece] });
  }
  return parts.map(({ line, pieces }) => join(block, line, pieces));
}
