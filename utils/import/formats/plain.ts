/** Plain text: a paragraph a line. */
import { checkCharacters, checkLength, type SourceText } from "../source-text.ts";

/** @returns the lines of a text; form feeds end lines too, as printed texts have them between pages. */
export function readPlain(text: string): SourceText {
  checkCharacters(text);
  const lines = text.split(/\r\n?|[\n\f\u2028\u2029]/);
  checkLength(lines);
  return { lines, unit: "line", facts: [], warnings: [] };
}
