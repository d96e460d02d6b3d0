/** How the texts of clauses are set where they are shown: their punctuation, and the references in them. */
import { createContext } from "preact";
import type { Item, Paragraph, Subitem } from "../../utils/regulation/model.ts";
import type { Pointed } from "./reading.ts";

export type TextUnit = Paragraph | Item | Subitem;

/** A reference in a text: UTF-16 offsets, end exclusive. */
export interface Link {
  start: number;
  end: number;
  target: Pointed;
}

export type Links = ReadonlyMap<TextUnit, readonly Link[]>;

export interface TextSetting {
  /** Whether Chinese punctuation is set in full width where the source has half width. */
  isFullWidth: boolean;
  links: Links;
  onOpen(target: Pointed): void;
}

/** As published, and nothing in it can be opened: what texts are without a provider. */
export const PLAIN_TEXT: TextSetting = { isFullWidth: false, links: new Map(), onOpen: () => {} };

export const TextSettings = createContext(PLAIN_TEXT);
