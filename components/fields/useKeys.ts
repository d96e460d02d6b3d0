import { useLayoutEffect, useRef } from "preact/hooks";
import { plainKey } from "./keys.ts";

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
