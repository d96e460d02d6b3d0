/** What the page as a whole says about documents: which it names, which one it is about (design §5.4), what it is. */
import { readTitle, titleKey } from "../../regulation/title.ts";
import { simplified } from "../../text/traditional.ts";
import { type ParsedBlock, parseBlock } from "../block/parse.ts";
import { type EditionMark, editionInTitle, SEVERAL } from "../document/editions.ts";
import { governmentOf } from "../document/issuers.ts";
import { mentionsDocument, namesIn } from "../document/plain-documents.ts";
import { agrees, isModel } from "../grammar/context.ts";
import { leadsUpToNumber } from "../grammar/name-start.ts";
import { isShortTitle, isTailOf, plainNames } from "../grammar/names.ts";
import { findNumbers, findTitles } from "../grammar/titles.ts";
import type { PageFacts } from "../model.ts";
import { findHosts, type Host } from "./hosts.ts";
import { type PageDates, pageDates } from "./page-date.ts";

/** Titles of documents that have clauses; 《税务行政处罚决定书》 has none. */
const DOCUMENT =
  /(?:法|典|条例|办法|规定|规则|细则|决定|解释|准则|章程|公约|条约|协定|议定书|通则|规程|规范|标准|意见|通知|纲要|方案|制度|守则|指引|指南)(?:[（(].{1,20}[）)])?$/;
const EXPLAINED_BEFORE = /^(?:图解|解读|一图读懂|政策解读)[：:丨|·]?/;
const EXPLAINED_BEHIND =
  /的?(?:修[订改正]|起草|编制|条文)?(?:情况)?的?(?:政策|文字|文件|图文)?(?:解读|问答|解释说明|说明|起草说明)$/;
/** 2022年修订的, 2022版. */
const REVISED_BEFORE = /^(?:19|20)\d{2}年?(?:版|新?(?:修[订正改]|制定|印发|发布|公布)后?)的?/;
/** What is made under a document, or about it, with numbers of its own. */
const MADE_UNDER =
  /(?:细则|办法|(?<!征求(?:社会|公众|各方|有关)*)意见|规定|(?:工作|实施|行动|落实)方案|汇编|制度|规则|条例|要点)/;
/** A notice that issues nothing is itself, not about a document. */
const NO_SUBJECT = /(?:通知|意见|公告|方案|决定|批复)$/;
/** Titles in 《》 of other texts with numbers; without 《》 the words are as often those of a column of the site. */
const OTHER_DOCUMENT = /(?:基准|预案|计划|规划|政策|措施|要点|纪要|目录|清单|手册|须知|文件)$/;
/** Titles of what has no clauses. */
const NO_DOCUMENT = /(?:报|公报|杂志|周刊|月刊|求是|网)$/;
/** What a page's own title ends in, where it stands as the first line. */
const TITLE_LINE = /(?:对[照比]表?|通知|公告|解读|问答|说明|决定|意见|函|批复|》|规则|办法|规定|条例|细则)$/;
const CONTRACT_PARTY = /[甲乙]方/;
const NOTICE = /^(?:通知|意见|公告|方案|决定|批复)$/;

/** Whether a title is that of a document with clauses. */
export function isDocumentTitle(title: string): boolean {
  return DOCUMENT.test(title) || OTHER_DOCUMENT.test(title);
}

export interface Subject {
  /** The document that the page is about; null for none or several. */
  title: string | null;
  /** Whether the page's title says so, or only that no other document is named. */
  isTitle: boolean;
  /** The edition that a title without 《》 gives. */
  edition?: EditionMark;
}

/** The documents that a page's title names. */
interface Titled {
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
  const core = titleKey(plain).replace(REVISED_BEFORE, "");
  const start = text.indexOf(core);
  const [number, another] = numbers;
  if (number) return { titles: [core], edition: another ? SEVERAL : { number: number.number } };
  if (start < 0) return { titles: [plain] };
  const end = start + core.length;
  const edition = editionInTitle(text, start, end);
  return { titles: [core], ...(edition && { edition }) };
}

