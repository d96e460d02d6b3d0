import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Inserts text into a field at its cursor, or replaces the selection; the cursor is then after the inserted text.
 *
 * @param edit sets the field's text.
 */
export function useInsertion(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  edit: (text: string) => void,
): (inserted: string) => void {
  /** The place of the cursor after the next render; null for no change. */
  const cursor = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (cursor.current !== null) field.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  }, [text]);
  return (inserted) => {
    const start = field.current?.selectionStart ?? text.length;
    const end = field.current?.selectionEnd ?? start;
    cursor.current = start + inserted.length;
    edit(text.slice(0, start) + inserted + text.slice(end));
    field.current?.focus();
  };
}
