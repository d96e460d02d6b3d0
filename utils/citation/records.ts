/** Records for reference managers: CSL-JSON, BibLaTeX, RIS. Written by hand: exporters corrupt Chinese. */
import { OWN_PAGE, type Regulation } from "../regulation/model.ts";
import { jurisdiction } from "./jurisdiction.ts";
import { exceptionalStatus, isStatute, laterEdition } from "./source.ts";
import type { Citation, CitationInput } from "./style.ts";
import { unitsLabel } from "./units.ts";

/** What every record says, in the terms of CSL. */
interface RegulationRecord {
  key: string;
  type: "legislation" | "regulation";
  title: string;
  number: string | undefined;
  issuers: string[];
  jurisdiction: string | undefined;
  issued: string | undefined;
  /** 已被修订, 2022年有新版. */
  status: string | undefined;
  /** 18 for whole clauses, else in words: 第8条第2款. */
  section: string;
  url: string | undefined;
  accessed: string | undefined;
}

/** 18; 5-8; 5, 7. Whatever is not a whole clause is said in words. */
function sectionOf({ regulation, found }: CitationInput): string {
  const words = unitsLabel(regulation, found, "arabic");
  const isWhole = /^(第\d+条[至、]?)+$/.test(words);
  return isWhole
    ? words
        .replace(/[第条]/g, "")
        .replace(/至/g, "-")
        .replace(/、/g, ", ")
    : words;
}

/** An id that every format takes as a key; where there is none, one that tells two titles of a day apart. */
function keyOf({ id, title, issued }: Regulation): string {
  const key = id.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "");
  if (key !== "" && key !== OWN_PAGE) return key;
  let hash = 0;
  for (const character of title) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return `regulation${issued ? `-${issued}` : ""}-${hash.toString(36)}`;
}

function recordOf(input: CitationInput): RegulationRecord {
  const { regulation, url, accessed } = input;
  const { title, documentNumber, issuers, issued } = regulation;
  const states = [exceptionalStatus(regulation), laterEdition(regulation)].filter(
    (state) => state !== undefined,
  );
  return {
    key: keyOf(regulation),
    // Readers of `legislation` drop the document number.
    type: isStatute(regulation) ? "legislation" : "regulation",
    title,
    number: documentNumber,
    issuers,
    jurisdiction: jurisdiction(issuers[0]),
    issued,
    status: states.length > 0 ? states.join("，") : undefined,
    section: sectionOf(input),
    url,
    accessed,
  };
}

const cslDate = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });

/** One item of CSL-JSON. Zotero has no item type for regulations; the note keeps the type there. */
export function cslItem(input: CitationInput): Record<string, unknown> {
  const record = recordOf(input);
  const { issuers, issued, number, url, accessed } = record;
  return {
    id: record.key,
    type: record.type,
    title: record.title,
    ...(number && { number }),
    ...(issuers.length > 0 && {
      author: issuers.map((literal) => ({ literal })),
      authority: issuers.join("、"),
    }),
    ...(record.jurisdiction && { jurisdiction: record.jurisdiction }),
    ...(issued && { issued: cslDate(issued) }),
    ...(record.status && { status: record.status }),
    language: "zh-CN",
    section: record.section,
    ...(url && { URL: url }),
    ...(accessed && { accessed: cslDate(accessed) }),
    ...(record.type === "regulation" && { note: "type: regulation" }),
  };
}

/** An item of CSL-JSON, as reference managers import it. */
export function cslJson(input: CitationInput): Citation {
  return { text: JSON.stringify([cslItem(input)], null, 2) };
}

/** Characters that mean something to TeX. */
function escapeTex(text: string): string {
  const commands: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  return text.replace(/[\\~^&%$#_{}]/g, (character) => commands[character] ?? `\\${character}`);
}

/** An entry for biber; the clause goes into the citing command: \cite[第十八条]{key}. */
export function biblatex(input: CitationInput): Citation {
  const { key, type, title, number, issuers, issued, status, url, accessed } = recordOf(input);
  const fields: [string, string | undefined][] = [
    ["type", type === "regulation" ? "regulation" : undefined],
    ["author", issuers.map((issuer) => `{${escapeTex(issuer)}}`).join(" and ") || undefined],
    ["title", escapeTex(title)],
    ["number", number && escapeTex(number)],
    ["date", issued],
    ["note", status && escapeTex(status)],
    ["urldate", url && accessed],
    ["url", url],
    ["langid", "chinese"],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
  return { text: `@legislation{${key},\n${lines.join(",\n")}\n}` };
}

/** One line a field: a line break would begin another. */
const risValue = (value: string) => value.replace(/\s+/g, " ");

/** Without the day of access: in this type some readers take Y2 for the day of enactment. */
export function ris(input: CitationInput): Citation {
  const record = recordOf(input);
  const slashed = (date: string | undefined) => date?.replaceAll("-", "/");
  const fields: [string, string | undefined][] = [
    ["TY", "STAT"],
    ["TI", record.title],
    ...record.issuers.map((issuer): [string, string] => ["AU", issuer]),
    ["DA", slashed(record.issued)],
    ["SE", record.section],
    ["M1", record.number],
    ["N1", record.status],
    ["LA", "zh-CN"],
    ["UR", record.url],
    ["ER", ""],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${risValue(value)}`));
  return { text: lines.join("\n") };
}
