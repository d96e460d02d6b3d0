/** What the page as a whole says: which regulations it contains, which documents it names, which one it is about. */
import { titleKey } from "../../regulation/title.ts";
import { type PageDates, pageDates } from "../../text/page-dates.ts";
import { simplified } from "../../text/traditional.ts";
import { type ParsedBlock, parseBlock } from "../block/parse.ts";
import type { EditionMark } from "../document/editions.ts";
import { FORMS, PARTIES } from "../document/vocabulary.ts";
import { agrees } from "../grammar/context.ts";
import { isShortTitle } from "../grammar/names.ts";
import type { PageFacts } from "../model.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { findOwnRegulations, type OwnRegulation } from "./own-regulations.ts";
import { titlesIn } from "./page-title.ts";

/** How a page's own title ends, where it is the first line. */
const TITLE_LINE = /(?:对[照比]表?|通知|公告|解读|问答|说明|决定|意见|函|批复|》|规则|办法|规定|条例|细则)$/;
const FORM_TITLE = new RegExp(`(?:${FORMS})(?:[（(].{1,20}[）)])?$`);
const PARTY = new RegExp(PARTIES);
const NOTICE = /^(?:通知|意见|公告|方案|决定|批复)$/;

export interface Subject {
  /** The document that the page is about; null for none or several. */
  title: string | null;
  /** Whether the page's title says so, or only that no other document is named. */
  isTitle: boolean;
  /** The edition that a title without 《》 gives. */
  edition?: EditionMark;
}

/** The blocks of a page, and what they say together; each answer is worked out once, when it is asked for. */
export class Page {
  readonly blocks: readonly ParsedBlock[];
  readonly facts: PageFacts;
  /** The title as a block: it names documents, their editions, and what they are called. */
  readonly title: ParsedBlock;
  #hosts: OwnRegulation[] | undefined;
  #places: number[] | undefined;
  readonly #byEnding = new Map<string, readonly number[]>();
  readonly #mentions = new Map<number, readonly Mention[]>();
  #named: Map<string, string> | undefined;
  #subject: Subject | undefined;
  #isForm: boolean | undefined;
  #isNumbered: boolean | undefined;

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
  get hosts(): OwnRegulation[] {
    this.#hosts ??= findOwnRegulations(this.blocks, this.facts);
    return this.#hosts;
  }

  /**
   * The regulation of the page that contains a block: an index into `hosts`, or -1.
   * @param kind what 本通知, 本办法 calls it; a notice numbered 一、 is meant only by its own word.
   */
  hostOf(block: number, kind = ""): number {
    const index = this.#hostAt[block] ?? -1;
    return this.hosts[index]?.isNotice && !NOTICE.test(kind) ? -1 : index;
  }

  /** The regulations of the page that 本办法, 本规则 may mean, by the end of the word; many references ask for the same. */
  hostsEndingIn(ending: string): readonly number[] {
    const isMeant = ({ regulation }: OwnRegulation) => agrees(regulation.title, ending);
    const known = this.#byEnding.get(ending);
    const agreeing = known ?? this.hosts.flatMap((host, index) => (isMeant(host) ? [index] : []));
    this.#byEnding.set(ending, agreeing);
    return agreeing;
  }

  /** The regulation or notice of the page that contains a block: an index into `hosts`, or -1. */
  placeOf(block: number): number {
    return this.#hostAt[block] ?? -1;
  }

  /** By block, the index of the regulation that contains it: no two share a block. */
  get #hostAt(): readonly number[] {
    if (!this.#places) {
      this.#places = [];
      for (const [index, { start, end }] of this.hosts.entries()) {
        for (let block = start; block < end; block++) this.#places[block] = index;
      }
    }
    return this.#places;
  }

  /** @returns the text of a cell behind another of its row: a number that fills it may be the heading of the next cell. */
  cell(block: number): string | undefined {
    const { isInRow, original } = this.blocks[block] ?? {};
    return isInRow ? original : undefined;
  }

  /** @returns the documents that a block names in its text, in order. */
  mentions(block: number): readonly Mention[] {
    let found = this.#mentions.get(block);
    if (!found) {
      const parsed = this.blocks[block];
      found = parsed ? mentionsIn(parsed) : [];
      this.#mentions.set(block, found);
    }
    return found;
  }

  /** All documents that the page names in its text, by key. */
  get named(): ReadonlyMap<string, string> {
    this.#named ??= new Map(
      [...this.blocks.keys()].flatMap((block) =>
        this.mentions(block)
          .filter(({ title }) => !isShortTitle(title))
          .map(({ title }) => [titleKey(title), title] as const),
      ),
    );
    return this.#named;
  }

  /** Whether any reference leaves it to the page which document it means. */
  get isAsked(): boolean {
    return this.blocks.some(({ references }, block) =>
      references.some(
        ({ document, antecedent }) =>
          antecedent !== undefined ||
          document.kind === "open" ||
          (document.kind === "own" && this.hostOf(block) < 0) ||
          (document.kind === "named" && isShortTitle(document.title)),
      ),
    );
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
    const [only] = this.named.values();
    return { title: (this.named.size === 1 && only) || null, isTitle: false };
  }

  /** The page's own title: from its facts, and its first short line. */
  #titles(): string[] {
    const first = this.blocks.find(({ text }) => text.trim() !== "")?.text.trim() ?? "";
    const isTitle = first.length <= 80 && TITLE_LINE.test(first);
    return [this.title.text, isTitle ? first : ""].filter(Boolean);
  }

  /** Whether it prints a clause of its own, be it one of a regulation that is not here as a whole. */
  get isNumbered(): boolean {
    this.#isNumbered ??= this.blocks.some(({ isHeading }) => isHeading);
    return this.#isNumbered;
  }

  /** Contracts, policies and forms, by their title or their parties: their numbers are their own. */
  get isForm(): boolean {
    this.#isForm ??=
      FORM_TITLE.test(this.title.text.trim()) || this.blocks.some(({ text }) => PARTY.test(text));
    return this.#isForm;
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
