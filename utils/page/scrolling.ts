/** Brings a reference onto the screen. */
import { isElement, matches, parent } from "./elements.ts";
import type { Box } from "./place.ts";
import type { Mark } from "./scan.ts";

/** @returns whether a line is inside the window; panes that scroll may hide it all the same. */
export function isInView(line: Box | null, { defaultView: window }: Document): boolean {
  return line !== null && window !== null && line.top >= 0 && line.top + line.height <= window.innerHeight;
}

/** @returns the nearest element around that scrolls its content, or null for the window. */
function paneOf(element: Element): Element | null {
  for (let node: Node | null = element; isElement(node); node = parent(node)) {
    if (matches(node, "body,html")) return null;
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY))
      return node;
  }
  return null;
}

/**
 * Scrolls a reference into view where it is not, in every pane and frame around it.
 * @param line where its first line is now; null where it is not displayed.
 */
export function scrollTo({ block: { element } }: Mark, line: Box | null, document: Document): void {
  const { defaultView: window } = document;
  if (!window) return;
  const pane = paneOf(element);
  if (!pane && isInView(line, document)) return;
  const third = window.innerHeight / 3;
  if (!line || element.clientHeight < third) {
    element.scrollIntoView({ block: pane || line === null ? "nearest" : "center", behavior: "instant" });
  } else {
    // Of a long element, the line itself.
    const frame = pane?.getBoundingClientRect() ?? { top: 0 };
    (pane ?? window).scrollBy({ top: line.top - frame.top - third, behavior: "instant" });
  }
}
