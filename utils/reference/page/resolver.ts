/** The rules that decide which document a reference means (design §5), in the order of the document. */
import type { CatalogueEntry } from "../../regulation/entry.ts";
import type { ParsedReference } from "../block/parse.ts";
import { Documents, UNKNOWN } from "../document/documents.ts";
import { type EditionMark, editionBehindNumber, editionOfNumber } from "../document/editions.ts";
import { isOfOtherIssuer } from "../document/issuers.ts";
import { namesAtEnd } from "../document/leading-away.ts";
import { goesOnAboutOther } from "../document/mentions.ts";
import { agrees, sentenceStart } from "../grammar/context.ts";
import { leadsUpToName, leadsUpToNumber } from "../grammar/name-start.ts";
import { isOwnName, isShortTitle, isTailOf, plainNames } from "../grammar/names.ts";
import type { Resolution, ResolvedReference } from "../model.ts";
import { Answers, findAll, missing, none } from "./answers.ts";
import { CountedOrAgreed, isOneOfCounted } from "./counted.ts";
import type { Host } from "./hosts.ts";
import type { Page } from "./page.ts";
import { leadsUpToNext, Said } from "./said.ts";
import { PageSubject } from "./subject.ts";

/** 本实施细则 → 细则; 本法 → 法. */
const SELF_KIND = /(?:法|.{2})$/;

/** Whether a regulation or notice of the page's own has the units that a reference names. */
const has = (host: Host | undefined, { targets }: ParsedReference): boolean =>
  host !== undefined && findAll(targets, host.outline, null).certainty !== "missing";

export class Resolver {
  readonly #page: Page;
  readonly #documents: Documents;
  readonly #fallback: CatalogueEntry | undefined;
  readonly #answers = new Answers();
  /** Library regulations that the page itself prints, by host. */
  readonly #printed: (CatalogueEntry | undefined)[];
  readonly #said: Said;
  readonly #subject: PageSubject;
  readonly #agreed = new CountedOrAgreed();
  /** The name that the last reference had from another issuer: 市政府《规则》. */
  #other: { name: string; block: number } | null = null;
  /** Of which name, and where, each number was cited last. */
  readonly #cited = new Map<number, { name: string; block: number }>();

  constructor(page: Page, known: readonly CatalogueEntry[], defaultId: string | null) {
    this.#page = page;
    const numbers = [page.title, ...page.blocks].flatMap((block) => block.numbers);
    this.#documents = new Documents(known, numbers, page.facts.date);
    this.#fallback = known.find(({ id }) => id === defaultId);
    this.#said = new Said(this.#documents, page.title, page.titled);
    this.#subject = new PageSubject(page, this.#documents, this.#said);
    this.#printed = page.hosts.map((host) => this.#printedRegulation(host));
  }

