/** What a page has said of documents so far: which it named last, in which edition, and what it calls them. */
import { titleKey } from "../../regulation/title.ts";
import type { NamedDocument, ParsedBlock } from "../block/parse.ts";
import type { Alias } from "../document/aliases.ts";
import type { Documents } from "../document/documents.ts";
import { type EditionMark, SEVERAL } from "../document/editions.ts";
import { isShortTitle } from "../grammar/names.ts";
import { isDocumentTitle, type Subject } from "./page.ts";

/** What is repealed is not what the page goes on about. */
const GONE = /^(?:[（(【][^）)】]*[）)】])?(?:同时|已经?|予以|即行|相应|均|一并|停止执行并)*(?:废止|失效)/;

/** A longer block is no heading, and no line of a list. */
const MAX_HEADING = 50;
/** （一）, 1. and ① before it, 相关链接： before a title; what is only the basis of the page is not gone on about. */
const BEFORE_HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、．.]?|[①-⑳●■◆])|(?<!依据)[：:](?=(?:《[^《》]*》|[一-龥]{2,30}(?:法典?|条例|规则))$)/g;
const MAX_QUESTION = 100;
/** A list under a heading is no longer, in lines. */
const MAX_LIST = 20;

const isHeading = (text: string): boolean =>
  text.length <= MAX_HEADING && !/[。；，：,.]/.test(text.trim().replace(BEFORE_HEADING, ""));

/** Whether a block leads up to the next: a heading, or a question. */
export const leadsUpToNext = (text: string): boolean =>
  isHeading(text) || (text.length <= MAX_QUESTION && /[？?]$/.test(text.trim()));

export class Said {
  /** The document named last, and in which block. */
  last: { title: string; block: number } | null = null;
  readonly #documents: Documents;
  /** Every document that was named so far, by key; the one named last stands last. */
  readonly named = new Map<string, string>();
  readonly #aliases = new Map<string, Alias>();
  /** Editions given where a document was named, by title. */
  readonly #editions = new Map<string, EditionMark>();

  /** @param title the page's own title, which speaks first; @param subject what it is about. */
  constructor(documents: Documents, title: ParsedBlock, subject: Subject | null) {
    this.#documents = documents;
    if (subject?.title && subject.edition) this.#setEdition(subject.title, subject.edition);
    for (const { title: named, edition } of title.documents) if (edition) this.#setEdition(named, edition);
    for (const alias of title.aliases) this.define(alias);
  }

  /** What the page has defined a name to stand for. */
  alias(name: string): Alias | undefined {
    return this.#aliases.get(name);
  }

  /** In which edition the page has named a title. */
  edition(title: string): EditionMark | undefined {
    return this.#editions.get(title);
  }

  /** @param text of the block in which the document is named. */
  remember({ title, edition, end }: NamedDocument, block: number, text: string): void {
    const alias = this.#aliases.get(title);
    const isGone = GONE.test(text.slice(end, end + 60));
    if (edition && !alias && !isGone) this.#setEdition(title, edition);
    if (isDocumentTitle(title) && (alias || !isShortTitle(title))) this.meet(alias?.title ?? title, block);
  }

  /** A document is named, in whatever words. */
  meet(title: string, block: number): void {
    this.last = { title, block };
    const key = titleKey(title);
    this.named.delete(key);
    this.named.set(key, title);
  }

  /**
   * The document named last, where a block goes on about it: it is named in the block, in a heading or a question above
   * it, or in the heading of the list in which it is a line.
   */
  governing(block: number, blocks: readonly ParsedBlock[]): string | null {
    if (!this.last) return null;
    const { title, block: named } = this.last;
    const text = (index: number) => blocks[index]?.text ?? "";
    if (named === block) return title;
    if (named === block - 1) return leadsUpToNext(text(named)) ? title : null;
    if (block - named > MAX_LIST) return null;
    for (let line = named; line <= block; line++) if (!isHeading(text(line))) return null;
    return title;
  }

  /** One name for two editions, as 新《规则》 and 原《规则》, stands for neither; defined again without one, for the same. */
  define(alias: Alias): void {
    const { name, title, edition } = alias;
    const given = this.#aliases.get(name);
    if (!given?.title || !title || titleKey(given.title) !== titleKey(title)) {
      this.#aliases.set(name, alias);
    } else if (!given.edition || !edition || this.#isSameEdition(title, given.edition, edition)) {
      const known = edition ?? given.edition;
      this.#aliases.set(name, { ...alias, ...(known && { edition: known }) });
    } else {
      this.#aliases.set(name, { ...alias, title: null });
    }
  }

  /** Where a page gives two editions of a title, what it says of neither may be of either. */
  #setEdition(title: string, edition: EditionMark): void {
    const given = this.#editions.get(title);
    const isSame = !given || this.#isSameEdition(title, given, edition);
    this.#editions.set(title, isSame ? edition : SEVERAL);
  }

  #isSameEdition(title: string, a: EditionMark, b: EditionMark): boolean {
    const [one, other] = [a, b].map((edition) => this.#documents.identify(title, edition, true));
    if (one?.status === "unknown") return true;
    return one?.status === "known" && other?.status === "known"
      ? one.regulation === other.regulation
      : JSON.stringify(a) === JSON.stringify(b);
  }
}
