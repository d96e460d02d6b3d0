/** Rules that are kept although they change no answer: lines of "part of the rule", a reason and a source, between tabs. */
import { UsageError } from "../../support/command-line.ts";

export interface Kept {
  part: string;
  reason: string;
  source: string;
}

/**
 * @param file its name, for the error.
 * @throws UsageError for a line without a reason or a source.
 */
export function parseKept(text: string, file: string): Kept[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [part = "", reason = "", source = ""] = line.split("\t").map((cell) => cell.trim());
    if (part && reason && source) return [{ part, reason, source }];
    throw new UsageError(`${file}:${index + 1} is not: part of the rule, tab, reason, tab, source.`);
  });
}
