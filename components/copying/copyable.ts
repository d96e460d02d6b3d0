import { type Pointed, type Reading, searchWords } from "../clause/reading.ts";
import { type CopySettings, type CopyStyle, citation } from "./citations.ts";
import type { Copyable } from "./copy.ts";

/**
 * @returns what a style copies of what is shown: a citation, or of a missing clause the words to look it up with;
 *   nothing while the reader is still to choose a document.
 */
export function copyableOf(
  subject: Pointed,
  reading: Reading,
  style: CopyStyle,
  settings: CopySettings,
): Copyable | null {
  switch (reading.kind) {
    case "choice":
      return null;
    case "missing":
      return { text: searchWords(subject) };
    case "passages":
      return citation(reading.regulation, reading.units, style, settings);
  }
}
