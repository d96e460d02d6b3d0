import { useState } from "preact/hooks";
import type { View } from "../../utils/lookup/views.ts";

interface Opened {
  isMenuOpen: boolean;
  /** Whether the clauses before and after are shown. */
  isInContext: boolean;
}

export interface Extras extends Opened {
  toggleMenu(): void;
  toggleContext(): void;
  closeMenu(): void;
}

const NONE: Opened = { isMenuOpen: false, isInContext: false };

/** The menu and the context of a view: closed again when another view is shown. */
export function useExtras(view: View): Extras {
  const [kept, setKept] = useState<{ view: View; opened: Opened } | null>(null);
  const opened = kept?.view === view ? kept.opened : NONE;
  const set = (changed: Partial<Opened>) => setKept({ view, opened: { ...opened, ...changed } });
  return {
    ...opened,
    toggleMenu: () => set({ isMenuOpen: !opened.isMenuOpen }),
    toggleContext: () => set({ isInContext: !opened.isInContext, isMenuOpen: false }),
    closeMenu: () => set({ isMenuOpen: false }),
  };
}
