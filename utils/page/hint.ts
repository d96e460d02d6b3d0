/**
 * A line of text beside a reference, where no card can be: the extension was updated, and what this page's reader
 * would have to ask is gone. It says nothing that a page must not know.
 */
import { type Box, placeCard } from "./place.ts";
import { make, makePopover, putAt, setShown } from "./popover.ts";

/** Long enough to be read twice. */
const SHOWN_MILLISECONDS = 8000;

const SIZE = { width: 340, height: 70 };

const RULES =
  "p{position:fixed;box-sizing:border-box;margin:0;padding:10px 14px;border:1px solid;border-radius:10px;" +
  "background:Canvas;color:CanvasText;color-scheme:light dark;font:15px/1.6 sans-serif}";

/**
 * Shows the text for a while, above everything on the page.
 * @param line the rectangle of the reference's line, in viewport coordinates.
 */
export function showHint(document: Document, text: string, line: Box): void {
  const words = make(document, "p");
  words.role = "alert";
  words.textContent = text;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { left, top, width: room } = placeCard(line, SIZE, { left: 0, top: 0, width, height });
  putAt(words, { left, top, width: room });
  const host = makePopover(document, RULES, words);
  document.documentElement.append(host);
  setShown(host, true);
  setTimeout(() => host.remove(), SHOWN_MILLISECONDS);
}
