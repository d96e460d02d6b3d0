/** Which documents a page's title names, in 《》 or in plain words, and in which edition. */
import { readTitle, titleKey } from "../../regulation/title.ts";
import { findNumbers } from "../../text/document-numbers.ts";
import { type EditionMark, editionInTitle, SEVERAL } from "../document/editions.ts";
import { isShortTitle } from "../grammar/names.ts";
import { findTitles } from "../grammar/titles.ts";

/** Titles of documents that have clauses; 《税务行政处罚决定书》 has none. */
const DOCUMENT =
  /(?:法|典|条例|办法|规定|规则|细则|决定|解释|准则|章程|公约|条约|协定|议定书|通则|规程|规范|标准|意见|通知|纲要|方案|制度|守则|指引|指南)(?:[（(].{1,20}[）)])?$/;
const EXPLAINED_BEFORE = /^(?:图解|解读|一图读懂|政策解读)[：:丨|·]?/;
const EXPLAINED_BEHIND =
  /的?(?:修[订改正]|起草|编制|条文)?(?:情况)?的?(?:政策|文字|文件|图文)?(?:解读|问答|解释说明|说明|起草说明)$/;
/** What is made under a document, or about it, with numbers of its own. */
const MADE_UNDER =
  /(?:细则|办法|(?<!征求(?:社会|公众|各方|有关)*)意见|规定|(?:工作|实施|行动|落实)方案|汇编|制度|规则|条例|要点)/;
/** A notice that issues nothing is itself, not about a document. */
const NO_SUBJECT = /(?:通知|意见|公告|方案|决定|批复)$/;

/** Whether a title is that of a document with clauses. */
export function isDocumentTitle(title: string): boolean {
  return DOCUMENT.test(title);
}

/** The documents that a page's title names. */
export interface Titled {
  titles: string[];
  edition?: EditionMark;
}

/** What a title without 《》 is about: the whole of it, or what a 通知 issues, and in which edition. */
function plainTitle(title: string): Titled {
  const numbers = findNumbers(title);
  const text = numbers
    .reduceRight((rest, { start, at }) => rest.slice(0, start) + rest.slice(at), title)
    .replace(/[（(][）)]/g, "");
  const plain = readTitle(text).key.replace(EXPLAINED_BEFORE, "").replace(EXPLAINED_BEHIND, "");
  if (!DOCUMENT.test(plain) || isShortTitle(plain) || NO_SUBJECT.test(plain)) return { titles: [] };
  const core = titleKey(plain);
  const start = text.indexOf(core);
  const [number, another] = numbers;
  if (number) return { titles: [core], edition: another ? SEVERAL : { number: number.number } };
  if (start < 0) return { titles: [plain] };
  const end = start + core.length;
  const edition = editionInTitle(text, start, end);
  return { titles: [core], ...(edition && { edition }) };
}

/** The documents that a page's title names: in 《》, or in plain words. */
export function titlesIn(title: string): Titled {
  const bracketed = findTitles(title).filter((span) => isDocumentTitle(span.title));
  if (bracketed.length === 0) return plainTitle(title);
  // 《…》实施细则, 关于贯彻《…》的实施意见: a document of its own.
  const behind = title.slice(title.lastIndexOf("》") + 1);
  if (MADE_UNDER.test(behind)) return { titles: [title] };
  const [span, another] = bracketed;
  const edition = span && !another ? editionInTitle(title, span.start, span.end) : undefined;
  return { titles: bracketed.map((span) => span.title), ...(edition && { edition }) };
}
