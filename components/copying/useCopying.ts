import { useState } from "preact/hooks";
import { type CopySettings, type CopyStyle, citation } from "../../utils/citation/copying.ts";
import type { CitedUnit } from "../../utils/citation/found.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import type { CopyOutcome } from "./CopyStatus.tsx";
import type { Copyable } from "./copy.ts";
import { type Copied, useCopied } from "./useCopied.ts";

/** The menu of styles. */
interface Menu {
  isMenuOpen: boolean;
  toggleMenu(): void;
  closeMenu(): void;
}

/** Copying what is shown in any style: what buttons, menu and keys work with. */
export interface Copying extends Menu {
  /** What one key copies. */
  favourite: CopyStyle;
  outcome: CopyOutcome | null;
  /** What a style copies; null for nothing. */
  copyableAs(style: CopyStyle): Copyable | null;
  /** Copies, in the handling of a click or key; the menu of styles closes. */
  copyAs(style: CopyStyle): void;
}

/** @returns copying as buttons, menu and keys work with it: the menu closes as something is copied, and hides nothing. */
export function withMenu(
  { outcome, copyNow, clear }: Copied,
  { isMenuOpen, toggleMenu, closeMenu }: Menu,
  { favourite, copyableAs }: Pick<Copying, "favourite" | "copyableAs">,
): Copying {
  return {
    favourite,
    outcome,
    isMenuOpen,
    toggleMenu: () => {
      clear();
      toggleMenu();
    },
    closeMenu,
    copyableAs,
    copyAs: (style) => {
      const copyable = copyableAs(style);
      if (copyable) copyNow(copyable);
      closeMenu();
    },
  };
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
  const copied = useCopied(subject);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const menu = {
    isMenuOpen,
    toggleMenu: () => setMenuOpen(!isMenuOpen),
    closeMenu: () => setMenuOpen(false),
  };
  return withMenu(copied, menu, {
    favourite: settings.copyStyle,
    copyableAs: (style) => citation(regulation, units, style, settings),
  });
}
