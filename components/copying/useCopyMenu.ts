import { useState } from "preact/hooks";
import type { CopyOutcome } from "./CopyStatus.tsx";
import type { CopyStyle } from "./citations.ts";
import type { Copyable } from "./copy.ts";
import { useCopying } from "./useCopying.ts";

/**
 * Copying in any style, from the menu of styles or without it; a copy closes the menu.
 * @param subject what is copied: its outcome is shown as long as it is the same.
 */
export function useCopyMenu(
  subject: unknown,
  copyableOf: (style: CopyStyle) => Copyable,
): {
  outcome: CopyOutcome | null;
  isMenuOpen: boolean;
  toggleMenu(): void;
  closeMenu(): void;
  copyAs(style: CopyStyle): void;
} {
  const { outcome, copyNow } = useCopying(subject);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const closeMenu = () => setMenuOpen(false);
  return {
    outcome,
    isMenuOpen,
    toggleMenu: () => setMenuOpen(!isMenuOpen),
    closeMenu,
    copyAs: (style) => {
      copyNow(copyableOf(style));
      closeMenu();
    },
  };
}
