import { useEffect, useRef } from "preact/hooks";
import { plainKey } from "./keys.ts";

/** What the keys in a card do. */
export interface CardKeys {
  c(): void;
  p(): void;
  n(): void;
  b(): void;
  escape(): void;
}

/** Listens for the card's keys while the keyboard is in the card: c copies, p pins, n and b step, Esc closes. */
export function useCardKeys(keys: CardKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = plainKey(event);
      if (key === null || !Object.hasOwn(latest.current, key)) return;
      event.preventDefault();
      latest.current[key as keyof CardKeys]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
