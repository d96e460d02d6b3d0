/**
 * Open references: the page does not say which document is meant, and no list of words can know. The documents that may
 * be meant, the nearest first: those named before the number, the one that the page is about, the user's default.
 */
import type { CatalogueEntry } from "../../regulation/entry.ts";
import type { Target } from "../../regulation/outline.ts";
import { titleKey } from "../../regulation/title.ts";
import type { ParsedReference } from "../block/parse.ts";
import type { Documents } from "../document/documents.ts";
import type { EditionMark } from "../document/editions.ts";
import { agrees } from "../grammar/context.ts";
import type { Candidate } from "../model.ts";
import { type Answer, type Answers, missing, NOTHING } from "./answers.ts";
import type { Discourse } from "./discourse.ts";
import type { Mentions } from "./mentions.ts";
import type { Page } from "./page.ts";

/** Nobody looks through more documents than these. */
const MOST_NAMED = 5;

/** What the words at a reference say of its document. */
interface Said {
  /** Of its edition: a document in another one is not meant. */
  edition?: EditionMark | undefined;
  near?: string;
  kind?: string;
}

export class OpenReferences {
  readonly #page: Page;
  readonly #documents: Documents;
  readonly #discourse: Discourse;
  readonly #mentions: Mentions;
  readonly #answers: Answers;
  readonly #fallback: CatalogueEntry | undefined;

  constructor(
    page: Page,
    documents: Documents,
    discourse: Discourse,
    mentions: Mentions,
    answers: Answers,
    fallback: CatalogueEntry | undefined,
  ) {
    this.#page = page;
    this.#documents = documents;
    this.#discourse = discourse;
    this.#mentions = mentions;
    this.#answers = answers;
    this.#fallback = fallback;
  }

  /** The documents that a title may mean here, without those of the library that have no such unit. */
  #candidates(title: string, targets: readonly Target[], edition?: EditionMark): Candidate[] {
    const identity = this.#documents.identify(title, edition ?? this.#discourse.edition(title), true);
    const ofLibrary = (regulations: readonly CatalogueEntry[]): Candidate[] =>
      regulations
        .filter((each) => this.#answers.has(targets, each) || this.#answers.mayGoOn(targets, each))
        .map(({ id, title }) => ({ regulation: id, title }));
    if (identity.status === "known") return ofLibrary([identity.regulation]);
    if (identity.status === "ambiguous") return ofLibrary(identity.candidates);
    if (identity.status === "edition") {
      if (edition) return [];
      // A page that is older than this edition may still be read beside it: the user decides.
      if (this.#documents.isPageOlderThan(identity.regulation)) return ofLibrary([identity.regulation]);
    }
    return [{ regulation: null, title }];
  }

  /**
   * @param near names something nearer than all documents of the page: then nothing is shown before it is chosen.
   * @param kind of document that the reference names, 法 for 该法: others are not meant.
   * @returns the default's text where it alone can be meant; else the documents to choose from.
   */
  answer({ targets, start }: ParsedReference, block: number, { edition, near, kind }: Said = {}): Answer {
    const { subject, hosts, isNumbered } = this.#page;
    const fallback = this.#fallback;
    const named = this.#mentions.before(block, start, MOST_NAMED);
    const titles = [
      ...(near ? [near] : []),
      ...named,
      ...(subject.title ? [subject.title] : []),
      ...hosts.map(({ regulation }) => regulation.title).filter(Boolean),
      ...(fallback ? [fallback.title] : []),
    ];
    // 现第八条 is of the newest edition, whichever document is meant.
    const other = edition?.relative === "new" ? undefined : edition;
    const possible = kind === undefined ? titles : titles.filter((title) => agrees(title, kind));
    const unique = new Map(possible.toReversed().map((title) => [titleKey(title), title]));
    const all = [...unique.values()].reverse().flatMap((title) => this.#candidates(title, targets, other));
    if (other && all.length === 0) return NOTHING;
    // 该规则 on a page that names one: it is not the default that is meant, but that one or none.
    const isNamed = kind !== undefined && named.length > 0;
    const isAlone = all.length === 1 && near === undefined && !isNumbered && !isNamed;
    const isFallback = fallback && isAlone && all[0]?.regulation === fallback.id;
    const isReadable =
      fallback && !this.#documents.isPageOlderThan(fallback) && this.#answers.has(targets, fallback);
    if (isFallback && isReadable) {
      return this.#answers.shown(targets, fallback, "default", this.#documents.possibleEdition(fallback));
    }
    return { ...missing(targets, "document"), certainty: "ambiguous", candidates: all };
  }
}
