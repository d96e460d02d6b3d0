/** Single-letter keys of card and popup. They never get in the way of typing or of the browser's own keys. */

/** Where a letter is text, not a command. */
function isTyping(event: KeyboardEvent): boolean {
  // 229 is what browsers send for keys that an input method takes.
  if (event.isComposing || event.keyCode === 229) return true;
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
