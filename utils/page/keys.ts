/**
 * Keys on the page while a card is open: Esc closes, c copies. Nothing is taken while somebody types: the page hears the
 * Esc that closes the card too.
 */
import type { CardControl } from "./card-control.ts";
import { matches } from "./elements.ts";

/** Where a letter is input, not a command. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || matches(target, "input,textarea,select");
}

/**
 * @param card no key is looked at while it is closed.
 * @returns a listener for keydown.
 */
export function keyListener(card: CardControl): (event: KeyboardEvent) => void {
  return (event) => {
    if (!card.isOpen) return;
    const isEscape = event.key === "Escape";
    if (isEscape) card.close();
    else if (!isCopyKey(event)) return;
    if (isTyping(event) || !(isEscape || card.copy())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}

/** Plain c only: Ctrl+C and ⌘C are the reader's own. */
const isCopyKey = (event: KeyboardEvent) =>
  event.key.toLowerCase() === "c" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
