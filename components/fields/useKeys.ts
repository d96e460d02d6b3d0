import { useLayoutEffect, useRef } from "preact/hooks";
import { plainKey } from "./keys.ts";

/** What keys do, by their names in lower case; "back" is Alt+←, as in the browser. */
export type Keys = Record<string, (() => void) | undefined>;

/** Listens for single keys while the keyboard is in this document. A key without a deed is the browser's. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // Before anything is painted: no key is lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isBack = event.altKey && event.key === "ArrowLeft" && !event.ctrlKey && !event.metaKey;
      const deed = latest.current[isBack ? "back" : (plainKey(event) ?? "")];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
