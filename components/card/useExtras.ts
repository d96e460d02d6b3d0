import { useState } from "preact/hooks";
import type { View } from "../clause/views.ts";

interface Extras {
  isMenuOpen: boolean;
  isInContext: boolean;
}

const NONE: Extras = { isMenuOpen: false, isInContext: false };

/** What the reader opened over or around a view's text: for as long as that view is shown. */
export function useExtras(view: View): Extras & {
  toggleMenu(): void;
  toggleContext(): void;
  closeMenu(): void;
} {
  const [kept, setKept] = useState<{ view: View; extras: Extras } | null>(null);
  const extras = kept?.view === view ? kept.extras : NONE;
  const set = (changed: Partial<Extras>) => setKept({ view, extras: { ...extras, ...changed } });
  return {
    ...extras,
    toggleMenu: () => set({ isMenuOpen: !extras.isMenuOpen }),
    toggleContext: () => set({ isInContext: !extras.isInContext, isMenuOpen: false }),
    closeMenu: () => set({ isMenuOpen: false }),
  };
}
