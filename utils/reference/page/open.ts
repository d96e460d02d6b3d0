/**
 * Open references: the page does not say which document is meant, and no list of words can know. The documents that may
 * be meant, the nearest first: those named before the number, the one that the page is about, the user's default.
 */
import type { CatalogueEntry } from "../../regulation/entry.ts";
import { titleKey } from "../../regulation/title.ts";
import type { ParsedReference } from "../block/parse.ts";
import type { Documents } from "../document/documents.ts";
import type { EditionMark } from "../document/editions.ts";
import type { Candidate, Target } from "../model.ts";
import { type Answer, type Answers, missing, NOTHING } from "./answers.ts";
import type { Discourse } from "./discourse.ts";
import type { Mentions } from "./mentions.ts";
import type { Page } from "./page.ts";

/** Nobody looks through more documents than these. */
const MOST_NAMED = 5;

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
   * @param edition what the words at the number say of its edition: a document in another one is not meant.
   * @param near names something nearer than all documents of the page: then nothing is shown before it is chosen.
   * @returns the default's text where it alone can be meant; else the documents to choose from.
   */
  answer({ targets, start }: ParsedReference, block: number, edition?: EditionMark, near?: string): Answer {
    const { subject, hosts, isNumbered } = this.#page;
    const fallback = this.#fallback;
    const titles = [
      ...(near ? [near] : []),
      ...this.#mentions.before(block, start, MOST_NAMED),
      ...(subject.title ? [subject.title] : []),
      ...hosts.map(({ regulation }) => regulation.title).filter(Boolean),
      ...(fallback ? [fallback.title] : []),
    ];
    // 现第八条 is of the newest edition, whichever document is meant.
    const other = edition?.relative === "new" ? undefined : edition;
    const unique = new Map(titles.toReversed().map((title) => [titleKey(title), title]));
    const all = [...unique.values()].reverse().flatMap((title) => this.#candidates(title, targets, other));
    if (other && all.length === 0) return NOTHING;
    const isAlone = all.length === 1 && near === undefined && !isNumbered;
    const isFallback = fallback && isAlone && all[0]?.regulation === fallback.id;
    const isReadable =
      fallback && !this.#documents.isPageOlderThan(fallback) && this.#answers.has(targets, fallback);
    if (isFallback && isReadable) {
      const possible = this.#documents.possibleEdition(fallback);
      return this.#answers.shown(targets, fallback, "default", possible);
    }
    return { ...missing(targets, "document"), certainty: "ambiguous", candidates: all };
  }
}
