/** A source text that cannot be read as a regulation: it stops the build or the import, and says where and why. */
export class RegulationSourceError extends Error {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = "RegulationSourceError";
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
