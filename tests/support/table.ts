/** Tables for a terminal, in which a Chinese character takes two columns. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

const pad = (text: string, columns: number) => text + " ".repeat(Math.max(0, columns - width(text)));

function shorten(text: string, columns: number): string {
  let short = "";
  for (const char of text.replace(/\s+/g, " ")) {
    if (width(short + char) > columns - 1) return `${short}…`;
    short += char;
  }
  return short;
}

/** @returns rows as lines under a heading, columns aligned, no cell wider than `limit`. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], limit = 44): string {
  const [head = [], ...body] = [heading, ...rows].map((row) => row.map((cell) => shorten(cell, limit)));
  const widths = head.map((name, column) =>
    Math.max(...[name, ...body.map((row) => row[column] ?? "")].map(width)),
  );
  const rule = widths.map((columns) => "─".repeat(columns));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0)).join("  ");
  return [head, rule, ...body].map((row) => line(row).trimEnd()).join("\n");
}
