/** How the texts of clauses are set where they are shown: their punctuation, and the references in them. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo, useRef } from "preact/hooks";
import { toFullWidthPunctuation } from "../../utils/citation/punctuation.ts";
import type { Links } from "../../utils/lookup/links.ts";
import type { LookUp, Pointed } from "../../utils/lookup/result.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { useSettings } from "../state/settings.ts";
import { useLinks } from "./useLinks.ts";

export interface TextSetting {
  /** Whether Chinese punctuation is set in full width where the source has half width. */
  isFullWidth: boolean;
  links: Links;
  onOpen(target: Pointed): void;
}

/** As published, and nothing in it can be opened: what texts are without a provider. */
const PLAIN_TEXT: TextSetting = { isFullWidth: false, links: new Map(), onOpen: () => {} };

export const TextSettings = createContext(PLAIN_TEXT);

const asPublished = (text: string) => text;

/** @returns what sets a text as the reader wants it; no length changes, so that offsets stay true. */
export const usePunctuation = () =>
  useContext(TextSettings).isFullWidth ? toFullWidthPunctuation : asPublished;

/**
 * @param regulation whose text is shown; null where none is.
 * @returns how it is set, with its references live: another object only when the text is to be drawn anew.
 */
export function useTextSetting(
  isFullWidth: boolean,
  regulation: Regulation | null,
  lookUp: LookUp,
  onOpen: (target: Pointed) => void,
): TextSetting {
  const links = useLinks(regulation, lookUp);
  const latest = useRef(onOpen);
  latest.current = onOpen;
  return useMemo(
    () => ({ isFullWidth, links, onOpen: (target) => latest.current(target) }),
    [isFullWidth, links],
  );
}

/** Sets the texts inside as the reader wants them; nothing in them can be opened. */
export function PlainTexts({ children }: { children: ComponentChildren }) {
  const { isShownFullWidth } = useSettings();
  const setting = useMemo(() => ({ ...PLAIN_TEXT, isFullWidth: isShownFullWidth }), [isShownFullWidth]);
  return <TextSettings.Provider value={setting}>{children}</TextSettings.Provider>;
}
