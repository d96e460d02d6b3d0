/** Resolves a name: a title, an alias of the page, a document number, or a name that is read by rule. */
import type { ParsedReference } from "../block/parse.ts";
import type { Documents } from "../document/documents.ts";
import type { EditionMark } from "../document/editions.ts";
import { isOfOtherIssuer } from "../document/issuers.ts";
import { leadsUpToName } from "../grammar/name-start.ts";
import { isShortTitle, isTailOf } from "../grammar/names.ts";
import { titleOf } from "../model.ts";
import { type Answer, type Answers, missing } from "./answers.ts";
import type { Discourse } from "./discourse.ts";
import { isPlainTitle } from "./mentions.ts";
import type { Page } from "./page.ts";
import type { PageTopic } from "./topic.ts";

export class Naming {
  readonly #page: Page;
  readonly #documents: Documents;
  readonly #discourse: Discourse;
  readonly #topic: PageTopic;
  readonly #answers: Answers;
  /** The name that the last reference had from another issuer: 市政府《规则》. */
  #other: { name: string; block: number } | null = null;

  constructor(page: Page, documents: Documents, discourse: Discourse, topic: PageTopic, answers: Answers) {
    this.#page = page;
    this.#documents = documents;
    this.#discourse = discourse;
    this.#topic = topic;
    this.#answers = answers;
  }

  /** A short name with another issuer than the document that it means here. What continues it has the same issuer. */
  otherIssuer(reference: ParsedReference, block: number): Answer | undefined {
    const name = nameOf(reference);
    if (name === null) return undefined;
    if (reference.basis === "named")
      this.#other = this.#namesOtherIssuer(reference, name, block) ? { name, block } : null;
    const isOther = this.#other?.name === name && this.#other.block === block;
    return isOther ? missing(reference.targets, "document") : undefined;
  }

  #namesOtherIssuer({ start, kind }: ParsedReference, name: string, block: number): boolean {
    const alias = this.#discourse.alias(name);
    const title = alias?.title ?? this.#page.subject.title;
    if (!alias && !isShortTitle(name)) return false;
    const before = (this.#page.blocks[block]?.text ?? "").slice(Math.max(0, start - 20), start);
    if (kind === "unbracketed" && !leadsUpToName(before)) return true;
    return title !== null && isOfOtherIssuer(before, title);
  }

  /** Whether a name without 《》 is one of a document, and no words that only look like one. */
  isKnown(name: string): boolean {
    return isPlainTitle(name) || this.#documents.identify(name, undefined, false).status !== "unknown";
  }

  /** A document named by title, alias, plain name or document number. */
  answer(
    { targets, edition }: { targets: ParsedReference["targets"]; edition?: EditionMark | undefined },
    name: string,
    isBracketed: boolean,
    isNamed: boolean,
    ofNumber?: EditionMark,
  ): Answer {
    const numbered = this.#documents.byNumber(name);
    if (numbered) return this.#answers.shown(targets, numbered, "explicit", undefined);
    const alias = this.#discourse.alias(name);
    if (alias?.title === null) return missing(targets, "document");
    const title = alias?.title ?? name;
    // The edition at the number wins over the edition in its sentence.
    const marks = [ofNumber, edition, alias?.edition, this.#discourse.edition(title)];
    // 新《规则》 is the one whose year or number was given.
    const given = marks.find((mark) => mark && mark.relative !== "new") ?? marks.find(Boolean);
    const identity = this.#documents.identify(title, given, isBracketed && !alias);
    const { subject } = this.#page;
    const byNumber =
      identity.status === "unknown" && given?.number ? this.#documents.byNumber(given.number) : undefined;
    if (byNumber && isTailOf(title, byNumber.title))
      return this.#answers.shown(targets, byNumber, "explicit", undefined);
    const isShort = identity.status === "unknown" && !alias && (isShortTitle(name) || subject.isTitle);
    if (isShort && subject.title && subject.title !== name && isTailOf(name, subject.title)) {
      return this.#answers.identified(targets, this.#topic.identify(given), false);
    }
    return this.#answers.identified(targets, identity, isNamed);
  }
}

/** The document that a reference names, without spaces; null for the text's own, another unread, or none. */
export const nameOf = ({ document, title }: ParsedReference): string | null => title ?? titleOf(document);
