/** What is copied, in which style: the product's own styles, and the user's template. */

import type { Regulation } from "../regulation/model.ts";
import { CITATION_STYLES, type CitationStyle, cite } from "./cite.ts";
import type { CitedUnit } from "./found.ts";
import type { Citation } from "./style.ts";
import { citeWithTemplate } from "./template.ts";

export type CopyStyle = CitationStyle | "template";

/** The styles offered, in the order of the menu. */
export const COPY_STYLES: readonly CopyStyle[] = [...CITATION_STYLES, "template"];

/** What the user decides about what is copied. */
export interface CopySettings {
  /** What one key copies. */
  copyStyle: CopyStyle;
  /** The user's own style; every field in it exists. */
  template: string;
  /** Whether quoted text is copied with Chinese punctuation set in full width; else it is as published. */
  isCopyFullWidth: boolean;
}

export const DEFAULT_TEMPLATE = "《{title}》（{number}）{clause}：{text}";

/**
 * @returns the citation of units of a regulation in a style.
 * @throws Error where the template names an unknown field.
 */
export function citation(
  regulation: Regulation,
  units: readonly CitedUnit[],
  style: CopyStyle,
  { template, isCopyFullWidth }: Omit<CopySettings, "copyStyle">,
): Citation {
  const punctuation = isCopyFullWidth ? "full-width" : "verbatim";
  return style === "template"
    ? citeWithTemplate(regulation, units, template, { punctuation })
    : cite(regulation, units, style, { punctuation });
}
