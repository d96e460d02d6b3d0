/**
 * How surely a typed name means a regulation: by title, part of a title, document number or abbreviation. A query may
 * guess, so names here have degrees of sureness; the resolver of references must be certain and matches whole keys.
 */
import { numberKey } from "../../regulation/title.ts";
import { fold } from "../../text/fold.ts";

/** What a regulation may be called by. */
export interface Named {
  title: string;
  carrierTitle?: string;
  documentNumber?: string;
}

/** How surely a name means a regulation; 0: not at all. */
export const EXACT = 4;
export const END = 3;
export const PART = 2;
export const ABBREVIATED = 1;

const STATE = /^中华人民共和国/;
/** 消法, 民诉法, 治安处罚法, 工伤条例: no longer, and ending as its title does. */
const ABBREVIATION = /^(?!.*[办方]法$)(?:[\u4e00-\u9fff]{1,6}法|[\u4e00-\u9fff]{2,6}条例)$/;
/** Titles as short as this are not shortened to two characters: 消法 is not 消防法. */
const LEAST_SHORTENED = 4;
/** The rank of a place. A name shortened by it may mean the document of another place. */
const RANK = /[省市区县]/;

/**
 * Words, and laws, that begin and end as longer titles do and are no abbreviations of them: 刑法 is not 刑事诉讼法,
 * whether or not the library has it, and 非法 no law at all.
 */
const NO_ABBREVIATIONS = new Set([
  ...["刑法", "民法", "水法", "商法", "税法", "公法", "军法", "国法", "家法", "文法", "无法", "非法", "合法"],
  ...["劳动法", "农业法", "国防法", "监察法", "证券法", "人民警察法", "农村土地承包法"],
]);

/**
 * Laws whose whole titles others end in: 合同法, no longer in force, is not 劳动合同法, nor 教育法 义务教育法. Where the
 * library lacks them, they are missing.
 */
const LAWS_OF_THEIR_OWN = new Set([
  "合同法",
  "教育法",
  "仲裁法",
  "保险法",
  "环境保护法",
  "能源法",
  "国家安全法",
]);

/** @returns whether it is the whole title of a law that the ends of other titles are not. */
const isLawOfItsOwn = (name: string): boolean => LAWS_OF_THEIR_OWN.has(name.replace(STATE, ""));

/** Laws that say in one character what they are about: too little to tell other words from a name. */
const SHORT_LAWS = new Set(["宪法", "刑法", "民法", "民法典"]);

/** @returns whether it is the name of a law even if many clauses mention it. */
export const isKnownLaw = (name: string): boolean => SHORT_LAWS.has(name) || isLawOfItsOwn(name);

/** Names may hold title and document number at once: 《…工作规则》（虹府发〔2018〕20号）第八条. */
const partsOf = (name: string) =>
  name
    .split(/[《》]/)
    .map(plain)
    .filter(Boolean);

/** Parts that names everywhere leave out without changing the meaning. */
const SHORTENED = new Map([
  ["人民政府", "政府"],
  ["人民法院", "法院"],
  ["人民检察院", "检察院"],
  ["人民代表大会", "人大"],
  ["常务委员会", "常委会"],
  ["居民委员会", "居委会"],
  ["村民委员会", "村委会"],
]);
const LONG = new RegExp([...SHORTENED.keys()].join("|"), "g");

/** Letters and digits alone, so that 〔2018〕20号, [2018]第20号, 2018年20号 and 2018 20号文 are one. */
const plain = (name: string) => lettersOf(name).replace(LONG, (long) => SHORTENED.get(long) ?? long);

/** Cache for nearly all titles: they are compared at each key press, first when the popup opens. */
const HAN = /^[\u4e00-\u9fff]*$/;

const lettersOf = (name: string) =>
  HAN.test(name)
    ? name
    : fold(numberKey(name.normalize("NFKC")))
        .text.replaceAll(" ", "")
        .replace(/(?<=\d{4})年(?=\d+号)/, "")
        .replace(/(?<=\d号)(?:文件?|通知)$/, "");

