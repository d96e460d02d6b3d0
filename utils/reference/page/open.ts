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

  /** The candidate of a title; null for a document of the library that has no such unit. */
  #candidate(title: string, targets: readonly Target[], edition?: EditionMark): Candidate | null {
    const identity = this.#documents.identify(title, edition ?? this.#discourse.edition(title), true);
    if (identity.status === "edition" && edition) return null;
    if (identity.status !== "known") return { regulation: null, title };
    const { regulation } = identity;
    const isPossible = this.#answers.has(targets, regulation) || this.#answers.mayGoOn(targets, regulation);
    return isPossible ? { regulation: regulation.id, title: regulation.title } : null;
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
    const candidates = new Map<string, Candidate>();
    for (const title of titles) {
      const key = titleKey(title);
      const candidate = candidates.has(key) ? null : this.#candidate(title, targets, edition);
      if (candidate) candidates.set(key, candidate);
    }
    const all = [...candidates.values()];
    if (edition && all.length === 0) return NOTHING;
    const isAlone = all.length === 1 && near === undefined && !isNumbered;
    const isFallback = fallback && isAlone && all[0]?.regulation === fallback.id;
    if (isFallback && this.#answers.has(targets, fallback)) {
      const possible = this.#documents.possibleEdition(fallback);
      return this.#answers.shown(targets, fallback, "default", possible);
    }
    return { ...missing(targets, "document"), certainty: "ambiguous", candidates: all };
  }
}
