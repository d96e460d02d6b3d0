/**
 * Which document a reference means: a table of named rules, asked in their order; the first that answers decides.
 * The rules are explained in .github/decisions/references.md.
 */
import type { CatalogueEntry } from "../../regulation/entry.ts";
import type { ParsedReference } from "../block/parse.ts";
import { Documents } from "../document/documents.ts";
import { type EditionMark, editionBehindNumber, editionOfNumber } from "../document/editions.ts";
import { agrees } from "../grammar/context.ts";
import { isShortTitle } from "../grammar/names.ts";
import { named, type Resolution, type ResolvedReference, titleOf } from "../model.ts";
import { type Answer, Answers, missing, NOTHING } from "./answers.ts";
import { Discourse } from "./discourse.ts";
import { Mentions } from "./mentions.ts";
import { Naming, nameOf } from "./naming.ts";
import { OpenReferences } from "./open.ts";
import { kindOf, OwnText } from "./own-text.ts";
import type { Page } from "./page.ts";
import { SingleDocument } from "./single-document.ts";
import { PageTopic } from "./topic.ts";

/** @returns what a rule decides; undefined leaves the reference to the next rule. */
type Rule = (reference: ParsedReference, block: number) => Answer | undefined;

/** A rule that lets nothing be marked. */
const nothing =
  (applies: (reference: ParsedReference, block: number) => unknown): Rule =>
  (reference, block) =>
    applies(reference, block) ? NOTHING : undefined;

export class Resolver {
  readonly #page: Page;
  readonly #documents: Documents;
  readonly #answers = new Answers();
  readonly #discourse: Discourse;
  readonly #topic: PageTopic;
  readonly #own: OwnText;
  readonly #naming: Naming;
  readonly #single: SingleDocument;
  readonly #open: OpenReferences;

