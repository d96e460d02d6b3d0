/** Styles of official documents (公文) and of courts: Chinese ordinals, the document number behind the title. */

import { escapeHtml } from "./html.ts";
import { quote } from "./quotation.ts";
import { carrierTitle, exceptionalStatus, inBrackets, quoteTitle, sourceName } from "./source.ts";
import type { Citation, CitationInput } from "./style.ts";
import { unitsLabel } from "./units.ts";

/** The source as official documents name it; with an alias, defined at the first mention and alone afterwards. */
function nameOf({ regulation, alias }: CitationInput): string {
  if (alias?.mention === "later") return quoteTitle(alias.name);
  return sourceName(regulation, alias && `以下简称${quoteTitle(alias.name)}`);
}

/** 《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号）第十八条 */
export function official(input: CitationInput): Citation {
  return { text: nameOf(input) + unitsLabel(input.regulation, input.found) };
}

/** 《上海市虹口区人民政府关于印发〈上海市虹口区人民政府工作规则〉的通知》（虹府发〔2018〕20号）第十八条 */
export function officialCarrier(input: CitationInput): Citation {
  const { regulation, found } = input;
  const title = carrierTitle(regulation);
  // Without a notice the regulation was issued by itself.
  if (title === undefined) return official(input);
  const brackets = inBrackets(regulation.documentNumber, exceptionalStatus(regulation));
  return { text: title + brackets + unitsLabel(regulation, found) };
}

/** 根据《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号）第十八条规定， */
export function officialSentence(input: CitationInput): Citation {
  return { text: `根据${official(input).text}规定，` };
}

/** Quotation marks inside a quotation change places: “…‘…’…”. */
function nestQuotationMarks(text: string): string {
  const swapped: Record<string, string> = { "“": "‘", "”": "’", "‘": "“", "’": "”" };
  return [...text].map((mark) => swapped[mark] ?? mark).join("");
}

/**
 * 《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号）第十八条规定：“……”, whole 条, 款 or 项
 * (法释〔2009〕14号 第一条).
 */
export function court(input: CitationInput): Citation {
  const { regulation, found, punctuation } = input;
  const quoted = quote(found, punctuation)
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, lines }) => `${label}规定：“${nestQuotationMarks(lines.join("\n"))}”`);
  const text = sourceName(regulation) + quoted.join("");
  const paragraphs = text.split("\n").map((line) => `<p>${escapeHtml(line)}</p>`);
  return { text, html: paragraphs.join("") };
}
