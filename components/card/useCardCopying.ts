import { useEffect, useLayoutEffect } from "preact/hooks";
import type { CardEvent } from "../../utils/messages.ts";
import type { Reading } from "../clause/reading.ts";
import type { View } from "../clause/views.ts";
import type { CopySettings, CopyStyle } from "../copying/citations.ts";
import { copyableOf } from "../copying/copyable.ts";
import { useCopied } from "../copying/useCopied.ts";
import type { Copying } from "../copying/useCopying.ts";
import type { Extras } from "./useExtras.ts";

/** The page's host, which copies for keys that are pressed on the page: they cannot copy from this frame. */
interface Host {
  token: number;
  /** How often such a key has copied what this card told of. */
  copiesByHost: number;
  send(event: CardEvent): void;
}

/** Copying what a card shows; its host is told what the page's own copy key is to copy. */
export function useCardCopying(
  view: View,
  reading: Reading,
  { isMenuOpen, toggleMenu, closeMenu }: Extras,
  settings: CopySettings,
  { token, copiesByHost, send }: Host,
): Copying {
  const { outcome, copyNow, tell } = useCopied(view);
  const copyableAs = (style: CopyStyle) => copyableOf(view.subject, reading, style, settings);
  const favourite = copyableAs(settings.copyStyle);
  useLayoutEffect(() => {
    if (favourite) send({ type: "citation", token, ...favourite });
  }, [token, favourite?.text, favourite?.html]);
  useEffect(() => {
    if (copiesByHost > 0 && favourite) tell(favourite.text);
  }, [copiesByHost]);
  return {
    favourite: settings.copyStyle,
    outcome,
    isMenuOpen,
    toggleMenu,
    closeMenu,
    copyableAs,
    copyAs: (style) => {
      const copyable = copyableAs(style);
      if (copyable) copyNow(copyable);
      closeMenu();
    },
  };
}
