/** The documents that a page names in its text, whether or not a clause of them is cited: what an open reference may mean. */

import { lawAtEnd } from "../../regulation/laws.ts";
import { titleKey } from "../../regulation/title.ts";
import type { ParsedBlock } from "../block/parse.ts";
import type { Alias } from "../document/aliases.ts";
import { isShortTitle, type Name, readName } from "../grammar/names.ts";
import type { Page } from "./page.ts";
import { isDocumentTitle } from "./page-title.ts";

export interface Mention {
  /** UTF-16 offset in its block. */
  at: number;
  /** As written, without 《》. */
  title: string;
}

/** @returns whether a name that is read by rule is surely one of a document: a law that is known, or some 条例. */
export const isPlainTitle = (name: string): boolean =>
  lawAtEnd(name) !== "" || (name.endsWith("条例") && !isShortTitle(name));

const MAY_BE_TITLE = /法典?(?![律院人治庭官定制学案务])|条例/g;
/** A law's name is no longer. */
const LONGEST = 40;

/** The names without 《》 that are surely titles. A name is read only where a law or a 条例 ends. */
function plainTitles(text: string): Name[] {
  return [...text.matchAll(MAY_BE_TITLE)].flatMap(({ 0: word, index }) => {
    const end = index + word.length;
    if (word !== "条例" && lawAtEnd(text.slice(Math.max(0, end - LONGEST), end)) === "") return [];
    const name = readName(text, end);
    return name?.kind === "unbracketed" && isPlainTitle(name.name) ? [name] : [];
  });
}

/** @returns the documents that a block names, in order. */
export function mentionsIn({ text, documents, references }: ParsedBlock): Mention[] {
  const bracketed = documents.map(({ start, title }) => ({ at: start, title }));
  const plain = plainTitles(text).map(({ start, name }) => ({
    at: start,
    title: name.replace(/^以?下[简统]?称/, ""),
  }));
  const cited = references.flatMap(({ start, kind, document }) =>
    kind === "unbracketed" && document.kind === "named" ? [{ at: start, title: document.title }] : [],
  );
  const isInTitle = ({ at }: Mention) => documents.some(({ start, end }) => start < at && at < end);
  return [...bracketed, ...[...plain, ...cited].filter((mention) => !isInTitle(mention))]
    .filter(({ title }) => isDocumentTitle(title))
    .sort((a, b) => a.at - b.at);
}

/** Collects the documents that the page has named up to a place. */
export class Mentions {
  readonly #page: Page;
  readonly #aliasOf: (name: string) => Alias | undefined;
  /** By key, in the order of the last mention. */
  readonly #named = new Map<string, string>();
  /** How far the page was gone through: blocks, and mentions of the next one. */
  #blocks = 0;
  #mentions = 0;

  /** @param aliasOf the page's definition of a name, up to where it is asked. */
  constructor(page: Page, aliasOf: (name: string) => Alias | undefined) {
    this.#page = page;
    this.#aliasOf = aliasOf;
  }

  /** @returns the document that a name means; null for a short name that the page does not define. */
  #meaning(name: string): string | null {
    const alias = this.#aliasOf(name);
    if (alias) return alias.title;
    return isShortTitle(name) ? null : name;
  }

  /** @returns the document that a block names last before an offset; null for none. */
  lastIn(block: number, offset: number): string | null {
    for (const { at, title } of this.#page.mentions(block).toReversed()) {
      const meaning = at < offset ? this.#meaning(title) : null;
      if (meaning !== null) return meaning;
    }
    return null;
  }

  /**
   * Asked in the order of the page.
   * @param most so many at most.
   * @returns the documents named before an offset of a block, the nearest first.
   */
  before(block: number, offset: number, most: number): string[] {
    for (; this.#blocks < block; this.#blocks++, this.#mentions = 0) this.#take(this.#blocks, Infinity);
    this.#take(block, offset);
    return [...this.#named.values()].slice(-most).reverse();
  }

  #take(block: number, offset: number): void {
    const mentions = this.#page.mentions(block);
    for (let next = mentions[this.#mentions]; next && next.at < offset; next = mentions[++this.#mentions]) {
      const title = this.#meaning(next.title);
      if (title === null) continue;
      const key = titleKey(title);
      this.#named.delete(key);
      this.#named.set(key, title);
    }
  }
}
