import { useEffect, useRef } from "preact/hooks";
import { plainKey } from "./keys.ts";

/** What the keys in a card do, by their names in lower case; "back" is Alt+←, as in the browser. */
export type CardKeys = Record<string, (() => void) | undefined>;

/** Listens for the card's keys while the keyboard is in the card. A key without a deed is the browser's. */
export function useCardKeys(keys: CardKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
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
