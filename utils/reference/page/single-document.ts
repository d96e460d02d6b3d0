/** A bare number on a page that leaves one document: the page is about it, or gives no other document number. */
import type { ParsedReference } from "../block/parse.ts";
import type { Documents } from "../document/documents.ts";
import type { EditionMark } from "../document/editions.ts";
import type { Answer, Answers } from "./answers.ts";
import type { Mentions } from "./mentions.ts";
import type { PageTopic } from "./topic.ts";

export class SingleDocument {
  readonly #documents: Documents;
  readonly #topic: PageTopic;
  readonly #mentions: Mentions;
  readonly #answers: Answers;

  constructor(documents: Documents, topic: PageTopic, mentions: Mentions, answers: Answers) {
    this.#documents = documents;
    this.#topic = topic;
    this.#mentions = mentions;
    this.#answers = answers;
  }

  /** @param edition what the words at the number say of its edition. */
  ofTopic({ targets, start }: ParsedReference, block: number, edition?: EditionMark): Answer | undefined {
    // The document named last, in the block or the one before it, may be meant instead.
    const last = this.#mentions.lastIn(block, start) ?? this.#mentions.lastIn(block - 1, Infinity);
    if (last !== null && !this.#topic.isNamedBy(last)) return undefined;
    const identity = this.#topic.identify(edition);
    return identity.status === "unknown" ? undefined : this.#answers.identified(targets, identity, false);
  }

  /** A page that names no document but gives one document number. */
  ofNumber({ targets, start }: ParsedReference, block: number): Answer | undefined {
    const numbered = this.#documents.onlyNumbered;
    if (!numbered || this.#mentions.before(block, start, 1).length > 0) return undefined;
    return this.#answers.shown(targets, numbered, "inferred", undefined);
  }
}
