/**
 * GB/T 7714: an entry of a list of references. It has no place for a clause: that stays in the sentence, ……（第十八条）[1].
 * 2015: type A, half-width marks. 2025 (in force since 2026-07-01): no type for regulations, EB online and Z otherwise,
 * full-width marks but for the stop.
 */
import type { Citation, CitationInput } from "./style.ts";

interface Marks {
  colon: string;
  comma: string;
  brackets: readonly [string, string];
  online: string;
  offline: string;
}

const MARKS_2015: Marks = { colon: ": ", comma: ", ", brackets: ["(", ")"], online: "A/OL", offline: "A" };
const MARKS_2025: Marks = { colon: "：", comma: "，", brackets: ["（", "）"], online: "EB/OL", offline: "Z" };

/** Up to three authors are named. */
const MAX_AUTHORS = 3;

function authors(issuers: readonly string[], { comma }: Marks): string {
  if (issuers.length === 0) return "";
  const named = issuers.slice(0, MAX_AUTHORS);
  return `${[...named, ...(issuers.length > MAX_AUTHORS ? ["等"] : [])].join(comma)}. `;
}

function entry({ regulation, url, accessed }: CitationInput, marks: Marks): Citation {
  const { title, issuers, documentNumber, issued } = regulation;
  const [open, close] = marks.brackets;
  const name = title + (documentNumber === undefined ? "" : marks.colon + documentNumber);
  const head = authors(issuers, marks) + name;
  if (url === undefined) {
    return { text: `${head}[${marks.offline}].${issued === undefined ? "" : ` ${issued.slice(0, 4)}.`}` };
  }
  const date = issued === undefined ? "" : `${open}${issued}${close}`;
  const dates = date + (accessed === undefined ? "" : `[${accessed}]`);
  return { text: `${head}[${marks.online}]. ${dates === "" ? "" : `${dates}. `}${url}.` };
}

/** 上海市虹口区人民政府. 上海市虹口区人民政府工作规则：虹府发〔2018〕20号[EB/OL]. （2018-10-31）[2026-11-23]. URL. */
export const gbt7714Of2025 = (input: CitationInput): Citation => entry(input, MARKS_2025);

/** 上海市虹口区人民政府. 上海市虹口区人民政府工作规则: 虹府发〔2018〕20号[A/OL]. (2018-10-31)[2026-11-23]. URL. */
export const gbt7714Of2015 = (input: CitationInput): Citation => entry(input, MARKS_2015);
