/** Single-letter keys of card and popup. They never get in the way of typing or of the keys of the browser. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** @returns whether an input method takes the key, e.g. the Enter that picks a word; browsers send 229 for such keys. */
export const isComposed = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Where a letter is text, not a command. */
function isTyping(event: KeyboardEvent): boolean {
  if (isComposed(event)) return true;
  return event.target instanceof HTMLElement && /^(input|textarea|select)$/.test(event.target.localName);
}

/**
 * @returns the key in lower case if it was pressed alone and not as text, else null: Ctrl+C, ⌘C and Alt keys are
 * the user's own.
 */
export function plainKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return null;
  return event.key.toLowerCase();
}

/** Handlers by key name in lower case; "back" is Alt+←, as in the browser. */
export type Keys = Record<string, (() => void) | undefined>;

/** Listens for single keys while this document has the focus. Keys without a handler are left to the browser. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // Before anything is painted: no key is lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isBack = event.altKey && event.key === "ArrowLeft" && !event.ctrlKey && !event.metaKey;
      const handler = latest.current[isBack ? "back" : (plainKey(event) ?? "")];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
