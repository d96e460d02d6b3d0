import { useState } from "preact/hooks";
import { type CopySettings, type CopyStyle, citation } from "../../utils/citation/copying.ts";
import type { CitedUnit } from "../../utils/citation/found.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import type { CopyOutcome } from "./CopyStatus.tsx";
import type { Copyable } from "./copy.ts";
import { useCopied } from "./useCopied.ts";

/** Copying what is shown in any style: what buttons, menu and keys work with. */
export interface Copying {
  /** What one key copies. */
  favourite: CopyStyle;
  outcome: CopyOutcome | null;
  isMenuOpen: boolean;
  toggleMenu(): void;
  closeMenu(): void;
  /** What a style copies; null for nothing. */
  copyableAs(style: CopyStyle): Copyable | null;
  /** Copies, in the handling of a click or key; the menu of styles closes. */
  copyAs(style: CopyStyle): void;
}

/**
 * Copying units of a regulation.
 * @param subject what is copied: its outcome is shown as long as it is the same.
 */
export function useCopying(
  subject: unknown,
  regulation: Regulation,
  units: readonly CitedUnit[],
  settings: CopySettings,
): Copying {
  const { outcome, copyNow, clear } = useCopied(subject);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const closeMenu = () => setMenuOpen(false);
  const copyableAs = (style: CopyStyle) => citation(regulation, units, style, settings);
  return {
    favourite: settings.copyStyle,
    outcome,
    isMenuOpen,
    toggleMenu: () => {
      clear();
      setMenuOpen(!isMenuOpen);
    },
    closeMenu,
    copyableAs,
    copyAs: (style) => {
      copyNow(copyableAs(style));
      closeMenu();
    },
  };
}
