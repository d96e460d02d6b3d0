/** How the texts of clauses are set where they are shown: their punctuation, and the references in them. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { toFullWidthPunctuation } from "../../utils/citation/punctuation.ts";
import type { Links } from "../../utils/lookup/links.ts";
import type { Pointed } from "../../utils/lookup/reading.ts";

export interface TextSetting {
  /** Whether Chinese punctuation is set in full width where the source has half width. */
  isFullWidth: boolean;
  links: Links;
  onOpen(target: Pointed): void;
}

/** As published, and nothing in it can be opened: what texts are without a provider. */
export const PLAIN_TEXT: TextSetting = { isFullWidth: false, links: new Map(), onOpen: () => {} };

export const TextSettings = createContext(PLAIN_TEXT);

const asPublished = (text: string) => text;

/** @returns what sets a text as the reader wants it; no length changes, so that offsets stay true. */
export const usePunctuation = () =>
  useContext(TextSettings).isFullWidth ? toFullWidthPunctuation : asPublished;
