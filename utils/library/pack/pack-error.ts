/** Why a pack is not read: each with the line it is about, so that the user can tell the pack's maker. */

export type PackFault =
  /** Not compressed with gzip. */
  | "no-gzip"
  | "no-pack"
  /** A later version of the extension made it. */
  | "newer"
  /** The file ends before its last line, or is damaged from there on. */
  | "cut-short"
  /** The last line counts other regulations, or has the hash of other lines. */
  | "altered"
  | "no-utf8"
  | "no-json"
  | "no-regulation"
  /** A line is too long, there are too many, or they are packed too tightly to be texts. */
  | "too-large";

export class PackError extends Error {
  readonly fault: PackFault;
  /** Counted from 1; 0 where no line is read yet. */
  readonly line: number;

  /** @param detail what about the line, in English, for the pack's maker. */
  constructor(fault: PackFault, line: number, detail?: string, cause?: unknown) {
    super(`Line ${line}: ${fault}${detail ? ` (${detail})` : ""}`, { cause });
    this.name = "PackError";
    this.fault = fault;
    this.line = line;
  }
}