/** The documents that a page's title names: in 《》, or in plain words. */
function titlesIn(title: string): Titled {
  const bracketed = findTitles(title).filter((span) => isDocumentTitle(span.title));
  if (bracketed.length === 0) return plainTitle(title);
  // 《…》实施细则, 关于贯彻《…》的实施意见: a document of its own.
  const behind = title.slice(title.lastIndexOf("》") + 1);
  if (MADE_UNDER.test(behind)) return { titles: [title] };
  const [span, another] = bracketed;
  const edition = span && !another ? editionInTitle(title, span.start, span.end) : undefined;
  return { titles: bracketed.map((span) => span.title), ...(edition && { edition }) };
}

/** All documents that the blocks name, by key. */
function documentsNamed(blocks: readonly ParsedBlock[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const { text, documents, references } of blocks) {
    for (const { title } of documents) {
      if (DOCUMENT.test(title) && !isShortTitle(title)) named.set(titleKey(title), title);
    }
    for (const { kind, document } of references) {
      if (kind === "unbracketed" && document && !isShortTitle(document))
        named.set(titleKey(document), document);
    }
    for (const name of plainNames(text)) named.set(titleKey(name), name);
  }
  return named;
}

/** The blocks of a page, and what they say together; each answer is worked out once, when it is asked for. */
export class Page {
  readonly blocks: readonly ParsedBlock[];
  readonly facts: PageFacts;
  /** The title as a block: it names documents, their editions, and what they are called. */
  readonly title: ParsedBlock;
  #hosts: Host[] | undefined;
  #places: number[] | undefined;
  readonly #byEnding = new Map<string, readonly number[]>();
  #named: Map<string, string> | undefined;
  #subject: Subject | undefined;
  #isOwnText: boolean | undefined;
  #namesDocuments: boolean | undefined;
  #citesOtherText: boolean | undefined;
  #government: { name: string | undefined } | undefined;

  constructor(blocks: readonly ParsedBlock[], facts: PageFacts) {
    this.blocks = blocks;
    this.facts = facts;
    this.title = parseBlock(simplified(facts.title ?? ""));
  }

  /** When it was written and published. */
  get dates(): PageDates {
    return pageDates(this.blocks, this.facts);
  }

  /** The regulations that the page is or contains. */
  get hosts(): Host[] {
    this.#hosts ??= findHosts(this.blocks, this.facts);
    return this.#hosts;
  }

  /**
   * Which of the page's regulations a block stands in, or -1.
   * @param kind what 本通知, 本办法 calls it; a notice numbered 一、 is meant only by its own word.
   */
  hostOf(block: number, kind = ""): number {
    const index = this.#hostAt[block] ?? -1;
    return this.hosts[index]?.isNotice && !NOTICE.test(kind) ? -1 : index;
  }

  /** The regulations of the page that 本办法, 本规则 may mean, by the end of the word; many references ask for the same. */
  hostsEndingIn(ending: string): readonly number[] {
    const isMeant = ({ regulation }: Host) => agrees(regulation.title, ending);
    const known = this.#byEnding.get(ending);
    const agreeing = known ?? this.hosts.flatMap((host, index) => (isMeant(host) ? [index] : []));
    this.#byEnding.set(ending, agreeing);
    return agreeing;
  }

  /** Which notice, numbered 一、, a block stands in, or -1. */
  noticeOf(block: number): number {
    const index = this.#hostAt[block] ?? -1;
    return this.hosts[index]?.isNotice ? index : -1;
  }