  /** A page that prints a regulation of the library, in that edition, is that regulation. */
  #printedRegulation({ regulation: { title }, clauses }: Host): CatalogueEntry | undefined {
    const identity = title ? this.#documents.identify(title, undefined, true) : UNKNOWN;
    if (identity.status !== "known" || identity.possibleEdition) return undefined;
    // Another edition has another shape.
    return JSON.stringify(identity.regulation.clauses) === JSON.stringify(clauses)
      ? identity.regulation
      : undefined;
  }

  /** Resolves the references of one block, after those before it; names hold from where they stand. */
  resolveBlock(index: number): ResolvedReference[] {
    const { text = "", documents = [], aliases = [], references = [] } = this.#page.blocks[index] ?? {};
    if (documents.length + aliases.length + references.length === 0) return [];
    let [document, alias] = [0, 0];
    const readNames = (until: number) => {
      for (let next = documents[document]; next && next.start < until; next = documents[++document])
        this.#said.remember(next, index, text);
      for (let next = aliases[alias]; next && next.at <= until; next = aliases[++alias])
        this.#said.define(next);
    };
    const resolved = references.flatMap((reference) => {
      readNames(reference.start + 1);
      const resolution = this.#resolve(reference, index);
      if (reference.basis === "named" && reference.kind === "unbracketed" && reference.document) {
        this.#said.last = { title: reference.document, block: index };
      }
      const { basis, title, edition, isAmended, isAnnex, isWeak, antecedent, own, ...plain } = reference;
      return isWeak && resolution.certainty === "none" ? [] : [{ ...plain, resolution }];
    });
    readNames(Number.POSITIVE_INFINITY);
    return resolved;
  }

  #resolve(reference: ParsedReference, block: number): Resolution {
    const { kind, document, basis, antecedent, targets } = reference;
    if (reference.isAmended) return none("amended");
    if (reference.isWeak && !this.#isOfSubject(reference, block)) return none("no text");
    if (reference.isAnnex) return none("annex");
    if (kind === "contract") return none("contract");
    if (antecedent) return this.#antecedent(reference, antecedent, block);
    if (document === "external-unresolved" || document === null) return none("unnamed");
    if (document === "self") {
      if (kind === "relative") return this.#inHost(reference, this.#page.hostOf(block), block, "relative");
      return reference.own ? this.#own(reference, reference.own, block) : this.#bare(reference, block);
    }
    if (targets[0]?.relative) return none("quoted");
    const name = reference.title ?? document;
    const isBracketed = kind !== "unbracketed";
    if (this.#isOfOther(reference, name, block)) return missing(targets, "issuer", "document");
    if (basis === "sentence") return this.#ofSentence(reference, name, isBracketed, block);
    const ofNumber = editionBehindNumber(this.#page.blocks[block]?.text ?? "", reference.end);
    return this.#byName(reference, name, isBracketed, basis, basis === "named", ofNumber);
  }

  /** 第八条, whose sentence names a document further left. */
  #ofSentence(reference: ParsedReference, name: string, isBracketed: boolean, block: number): Resolution {
    if (has(this.#page.hosts[this.#page.hostOf(block)], reference)) return none("two readings");
    if (this.#isOneOfCounted(reference, block)) return none("counted");
    if (!this.#isSetOff(reference, block)) return none("another text");
    if (this.#goesOnAboutOther(this.#page.blocks[block]?.text.slice(0, reference.start) ?? "", name))
      return none("other document");
    return this.#byName(reference, name, isBracketed, "sentence", false, this.#editionOf(reference, block));
  }

  /** Whether a name is another issuer's; what a reference has from the one before it, it has with its issuer. */
  #isOfOther(reference: ParsedReference, name: string, block: number): boolean {
    if (reference.basis === "named") {
      for (const { clause } of reference.targets) if (clause) this.#cited.set(clause, { name, block });
      this.#other = this.#namesOtherIssuer(reference, name, block) ? { name, block } : null;
    }
    return this.#other?.name === name && this.#other.block === block;
  }

  /** Whether the words before a short name give another issuer than that of the document it stands for, or belong to it. */
  #namesOtherIssuer({ start, kind }: ParsedReference, name: string, block: number): boolean {
    const alias = this.#said.alias(name);
    const title = alias?.title ?? this.#page.subject.title;
    const { government } = this.#page;
    if (!alias && !isShortTitle(name)) return false;
    if (isOwnName(name)) return title !== null && isOfOtherIssuer(name.slice(0, 2), title, government);
    const before = this.#page.blocks[block]?.text.slice(Math.max(0, start - 20), start) ?? "";
    if (kind === "unbracketed" && !leadsUpToName(before)) return true;
    return title !== null && isOfOtherIssuer(before, title, government);
  }

  /** Whether a clause stands behind a mark or a word that leads up to it: in 来函第三条 it is one of another text. */
  #isSetOff(reference: ParsedReference, block: number): boolean {
    const { start, targets, kind } = reference;
    const before = this.#page.blocks[block]?.text.slice(Math.max(0, start - 12), start) ?? "";
    if (kind !== "bare" || !targets[0]?.clause) return true;
    return leadsUpToNumber(before) || this.#editionOf(reference, block) !== undefined;
  }

  #isOneOfCounted({ start, targets, kind }: ParsedReference, block: number): boolean {
    const [{ clause } = {}] = targets;
    return kind === "bare" && !!clause && isOneOfCounted(this.#page.blocks[block]?.text ?? "", start, clause);
  }

  /** A document named by title, alias or plain name. */
  #byName(
    { targets, edition }: ParsedReference,
    name: string,
    isBracketed: boolean,
    rule: string,
    isNamed: boolean,
    ofNumber?: EditionMark,
  ): Resolution {
    const numbered = this.#documents.byNumber(name);
    if (numbered) return this.#answers.shown(targets, numbered, "explicit", "number", undefined);
    const alias = this.#said.alias(name);
    if (alias?.title === null) return missing(targets, "alias", "document");
    const title = alias?.title ?? name;
    // What stands at the number is nearer than what its sentence says.
    const marks = [ofNumber, edition, alias?.edition, this.#said.edition(title)];
    // 新《规则》 is the one whose year or number was given.
    const given = marks.find((mark) => mark && mark.relative !== "new") ?? marks.find(Boolean);
    const identity = this.#documents.identify(title, given, isBracketed && !alias);
    const { subject } = this.#page;
    const byNumber =
      identity.status === "unknown" && given?.number ? this.#documents.byNumber(given.number) : undefined;
    if (byNumber && isTailOf(title, byNumber.title))
      return this.#answers.shown(targets, byNumber, "explicit", "number", undefined);
    const isShort = identity.status === "unknown" && !alias && (isShortTitle(name) || subject.isTitle);
    if (isShort && subject.title && subject.title !== name && isTailOf(name, subject.title)) {
      return this.#answers.identified(targets, this.#subject.identify(given), "subject", false);
    }
    return this.#answers.identified(targets, identity, alias ? "alias" : rule, isNamed);
  }

  /** Whether the page's title says that it is about a document of the library, and nothing says that a clause is of another. */
  #isOfSubject({ start }: ParsedReference, block: number): boolean {
    const { hosts, subject } = this.#page;
    if (hosts.length > 0 || !subject.isTitle || this.#subject.identify().status !== "known") return false;
    return !this.#agreed.isBefore(this.#page.blocks, block, start);
  }

  /** What the words around a number say of its edition: 原第八条, 第八条（修订前）. */
  #editionOf({ start, end }: ParsedReference, block: number): EditionMark | undefined {
    return editionOfNumber(this.#page.blocks[block]?.text ?? "", start, end);
  }

  /** A unit of the regulation in which the block stands. What points nowhere there is not marked. */
  #inHost({ targets, kind }: ParsedReference, index: number, block: number, rule: string): Resolution {
    const host = this.#page.hosts[index];
    if (!host) return none(rule);
    const found = findAll(targets, host.outline, host.cursor(block));
    if (found.certainty === "missing" && targets[0]?.relative)
      return { ...none("nowhere"), reason: found.reason ?? "unit" };
    const certainty = kind === "bare" ? "inferred" : "explicit";
    const printed = this.#printed[index];
    if (printed) return { regulation: printed.id, rule, certainty, ...found };
    return { regulation: "self", host: index, rule, certainty, ...found };
  }

  /** 本办法第三条, and what continues it. */
  #own(reference: ParsedReference, word: string, block: number): Resolution {
    const { targets, kind } = reference;
    if (this.#said.alias(word)) return this.#byName(reference, word, true, "alias", kind === "self");
    const ending = SELF_KIND.exec(word)?.[0] ?? "";
    const host = this.#page.hostOf(block, ending);
    if (host >= 0) return this.#inHost(reference, host, block, "self");
    if (ending === "" || ending === "通知") return none("self");
    const { hosts, subject } = this.#page;
    const [only, another] = this.#page.hostsEndingIn(ending);
    if (only !== undefined && another === undefined) return this.#inHost(reference, only, block, "self");
    if (hosts.every(({ isNotice }) => isNotice) && subject.title && agrees(subject.title, ending)) {
      return this.#answers.identified(targets, this.#subject.identify(), "subject", false);
    }
    return none("self");
  }

  /** 该办法第三条, whose document an earlier sentence names, or the page's title where nothing on the page names another. */
  #antecedent(reference: ParsedReference, kind: string, block: number): Resolution {
    const { last } = this.#said;
    if (last && block - last.block <= 1 && agrees(last.title, kind))
      return this.#byName(reference, last.title, true, "antecedent", false);
    const { title, isTitle } = this.#page.subject;
    const isMeant = isTitle && title && agrees(title, kind) && (!last || this.#subject.isNamedBy(last.title));
    return isMeant
      ? this.#answers.identified(reference.targets, this.#subject.identify(), "subject", false)
      : none("antecedent");
  }

  /** 第十八条, where neither a word before it nor its sentence names a document in 《》. */
  #bare(reference: ParsedReference, block: number): Resolution {
    const { targets } = reference;
    const host = this.#page.hostOf(block);
    if (host >= 0) return this.#inHost(reference, host, block, "host");
    if (targets[0]?.relative || this.#page.isOwnText) return none("own text");
    if (!this.#isSetOff(reference, block)) return none("another text");
    if (this.#isOneOfCounted(reference, block)) return none("counted");
    if (this.#namesOther(reference, block)) return none("other document");
    const { title, isTitle } = this.#page.subject;
    // A notice numbers its own items so: 违反第二条 behind 二、.
    if (!isTitle && has(this.#page.hosts[this.#page.noticeOf(block)], reference)) return none("own item");
    if (this.#isCitedOfOther(reference, block)) return none("two readings");
    if (title) {
      const identity = this.#subject.identify(this.#editionOf(reference, block));
      if (identity.status === "unknown" && !isTitle) return none("unknown document");
      return this.#answers.identified(targets, identity, "subject", false);
    }
    if (this.#page.namesDocuments || !this.#fallback) return none("several documents");
    if (this.#page.citesOtherText) return none("another text");
    // The page gives the number of another edition, or is older than this one.
    const { status } = this.#documents.identify(this.#fallback.title, undefined, true);
    if (status === "edition" || this.#editionOf(reference, block)) return none("edition");
    if (this.#agreed.isBefore(this.#page.blocks, block, reference.start)) return none("counted");
    const numbered = this.#documents.onlyNumbered;
    if (numbered) return this.#answers.shown(targets, numbered, "inferred", "number", undefined);
    const possibleEdition = this.#documents.possibleEdition(this.#fallback);
    return this.#answers.shown(targets, this.#fallback, "default", "default", possibleEdition);
  }

  /** Whether the block before cites the same number of another document: it may go on with that one. */
  #isCitedOfOther({ targets }: ParsedReference, block: number): boolean {
    const cited = targets.map(({ clause = 0 }) => this.#cited.get(clause));
    return cited.some((last) => last?.block === block - 1 && !this.#subject.isNamedBy(last.name));
  }

  /** Whether another document than the page's subject was named last in the block, or in the sentence without 《》. */
  #namesOther({ start }: ParsedReference, block: number): boolean {
    const text = this.#page.blocks[block]?.text ?? "";
    const before = text.slice(sentenceStart(text, start), start);
    const last = this.#said.governing(block, this.#page.blocks);
    if (
      [...plainNames(before), ...namesAtEnd(before), ...(last ? [last] : [])].some(
        (title) => !this.#subject.isNamedBy(title),
      )
    )
      return true;
    const above = this.#page.blocks[block - 1]?.text ?? "";
    return this.#goesOnAboutOther(`${leadsUpToNext(above) ? `${above}。\n` : ""}${text.slice(0, start)}`);
  }

  /** @param meant the name in the sentence, where there is one. */
  #goesOnAboutOther(text: string, meant?: string): boolean {
    const { subject, government } = this.#page;
    const isSubject = (name: string) => name === meant || this.#subject.isNamedBy(name);
    return goesOnAboutOther(text, { title: subject.title, government, isSubject });
  }
}
