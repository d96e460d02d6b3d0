/** The text with its source below: plain, Markdown, HTML. */
import { escapeHtml } from "./html.ts";
import { type Quotation, quote } from "./quotation.ts";
import { longDate, sourceName } from "./source.ts";
import type { Citation, CitationInput } from "./style.ts";
import { unitsLabel } from "./units.ts";

/** The lines of a quotation, the unit's name before its first: 第十八条 区政府及各部门…… */
function labelled({ label, lines }: Quotation): string[] {
  const [first, ...rest] = lines;
  return [first === undefined ? label : `${label} ${first}`, ...rest];
}

function asParagraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("");
}

/** 第十八条 …… and, on a line of its own, ——《…》（虹府发〔2018〕20号，2018年10月31日） */
export function plain({ regulation, found, punctuation }: CitationInput): Citation {
  const { issued } = regulation;
  const lines = quote(found, punctuation).flatMap(labelled);
  lines.push(`——${sourceName(regulation, issued && longDate(issued))}`);
  return { text: lines.join("\n"), html: asParagraphs(lines) };
}

/** Characters that would make Markdown of the text. */
function escapeMarkdown(text: string): string {
  const inline = text.replace(/[\\`*_[\]<>]/g, "\\$&");
  // A digit cannot be escaped, the mark behind it can.
  return inline.replace(/^(#+|[-+])(?=\s)/, "\\$1").replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}

/** Parentheses and spaces end the address of a link. */
function markdownAddress(url: string): string {
  return url.replace(/[()\s<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The lines below one another in a quotation; the clause's name where there are several. */
function bodyLines(quotations: readonly Quotation[]): string[] {
  return quotations.length === 1 ? (quotations[0]?.lines ?? []) : quotations.flatMap(labelled);
}

/** > …… and > ——《…》（虹府发〔2018〕20号）第十八条，[原文](URL) */
export function markdown({ regulation, found, punctuation, url }: CitationInput): Citation {
  const lines = bodyLines(quote(found, punctuation)).map(escapeMarkdown);
  const source = escapeMarkdown(sourceName(regulation) + unitsLabel(regulation, found));
  const link = url === undefined ? "" : `，[原文](${markdownAddress(url)})`;
  return { text: [...lines, `——${source}${link}`].map((line) => `> ${line}`).join("\n>\n") };
}

/** A blockquote with its source in the footer; as plain text the same as the plain style. */
export function html(input: CitationInput): Citation {
  const { regulation, found, punctuation, url } = input;
  const cite = url === undefined ? "" : ` cite="${escapeHtml(url)}"`;
  const body = asParagraphs(bodyLines(quote(found, punctuation)));
  const name = escapeHtml(sourceName(regulation));
  const units = escapeHtml(unitsLabel(regulation, found));
  return {
    text: plain(input).text,
    html: `<blockquote${cite}>${body}<footer>${name}<cite>${units}</cite></footer></blockquote>`,
  };
}
