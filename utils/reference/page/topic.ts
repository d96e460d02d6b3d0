/** The document that a page is about, as far as the library knows it, and what else the page calls so. */
import { titleKey } from "../../regulation/title.ts";
import { type Documents, type Identity, isSameDocument, UNKNOWN } from "../document/documents.ts";
import type { EditionMark } from "../document/editions.ts";
import { isTailOf } from "../grammar/names.ts";
import type { Discourse } from "./discourse.ts";
import type { Page } from "./page.ts";

export class PageTopic {
  readonly #page: Page;
  readonly #documents: Documents;
  readonly #discourse: Discourse;

  constructor(page: Page, documents: Documents, discourse: Discourse) {
    this.#page = page;
    this.#documents = documents;
    this.#discourse = discourse;
  }

  /** @param said what the words at a number say of its edition. */
  identify(said?: EditionMark): Identity {
    const { title } = this.#page.subject;
    if (!title) return UNKNOWN;
    const given = this.#discourse.edition(title);
    // 现第八条 is of the one whose year or number was given.
    const mark = said?.relative === "new" ? (given ?? said) : (said ?? given);
    return this.#documents.identify(title, mark, false);
  }

  /** Whether a name means it: defined so, its title, the end of it, or what the library has under another name. */
  isNamedBy(given: string): boolean {
    const name = this.#discourse.alias(given)?.title ?? given;
    const { title } = this.#page.subject;
    if (title === null) return false;
    if (titleKey(title) === titleKey(name) || isTailOf(name, title)) return true;
    return isSameDocument(this.#documents.identify(name, undefined, false), this.identify());
  }
}
