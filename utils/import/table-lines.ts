/**
 * Lines in which the rows of tables are one line each. A row whose cells hold more than a line is layout (the red head
 * of a notice, a whole page in a table): its lines stay apart.
 */

interface Line {
  text: string;
}

export class TableLines<L extends Line> {
  readonly #gap: string;
  readonly #lines: L[] = [];
  /** Of each open row, outermost first: its first line, and those of its cells. */
  readonly #rows: { start: number; cells: number[] }[] = [];

  /** @param gap what is put between the cells of a row. */
  constructor(gap: string) {
    this.#gap = gap;
  }

  get lines(): readonly L[] {
    return this.#lines;
  }

  add(line: L): void {
    this.#lines.push(line);
  }

  openRow(): void {
    this.#rows.push({ start: this.#lines.length, cells: [] });
  }

  openCell(): void {
    this.#rows.at(-1)?.cells.push(this.#lines.length);
  }

  /** Ends the innermost row. A row without an end stays as lines. */
  closeRow(): void {
    const row = this.#rows.pop();
    if (!row) return;
    const ends = [...row.cells.slice(1), this.#lines.length];
    const isOneLineEach =
      row.cells[0] === row.start && row.cells.every((from, index) => (ends[index] ?? 0) - from <= 1);
    const [first, ...others] = this.#lines.slice(row.start);
    if (!isOneLineEach || !first || others.length === 0) return;
    this.#lines.length = row.start;
    this.#lines.push({ ...first, text: [first, ...others].map(({ text }) => text).join(this.#gap) });
  }
}