  /** In this order. */
  readonly #rules: readonly (readonly [name: string, rule: Rule])[] = [
    // What is no reference to a clause that can be shown.
    ["amended", nothing(({ isAmended }) => isAmended)],
    ["contract", nothing(({ kind }) => kind === "contract")],
    ["alias", (reference) => this.#called(reference)],
    ["anaphoric", (reference, block) => this.#anaphoric(reference, block)],
    ["other text", nothing(({ document }) => document.kind === "other")],
    ["annex", (reference) => this.#annex(reference)],
    // The text's own units.
    ["relative", (reference, block) => this.#relative(reference, block)],
    ["self", (reference, block) => this.#self(reference, block)],
    // The document is named at the number, or in the list that it continues.
    ["issuer", (reference, block) => this.#naming.otherIssuer(reference, block)],
    ["named", (reference, block) => this.#named(reference, block)],
    // The sentence names a document further left.
    ["form", (reference, block) => this.#ofForm(reference, block)],
    ["sentence", (reference, block) => this.#sentence(reference, block)],
    ["row", (reference, block) => this.#row(reference, block)],
    ["cell", nothing(({ start, text }, block) => start === 0 && text === this.#page.cell(block))],
    // The page leaves one document.
    ["own point", (reference, block) => this.#ownPoint(reference, block)],
    ["own unit", (reference, block) => this.#ownUnit(reference, block)],
    ["topic", (cited, block) => this.#single.ofTopic(cited, block, this.#editionOf(cited, block))],
    ["number", (reference, block) => this.#single.ofNumber(reference, block)],
    ["open", (cited, block) => this.#open.answer(cited, block, { edition: this.#editionOf(cited, block) })],
  ];

  constructor(page: Page, known: readonly CatalogueEntry[], defaultId: string | null) {
    this.#page = page;
    const numbers = [page.title, ...page.blocks].flatMap((block) => block.numbers);
    this.#documents = new Documents(known, numbers, page.dates);
    this.#discourse = new Discourse(this.#documents, page.title, page.titled);
    this.#topic = new PageTopic(page, this.#documents, this.#discourse);
    this.#own = new OwnText(page, this.#documents);
    this.#naming = new Naming(page, this.#documents, this.#discourse, this.#topic, this.#answers);
    const mentions = new Mentions(page, (name) => this.#discourse.alias(name));
    this.#single = new SingleDocument(this.#documents, this.#topic, mentions, this.#answers);
    const state = [page, this.#documents, this.#discourse, mentions, this.#answers] as const;
    this.#open = new OpenReferences(
      ...state,
      known.find(({ id }) => id === defaultId),
    );
  }

  /** Resolves the references of one block, after those before it; a name holds from its definition on. */
  resolveBlock(index: number): ResolvedReference[] {
    const { text = "", documents = [], aliases = [], references = [] } = this.#page.blocks[index] ?? {};
    if (documents.length + aliases.length + references.length === 0) return [];
    let [document, alias] = [0, 0];
    const readNames = (until: number) => {
      for (let next = documents[document]; next && next.start < until; next = documents[++document])
        this.#discourse.remember(next, index, text);
      for (let next = aliases[alias]; next && next.at <= until; next = aliases[++alias])
        this.#discourse.define(next);
    };
    const resolved = references.map((reference) => {
      readNames(reference.start + 1);
      const resolution = this.#resolve(reference, index);
      const name = reference.kind === "unbracketed" ? titleOf(reference.document) : null;
      if (reference.basis === "named" && name !== null) {
        this.#discourse.meet(name, index);
      }
      const { basis, title, edition, isAmended, isAnnex, antecedent, own, called = "", ...plain } = reference;
      if (resolution.rule !== "alias") return { ...plain, resolution };
      const [start, text] = [plain.start - called.length, called + plain.text];
      return { ...plain, start, text, kind: "explicit" as const, document: named(called), resolution };
    });
    readNames(Number.POSITIVE_INFINITY);
    return resolved;
  }

  #resolve(reference: ParsedReference, block: number): Resolution {
    for (const [rule, decide] of this.#rules) {
      const answer = decide(reference, block);
      if (answer) return { ...answer, rule };
    }
    return { ...NOTHING, rule: "none" };
  }

  /** 规定第九条, where the page has defined 《规定》. */
  #called(reference: ParsedReference): Answer | undefined {
    const { called } = reference;
    return called && this.#discourse.alias(called)
      ? this.#naming.answer({ ...reference, edition: undefined }, called, true, true)
      : undefined;
  }

  /** 该办法第三条, whose document an earlier sentence names, or the page's title where nothing on the page names another. */
  #anaphoric(
    { antecedent: kind, targets, ...reference }: ParsedReference,
    block: number,
  ): Answer | undefined {
    if (!kind) return undefined;
    const { last } = this.#discourse;
    if (last && block - last.block <= 1 && agrees(last.title, kind))
      return this.#naming.answer({ ...reference, targets }, last.title, true, false);
    const { title, isTitle } = this.#page.subject;
    const isMeant = isTitle && title && agrees(title, kind) && (!last || this.#topic.isNamedBy(last.title));
    return isMeant
      ? this.#answers.identified(targets, this.#topic.identify(), false)
      : this.#open.answer({ ...reference, targets }, block, { kind });
  }

  /** 前款, 本条第二款: units of the clause that contains them; quoted from another document, units of that one. */
  #relative({ kind, document, basis, ...reference }: ParsedReference, block: number): Answer | undefined {
    if (kind === "relative" && document.kind === "own")
      return this.#own.unit({ ...reference, kind, document, basis }, this.#page.hostOf(block), block);
    const isNamed = document.kind === "named" || document.kind === "other";
    return isNamed && reference.targets[0]?.relative ? NOTHING : undefined;
  }

  /** 本办法第三条, and what continues it. */
  #self(reference: ParsedReference, block: number): Answer | undefined {
    const { targets, kind, document, own: word } = reference;
    if (document.kind !== "own" || !word) return undefined;
    if (this.#discourse.alias(word)) return this.#naming.answer(reference, word, true, kind === "self");
    const ending = kindOf(word);
    const host = this.#page.hostOf(block, ending);
    if (host >= 0) return this.#own.unit(reference, host, block);
    // 上述第三条 means the text itself, where it has clauses.
    if (/述$/.test(word)) return undefined;
    const { hosts, subject } = this.#page;
    const [only, another] = this.#page.hostsEndingIn(ending);
    if (only !== undefined && another === undefined) return this.#own.unit(reference, only, block);
    if (hosts.every(({ isNotice }) => isNotice) && subject.title && agrees(subject.title, ending)) {
      return this.#answers.identified(targets, this.#topic.identify(), false);
    }
    return NOTHING;
  }

  /** 《…》附件第三条: of an annex, which no library has apart from its document. */
  #annex({ isAnnex, targets, ...reference }: ParsedReference): Answer | undefined {
    if (!isAnnex) return undefined;
    const name = nameOf({ ...reference, targets });
    const isHere = name === null || this.#documents.identify(name, undefined, true).status !== "unknown";
    return isHere ? NOTHING : missing(targets, "document");
  }

  #named(reference: ParsedReference, block: number): Answer | undefined {
    const { basis, kind, end } = reference;
    const name = nameOf(reference);
    if (name === null || (basis !== "named" && basis !== "list")) return undefined;
    const ofNumber = editionBehindNumber(this.#text(block), end);
    return this.#naming.answer(reference, name, kind !== "unbracketed", basis === "named", ofNumber);
  }

  /** 第八条, whose sentence names a document further left. Where the page has such a unit of its own, either may be meant. */
  #sentence(reference: ParsedReference, block: number): Answer | undefined {
    const { basis } = reference;
    const name = nameOf(reference);
    const edition = this.#editionOf(reference, block);
    const open = (near: string) => this.#open.answer(reference, block, { edition, near });
    if (basis === "open") return open("");
    if (basis === "other") return this.#ownUnit(reference, block) ?? NOTHING;
    if (name === null || (basis !== "sentence" && basis !== "plain")) return undefined;
    if (this.#own.ownerOf(reference, block) >= 0) return open(name);
    const isSure = basis === "sentence" || this.#discourse.alias(name) || this.#naming.isKnown(name);
    if (!isSure) return open(isShortTitle(name) ? "" : name);
    return this.#naming.answer(reference, name, basis === "sentence", false, edition);
  }

  /** A number in a contract or form is its own; without such a unit it is not marked. */
  #ofForm(reference: ParsedReference, block: number): Answer | undefined {
    if (/^(?:named|list)$/.test(reference.basis) || !this.#page.isForm) return undefined;
    return this.#ownUnit(reference, block) ?? NOTHING;
  }

  /** 依据 | 条款: a number in a cell is of the document in the cell before it; of several, any may be meant. */
  #row(reference: ParsedReference, block: number): Answer | undefined {
    const { blocks } = this.#page;
    if (!blocks[block]?.isInRow || reference.targets[0]?.relative) return undefined;
    const isNumber = blocks[block - 1]?.isInRow && this.#page.mentions(block - 1).length === 0;
    const [cell, another] = this.#page.mentions(block - (isNumber ? 2 : 1));
    if (!cell) return undefined;
    return another
      ? this.#open.answer(reference, block, { near: "" })
      : this.#naming.answer(reference, cell.title, true, false);
  }

  /** 第二十三条 on a page with a point （二十三）, which may be meant. */
  #ownPoint(reference: ParsedReference, block: number): Answer | undefined {
    const isPoint = this.#own.isPoint(reference, block);
    return isPoint
      ? this.#open.answer(reference, block, { edition: this.#editionOf(reference, block), near: "" })
      : undefined;
  }

  /** A bare number on a page that numbers its own clauses or points and has that unit. */
  #ownUnit(reference: ParsedReference, block: number): Answer | undefined {
    // 第二款 is a unit of the clause that contains it.
    if (reference.targets[0]?.relative) return this.#own.unit(reference, this.#page.hostOf(block), block);
    const owner = this.#own.ownerOf(reference, block);
    return owner >= 0 ? this.#own.unit(reference, owner, block) : undefined;
  }

  #text(block: number): string {
    return this.#page.blocks[block]?.text ?? "";
  }

  /** What the words around a number say of its edition: 原第八条, 第八条（修订前）. */
  #editionOf({ start, end }: ParsedReference, block: number): EditionMark | undefined {
    return editionOfNumber(this.#text(block), start, end);
  }
}
