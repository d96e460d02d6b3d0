/**
 * The second look at a block that may hold a reference: what a stylesheet hides is dropped, and what it
 * displays as a line of its own is cut off, whatever the tags say.
 */
import type { Block, Piece } from "./blocks.ts";
import { isElement, parent, shadowRoot } from "./elements.ts";

type Flow = "inline" | "line" | "hidden";

/** Of the elements in the block under way. One map for all: most blocks hold none, and a new one each is much to collect. */
const known = new Map<Element, Flow>();

function flowOf(element: Element): Flow {
  const seen = known.get(element);
  if (seen) return seen;
  const style = getComputedStyle(element);
  const { display } = style;
  let flow: Flow = "line";
  // What a shadow root has no slot for has no display at all.
  if (display === "none" || display === "" || style.visibility === "hidden") flow = "hidden";
  else if (display.startsWith("inline") || display.startsWith("ruby") || display === "contents")
    flow = "inline";
  known.set(element, flow);
  return flow;
}

/** The innermost element between a piece and its block that is displayed as a line, or null when hidden. */
function innermostLine(piece: Piece, block: Block): Element | null {
  const above = parent(piece.node);
  if (isElement(above) && shadowRoot(above) && !piece.node.assignedSlot) return null;
  let line: Element | undefined;
  for (let node = above; node !== block.element; node = parent(node)) {
    if (node instanceof ShadowRoot) continue;
    if (!isElement(node)) return null;
    const flow = flowOf(node);
    if (flow === "hidden") return null;
    if (flow === "line") line ??= node;
  }
  return line ?? block.element;
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

/** Made once: it is asked of every paragraph. */
const BY_VISIBILITY: CheckVisibilityOptions = { visibilityProperty: true };

/**
 * @param options what is asked beside display and content-visibility; of itself the visibility, never the opacity.
 * @returns whether the element is rendered at all.
 */
export const isRendered = (element: Element, options = BY_VISIBILITY): boolean =>
  checkVisibility.call(element, options);

/** Joins pieces anew, with their starts counted from the first. */
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
 * @returns the block as displayed: itself, or its parts, or nothing.
 */
export function visibleParts(block: Block, hidden: Element[]): Block[] {
  const { element, pieces } = block;
  if (known.size > 0) known.clear();
  if (pieces.every((piece) => innermostLine(piece, block) === element)) return [block];
  const parts: { line: Element; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const line = innermostLine(piece, block);
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