  /** By block, the index of the regulation that it stands in: no two share a block. */
  get #hostAt(): readonly number[] {
    if (!this.#places) {
      this.#places = [];
      for (const [index, { start, end }] of this.hosts.entries()) {
        for (let block = start; block < end; block++) this.#places[block] = index;
      }
    }
    return this.#places;
  }

  /** Whether any reference leaves it to the page which document it means. */
  get needsSubject(): boolean {
    return this.blocks.some(({ references }, block) =>
      references.some(
        ({ document }) =>
          document !== null && (document === "self" ? this.hostOf(block) < 0 : isShortTitle(document)),
      ),
    );
  }

  /** Whether any document is named at all, of whatever kind, in the page's title too. */
  get namesDocuments(): boolean {
    this.#named ??= documentsNamed(this.blocks);
    this.#namesDocuments ??=
      this.#named.size > 0 ||
      this.blocks.some(({ documents }) => documents.some(({ title }) => !NO_DOCUMENT.test(title))) ||
      /《/.test(this.title.text) ||
      mentionsDocument(this.title.text) ||
      this.blocks.some(({ text }) => mentionsDocument(text));
    return this.#namesDocuments;
  }

  /**
   * Whether any reference is of another text, whichever it is: 会议纪要第三条, 该办法第八条, 网站声明第八条; or of one that
   * the page prints only a part of: 本办法第三条, 前条.
   */
  get citesOtherText(): boolean {
    this.#citesOtherText ??= this.blocks.some(({ text, references }) =>
      references.some(
        ({ start, kind, basis, document, targets }) =>
          kind === "contract" ||
          (kind === "bare" &&
            basis === "none" &&
            targets[0]?.clause !== undefined &&
            !leadsUpToNumber(text.slice(Math.max(0, start - 12), start))) ||
          (basis === "named" && document === "external-unresolved") ||
          (basis === "named" && document === "self" && this.hosts.length === 0),
      ),
    );
    return this.#citesOtherText;
  }

  /** The one document that the page is about: named in its title, or the only one that it names. */
  get subject(): Subject {
    this.#subject ??= this.#findSubject();
    return this.#subject;
  }

  /** The subject that the page's title names; null where it names no document. */
  get titled(): Subject | null {
    for (const title of this.#titles()) {
      const { titles, edition } = titlesIn(title);
      const named = new Map(titles.map((each) => [titleKey(each), each]));
      const [only] = named.values();
      if (named.size > 0)
        return { title: (named.size === 1 && only) || null, isTitle: true, ...(edition && { edition }) };
    }
    return null;
  }

  #findSubject(): Subject {
    const { titled } = this;
    if (titled) return titled;
    this.#named ??= documentsNamed(this.blocks);
    const [only] = this.#named.values();
    const isAlone = this.#named.size === 1 && !this.#isMadeAfter(only) && !this.#isTitledOther(only);
    return { title: (isAlone && only) || null, isTitle: false };
  }

  /** 停车管理办法出台: what the title names in plain words, among others, is what the page is about. */
  #isTitledOther(only = ""): boolean {
    return namesIn(this.title.text).some((name) => !isTailOf(name, only));
  }

  /** 根据《…》制定: the page is about what was made, by whatever name. */
  #isMadeAfter(only = ""): boolean {
    return this.blocks.some(({ text, documents }) =>
      documents.some((span) => span.title === only && isModel(text, span)),
    );
  }

  /** The page's own title: from its facts, and its first short line. */
  #titles(): string[] {
    const first = this.blocks.find(({ text }) => text.trim() !== "")?.text.trim() ?? "";
    const isTitle = first.length <= 80 && !/[。；，：]/.test(first) && TITLE_LINE.test(first);
    return [this.title.text, isTitle ? first : ""].filter(Boolean);
  }

  /** The government that the page speaks for: what 我区 means on it. */
  get government(): string | undefined {
    this.#government ??= {
      name: governmentOf(
        this.title.text,
        this.blocks.map(({ text }) => text),
      ),
    };
    return this.#government.name;
  }

  /** Contracts, and fragments of a regulation with its own numbered clauses: a bare number is one of theirs. */
  get isOwnText(): boolean {
    // A page about a document may begin one line with its number.
    const least = this.subject.isTitle ? 2 : 1;
    this.#isOwnText ??=
      this.blocks.filter(({ isHeading }) => isHeading).length >= least ||
      this.blocks.some(({ text }) => CONTRACT_PARTY.test(text));
    return this.#isOwnText;
  }
}

const pages = new WeakMap<readonly ParsedBlock[], Page>();

/** @returns the page of these blocks; the same for the same blocks and facts. */
export function pageOf(blocks: readonly ParsedBlock[], facts: PageFacts): Page {
  const known = pages.get(blocks);
  if (known?.facts === facts) return known;
  const page = new Page(blocks, facts);
  pages.set(blocks, page);
  return page;
}
