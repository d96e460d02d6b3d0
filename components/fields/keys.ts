/** Single-letter keys of card and popup. They never get in the way of typing or of the browser's own keys. */

/** @returns whether an input method takes the key, e.g. the Enter that picks a word; browsers send 229 for such keys. */
export const isComposed = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Where a letter is text, not a command. */
function isTyping(event: KeyboardEvent): boolean {
  if (isComposed(event)) return true;
  return event.target instanceof HTMLElement && /^(input|textarea|select)$/.test(event.target.localName);
}

/**
 * @returns the key in lower case if it was pressed alone and not as text, else null: Ctrl+C, ⌘C and Alt keys are
 * the reader's own.
 */
export function plainKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return null;
  return event.key.toLowerCase();
}
