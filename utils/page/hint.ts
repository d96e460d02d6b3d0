/**
 * A line of text below a reference, where no card can be: the extension was updated, and what this page's reader would
 * have to ask is gone. It says nothing that a page must not know.
 */
import type { Box } from "./place.ts";
import { make, makePopover, setShown } from "./popover.ts";

/** Long enough to be read twice. */
const SHOWN_MILLISECONDS = 8000;

const RULES =
  "p{position:fixed;max-width:340px;margin:6px;padding:10px;border:1px solid;border-radius:10px;" +
  "background:Canvas;color:CanvasText;color-scheme:light dark;font:15px/1.6 sans-serif}";

/**
 * Shows the text for a while, above everything on the page.
 * @param line the rectangle of the reference's line, in viewport coordinates.
 */
export function showHint(document: Document, text: string, { left, top, height }: Box): void {
  const words = make(document, "p");
  words.role = "alert";
  words.textContent = text;
  // Inside the window, however near its edge the line is.
  words.style.left = `max(0px,min(${left}px,100vw - 400px))`;
  words.style.top = `min(${top + height}px,100vh - 100px)`;
  const host = makePopover(document, RULES, words);
  document.documentElement.append(host);
  setShown(host, true);
  setTimeout(() => host.remove(), SHOWN_MILLISECONDS);
}
