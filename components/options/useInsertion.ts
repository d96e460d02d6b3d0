import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Inserts text into a field where its cursor stands, or in place of what is selected; the cursor then stands behind it.
 *
 * @param edit makes a text the field's.
 */
export function useInsertion(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  edit: (text: string) => void,
): (inserted: string) => void {
  /** Where the cursor is to stand once the text is there. */
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
