/** Settings for the texts of clauses: the width of punctuation, and the links. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo, useRef } from "preact/hooks";
import { toFullWidthPunctuation } from "../../utils/citation/punctuation.ts";
import type { Links } from "../../utils/lookup/links.ts";
import type { Pointed } from "../../utils/lookup/result.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { useSettings } from "../state/settings.ts";
import { useLinks } from "./useLinks.ts";

export interface TextSetting {
  /** Whether half-width Chinese punctuation of the source is shown in full width. */
  isFullWidth: boolean;
  links: Links;
  onOpen(target: Pointed): void;
}

/** Without a provider: as published, without links. */
const PLAIN_TEXT: TextSetting = { isFullWidth: false, links: new Map(), onOpen: () => {} };

export const TextSettings = createContext(PLAIN_TEXT);

const asPublished = (text: string) => text;

/** @returns a function that gives a text the user's punctuation. Lengths stay the same, so offsets stay valid. */
export const usePunctuation = () =>
  useContext(TextSettings).isFullWidth ? toFullWidthPunctuation : asPublished;

/**
 * @param regulation the regulation that is shown; null for none.
 * @returns its settings with its links: the same object until the text must be rendered again.
 */
export function useTextSetting(
  isFullWidth: boolean,
  regulation: Regulation | null,
  onOpen: (target: Pointed) => void,
): TextSetting {
  const links = useLinks(regulation);
  const latest = useRef(onOpen);
  latest.current = onOpen;
  return useMemo(
    () => ({ isFullWidth, links, onOpen: (target) => latest.current(target) }),
    [isFullWidth, links],
  );
}

/** Gives the texts inside the user's punctuation, without links. */
export function PlainTexts({ children }: { children: ComponentChildren }) {
  const { isShownFullWidth } = useSettings();
  const setting = useMemo(() => ({ ...PLAIN_TEXT, isFullWidth: isShownFullWidth }), [isShownFullWidth]);
  return <TextSettings.Provider value={setting}>{children}</TextSettings.Provider>;
}
