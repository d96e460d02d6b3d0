/**
 * Citations of units of a regulation, ready to paste. In: a regulation, units and a style. Out: text, and HTML where the
 * style has it. Pure: every style is a function of its CitationInput. Called by card, popup, reading page and command line.
 */
import type { Regulation } from "../regulation/model.ts";
import { type CitedUnit, findUnits } from "./found.ts";
import { gbt7714Of2015, gbt7714Of2025 } from "./gbt7714.ts";
import { legalHandbook } from "./handbook.ts";
import { court, official, officialCarrier, officialSentence } from "./official.ts";
import { html, markdown, plain } from "./quoted.ts";
import { biblatex, cslJson, ris } from "./records.ts";
import type { Citation, CitationOptions, Style } from "./style.ts";

const STYLES = {
  official,
  "official-carrier": officialCarrier,
  "official-sentence": officialSentence,
  court,
  "legal-handbook": legalHandbook,
  "gbt7714-2025": gbt7714Of2025,
  "gbt7714-2015": gbt7714Of2015,
  plain,
  markdown,
  html,
  "csl-json": cslJson,
  biblatex,
  ris,
} satisfies Record<string, Style>;

export type CitationStyle = keyof typeof STYLES;

/** All styles, in the order in which they are offered. */
export const CITATION_STYLES = Object.keys(STYLES) as CitationStyle[];

/**
 * @param units 条, 款, 项 and 目, or whole 编, 章 and 节, in the order in which they are cited.
 * @returns the citation, as text and, where formatting helps, as HTML.
 * @throws RangeError when `units` is empty or names a unit that the regulation does not have.
 */
export function cite(
  regulation: Regulation,
  units: readonly CitedUnit[],
  style: CitationStyle,
  options: CitationOptions = {},
): Citation {
  if (units.length === 0) throw new RangeError("Nothing is cited");
  return STYLES[style]({
    punctuation: "verbatim",
    ...options,
    regulation,
    found: findUnits(regulation, units),
  });
}
