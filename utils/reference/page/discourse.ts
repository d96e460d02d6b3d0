/** What the page has said about documents up to here: which it named last, in which edition, and what it calls them. */
import { titleKey } from "../../regulation/title.ts";
import type { NamedDocument, ParsedBlock } from "../block/parse.ts";
import type { Alias } from "../document/aliases.ts";
import type { Documents } from "../document/documents.ts";
import { type EditionMark, SEVERAL } from "../document/editions.ts";
import { isShortTitle } from "../grammar/names.ts";
import type { Subject } from "./page.ts";
import { isDocumentTitle } from "./page-title.ts";

/** 《…》（…）同时废止: the page does not speak of that edition any further. */
const GONE = /^(?:[（(【][^）)】]*[）)】])?(?:同时|已经?|予以|即行|相应|均|一并)*(?:废止|失效)/;

export class Discourse {
  /** The document named last, and in which block. */
  last: { title: string; block: number } | null = null;
  readonly #documents: Documents;
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

  /** The page's definition of a name. */
  alias(name: string): Alias | undefined {
    return this.#aliases.get(name);
  }

  /** In which edition the page has named a title. */
  edition(title: string): EditionMark | undefined {
    return this.#editions.get(title);
  }

  /** A document is named in 《》. @param text of its block. */
  remember({ title, edition, end }: NamedDocument, block: number, text: string): void {
    const alias = this.#aliases.get(title);
    if (edition && !alias && !GONE.test(text.slice(end, end + 60))) this.#setEdition(title, edition);
    if (isDocumentTitle(title) && (alias || !isShortTitle(title))) this.meet(alias?.title ?? title, block);
  }

  /** A document is named, in whatever words. */
  meet(title: string, block: number): void {
    this.last = { title, block };
  }

  /** One name for two editions, as 新《规则》 and 原《规则》, means neither; defined again without one, it means the same. */
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
