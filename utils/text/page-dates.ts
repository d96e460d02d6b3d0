/**
 * When a page was written and when it was published, as far as it says: in <meta>, in print, or in its address. Most
 * government sites only print it.
 */
import { isoDate, lastDate } from "./dates.ts";
import { inOneForm } from "./document-numbers.ts";

/**
 * Both are needed to tell which edition a page can mean. A text means the edition that was in force when it was written:
 * an old notice that a new site publishes again knows none that came since. But the text may have been changed when it
 * was published, and a signature on the page may be that of an attachment. So an edition is certain only if it was in
 * force on both days. All dates are YYYY-MM-DD.
 */
export interface PageDates {
  /** 成文日期, 印发日期, the imprint or the signature. */
  written?: string;
  /** The later of publication and writing. */
  published?: string;
}

const DATE =
  "[\\d０-９〇○零一二三四五六七八九]{4}\\s?[-/.年]\\s?[\\d０-９一二三四五六七八九十]{1,3}\\s?[-/.月]\\s?[\\d０-９一二三四五六七八九十]{1,3}\\s?日?";
const SIGNED_DATE = DATE.replace("[-/.年]", "年").replace("[-/.月]", "月").replace("日?", "日");
const WRITTEN_LABEL = "(?:成文|印发|制发|发文|签发|落款)(?:日期|时间)";
/** 更新时间 is when the site was last touched, 施行日期 and 失效日期 are of the document's force, 时间 of a meeting. */
const PUBLISHED_LABEL = "(?:发布|发表|公布|公开|生成)(?:日期|时间)|(?<![一-龥])日期(?=[：:])";
/** The label may fill a cell of its own, with the date in the next. */
const LABELLED = new RegExp(
  `(?:(${WRITTEN_LABEL})|(?:${PUBLISHED_LABEL}))[】\\]]?\\s*[：:]?\\s*(?:(${DATE})|$)`,
  "g",
);
const DATE_FIRST = new RegExp(`^\\s*(${DATE})`);
/** 虹口区人民政府办公室　2018年10月31日印发: the imprint at the foot of an official document. */
const IMPRINT = new RegExp(`(${DATE})\\s*印发\\s*$`);
const ISSUER = "(?:政府|委员会|办公[厅室]|[委局厅部院会]|中心)";
/** The issuer at the end of a line, often glued to the last sentence: …贯彻执行。虹口区人民政府. */
const SIGNER = `(?:^|[。；;\\s])[^，。；：\\s]{2,40}${ISSUER}\\s*`;
const SIGNED = new RegExp(`${SIGNER}$`);
const SIGNED_HERE = new RegExp(`${SIGNER}(${SIGNED_DATE})\\s*$`);
/** The date in the next line is written in full: 2023-03-20 is the site's. */
const SIGNED_BEFORE = new RegExp(`^\\s*(${SIGNED_DATE})\\s*$`);
/** No line of labels is longer; no imprint or signature either, at the end of a paragraph. */
const MAX_LABELS = 200;
const MAX_END = 80;
/** Lines between the issuer and the date: other issuers, seals. */
const REACH = 2;

/** /2023/03/20/, /2023-03/20/, /202303/t20230320_1.html, /20230320/. */
const IN_ADDRESS =
  /[/_](\d{4})[-/](\d{1,2})[-/](\d{1,2})[/_]|(?:[/_t])((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[_/.])/;

const FIRST = "1949-10-01";
const DAY_MILLISECONDS = 86_400_000;

/** A date that a page can have: none before the republic, none to come. The reader's day may be ahead of the clock's. */
function plausible(printed: string | undefined, today: Date): string | undefined {
  const date = printed && (isoDate(inOneForm(printed)) ?? lastDate(printed));
  const tomorrow = new Date(today.getTime() + DAY_MILLISECONDS).toISOString().slice(0, 10);
  const isDay = date && !Number.isNaN(Date.parse(date));
  return isDay && date >= FIRST && date <= tomorrow ? date : undefined;
}

function inAddress(url: string): string | undefined {
  const found = IN_ADDRESS.exec(url)?.slice(1).filter(Boolean);
  return found?.join("-");
}

const latest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.reduce((last, date) => (date && date > (last ?? "") ? date : last), undefined);

/** Most lines have neither a label nor such an end; a look at each costs less than an expression. */
const mayDate = (line: string): boolean =>
  /[日发]/.test(line.trimEnd().slice(-1)) || line.includes("日期") || line.includes("时间");

interface Printed {
  written: (string | undefined)[];
  published: (string | undefined)[];
  signed: (string | undefined)[];
}

/** The date of a signature or imprint in which a line ends; its issuer may be in a line before it. */
function signedIn(lines: readonly string[], at: number): string | undefined {
  const end = (line: number) => (lines[line] ?? "").slice(-MAX_END);
  const date = SIGNED_BEFORE.exec(lines[at] ?? "")?.[1];
  for (let line = at - 1; date && line >= at - REACH; line--) if (SIGNED.test(end(line))) return date;
  return SIGNED_HERE.exec(end(at))?.[1];
}

function printedOn(lines: readonly string[], today: Date): Printed {
  const found: Printed = { written: [], published: [], signed: [] };
  for (const [index, line] of lines.entries()) {
    if (!mayDate(line)) continue;
    found.written.push(plausible(IMPRINT.exec(line.slice(-MAX_END))?.[1], today));
    found.signed.push(plausible(signedIn(lines, index), today));
    if (line.length > MAX_LABELS) continue;
    for (const { 1: isWritten, 2: date } of line.matchAll(LABELLED)) {
      const printed = date ?? DATE_FIRST.exec(lines[index + 1] ?? "")?.[1];
      found[isWritten ? "written" : "published"].push(plausible(printed, today));
    }
  }
  return found;
}

/**
 * @param blocks the page's blocks in order; of several dates of a kind, as in a list of documents, the latest
 *   counts: it may know the latest edition.
 * @param today what is later is no date of the page.
 * @returns the dates that the page gives, if any. Never throws.
 */
export function pageDates(
  blocks: readonly { original: string }[],
  facts: { date?: string | undefined; url?: string | undefined },
  today = new Date(),
): PageDates {
  const lines = blocks.map(({ original }) => original).filter((line) => /\S/.test(line));
  const printed = printedOn(lines, today);
  const written = latest(printed.written) ?? latest(printed.signed);
  const given =
    plausible(facts.date, today) ?? latest(printed.published) ?? plausible(inAddress(facts.url ?? ""), today);
  const published = latest([given, written]);
  return { ...(written && { written }), ...(published && { published }) };
}
