/** Tables for a terminal, in which a Chinese character takes two columns. */
const width = (text: string) => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

/** Prints rows under a heading, cells cut to a readable width. */
export function printTable(heading: string[], rows: string[][], limit = 44): void {
  const cut = (text: string) => {
    let out = "";
    for (const char of text.replace(/\s+/g, " ")) {
      if (width(out + char) > limit) return `${out}…`;
      out += char;
    }
    return out;
  };
  const lines = [heading, ...rows].map((row) => row.map(cut));
  const widths = heading.map((_, column) => Math.max(...lines.map((row) => width(row[column] ?? ""))));
  const format = (row: string[]) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = lines;
  console.log([format(head), widths.map((n) => "─".repeat(n)).join("  "), ...body.map(format)].join("\n"));
}