/** Whether the title has the characters of an abbreviation in this order, the first and the last at its ends. */
function abbreviates(name: string, title: string): boolean {
  if (title.endsWith("办法")) return false;
  if (name.length === 2 && title.length < LEAST_SHORTENED) return false;
  if (name.endsWith("例") && RANK.test(title)) return false;
  if (!title.endsWith(name.endsWith("法") ? "法" : "条例")) return false;
  let at = 0;
  for (const character of name) {
    at = title.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return title.startsWith(name.charAt(0));
}

/** The government of a place. */
const GOVERNMENT = /[省市区县乡镇]政府/;

/** The names in the form in which they are compared. */
interface PlainNames {
  full: string;
  /** Without the name of the state. */
  short: string;
  /** The same without the government, or the rank of its place too, 虹口区工作规则, 虹口工作规则; empty for other titles. */
  regional: readonly string[];
  carrier: string;
  number: string;
}

/** Cached, because each key press compares all regulations with the name. */
const known = new WeakMap<Named, PlainNames>();

function plainNames(named: Named): PlainNames {
  const before = known.get(named);
  if (before) return before;
  const full = plain(named.title);
  const short = full.replace(STATE, "");
  const names = {
    full,
    short,
    regional: GOVERNMENT.test(short)
      ? [short.replace(GOVERNMENT, ([rank = ""]) => rank), short.replace(GOVERNMENT, "")]
      : [],
    carrier: plain(named.carrierTitle ?? ""),
    number: plain(named.documentNumber ?? ""),
  };
  known.set(named, names);
  return names;
}

/** @returns its folded title without the name of the state. */
export const shortTitle = (named: Named): string => plainNames(named).short;

/**
 * @returns the longest of the titles that a name ends in, and the words before it; null where there is none, or where
 *   it may be the end of another title as well.
 */
export function endingTitle(all: readonly Named[], name: string): { title: string; before: string } | null {
  const titles = all
    .map(shortTitle)
    .filter((title) => name.length - title.length > 1 && name.endsWith(title));
  const [title] = titles.sort((a, b) => b.length - a.length);
  if (!title || LAWS_OF_THEIR_OWN.has(title)) return null;
  return { title, before: name.slice(0, -title.length) };
}

/** What is known of a part of a name before it is compared with thousands of titles. */
interface Part {
  text: string;
  /** The title of the code that it is short for, 民法典 of 民法; 《民法》 only begins as that does. */
  code: string | null;
  isLawOfItsOwn: boolean;
  isAbbreviation: boolean;
}

const partOf = (text: string, isQuoted: boolean): Part => ({
  text,
  code: !isQuoted && text.endsWith("法") ? `${text}典` : null,
  isLawOfItsOwn: isLawOfItsOwn(text),
  isAbbreviation: !isQuoted && ABBREVIATION.test(text) && !NO_ABBREVIATIONS.has(text),
});

function surenessOfPart({ text, code, ...part }: Part, names: PlainNames): number {
  const { full, short, regional, carrier, number } = names;
  if (text === full || text === short || text === number || code === short) return EXACT;
  if (part.isLawOfItsOwn) return 0;
  if (short.endsWith(text) || regional.some((each) => each.endsWith(text))) return END;
  if (text.length > 1) {
    if (number.startsWith(text)) return END;
    if (full.includes(text) || carrier.includes(text) || number.includes(text)) return PART;
  }
  return part.isAbbreviation && abbreviates(text, short) ? ABBREVIATED : 0;
}

const DOCUMENT =
  /^《|(?:法典?|条例|[规通总细准守]则|规定|办法|决定|意见|公约|纪要|党章|章程|号|(?:修正案|解释)[一二三四五六七八九十]*)(?:\([^()]*\))?$/;

/** @returns whether a name is said to be that of a document: in 《》, or as one of its kind. */
export const isDocumentName = (name: string): boolean => DOCUMENT.test(name);

/** @returns a function that says how surely all parts of the name mean a regulation; EXACT for no name, which excludes nothing. */
export function surenessOf(name: string): (named: Named) => number {
  const isQuoted = name.includes("《");
  const parts = partsOf(name).map((part) => partOf(part, isQuoted));
  return (named) => {
    const names = plainNames(named);
    return parts.reduce((sure, part) => Math.min(sure, surenessOfPart(part, names)), EXACT);
  };
}

/** The same of one regulation. */
export const sureness = (name: string, named: Named) => surenessOf(name)(named);

/** @returns whether all parts of the name may mean the regulation. */
export const isNamed = (named: Named, name: string): boolean => sureness(name, named) > 0;
