/** The rules that decide which document a reference means (design §5), in the order of the document. */
import type { KnownRegulation } from "../regulation/known.ts";
import { titleKey } from "../regulation/title.ts";
import type { Alias } from "./aliases.ts";
import { Answers, findAll, missing, none } from "./answers.ts";
import { agrees, sentenceStart } from "./context.ts";
import { Documents, type Identity } from "./documents.ts";
import type { Host } from "./hosts.ts";
import type { Resolution, ResolvedReference } from "./model.ts";
import { isDocumentTitle, isShortTitle, type Page, plainNames } from "./page.ts";
import type { NamedDocument, ParsedReference } from "./parse.ts";
import type { EditionMark } from "./titles.ts";

const UNKNOWN: Identity = { status: "unknown" };
/** 本实施细则 → 细则; 本法 → 法. */
const SELF_KIND = /(?:法|.{2})$/;

export class Resolver {
  readonly #page: Page;
  readonly #documents: Documents;
  readonly #fallback: KnownRegulation | undefined;
  readonly #answers = new Answers();
  /** Library regulations that the page itself prints, by host. */
  readonly #printed: (KnownRegulation | undefined)[];
  /** Names that the page has defined so far; null for a document that cannot be read. */
  readonly #aliases = new Map<string, string | null>();
  /** Editions given where a document was named, by title. */
  readonly #editions = new Map<string, EditionMark>();
  /** The document named last, and in which block. */
  #lastNamed: { title: string; block: number } | null = null;

  constructor(page: Page, known: readonly KnownRegulation[], defaultId: string | null) {
    this.#page = page;
    const numbers = page.blocks.flatMap((block) => block.numbers);
    this.#documents = new Documents(known, numbers, page.facts.date);
    this.#fallback = known.find(({ id }) => id === defaultId);
    this.#printed = page.hosts.map((host) => this.#printedRegulation(host));
  }

  /** A page that prints a regulation of the library, in that edition, is that regulation. */
  #printedRegulation({ regulation: { title } }: Host): KnownRegulation | undefined {
    const identity = title ? this.#documents.identify(title, undefined, true) : UNKNOWN;
    return identity.status === "known" && !identity.possibleEdition ? identity.regulation : undefined;
  }

  /** Resolves the references of one block, after those before it; names hold from where they stand. */
  resolveBlock(index: number): ResolvedReference[] {
    const { documents = [], aliases = [], references = [] } = this.#page.blocks[index] ?? {};
    if (documents.length + aliases.length + references.length === 0) return [];
    let document = 0;
    let alias = 0;
    const readNames = (until: number) => {
      for (let next = documents[document]; next && next.start < until; next = documents[++document])
        this.#remember(next, index);
      for (let next = aliases[alias]; next && next.at <= until; next = aliases[++alias]) this.#define(next);
    };
    const resolved = references.map((reference) => {
      readNames(reference.start + 1);
      const resolution = this.#resolve(reference, index);
      if (reference.basis === "named" && reference.kind === "unbracketed" && reference.document) {
        this.#lastNamed = { title: reference.document, block: index };
      }
      const { basis, title, edition, isAmended, isAnnex, antecedent, own, ...plain } = reference;
      return { ...plain, resolution };
    });
    readNames(Number.POSITIVE_INFINITY);
    return resolved;
  }

  #remember({ title, edition }: NamedDocument, block: number): void {
    if (edition) this.#editions.set(title, edition);
    const isKnown = this.#aliases.has(title) || !isShortTitle(title);
    if (isDocumentTitle(title) && isKnown)
      this.#lastNamed = { title: this.#aliases.get(title) ?? title, block };
  }

  #define({ name, title }: Alias): void {
    this.#aliases.set(name, title);
  }

  #resolve(reference: ParsedReference, block: number): Resolution {
    const { kind, document, basis, antecedent, targets } = reference;
    if (reference.isAmended) return none("amended");
    if (reference.isAnnex) return none("annex");
    if (kind === "contract") return none("contract");
    if (antecedent) return this.#antecedent(reference, antecedent, block);
    if (document === "external-unresolved" || document === null) return none("unnamed");
    if (document === "self") {
      if (kind === "relative") return this.#inHost(reference, this.#page.hostOf(block), block, "relative");
      return reference.own ? this.#own(reference, reference.own, block) : this.#bare(reference, block);
    }
    if (targets[0]?.relative) return none("quoted");
    if (basis === "sentence" && this.#isInHost(reference, block)) return none("two readings");
    const name = reference.title ?? document;
    return this.#byName(reference, name, kind !== "unbracketed", basis, basis === "named");
  }

  /** Whether the page's own regulation has the units too. */
  #isInHost({ targets }: ParsedReference, block: number): boolean {
    const host = this.#page.hosts[this.#page.hostOf(block)];
    return host !== undefined && findAll(targets, host.outline, null).certainty !== "missing";
  }

  /** A document named by title, alias or plain name. */
  #byName(
    { targets, edition }: ParsedReference,
    name: string,
    isBracketed: boolean,
    rule: string,
    isNamed: boolean,
  ): Resolution {
    const numbered = this.#documents.byNumber(name);
    if (numbered) return this.#answers.shown(targets, numbered, "explicit", "number", undefined);
    const alias = this.#aliases.get(name);
    if (alias === null) return missing(targets, "alias", "document");
    const title = alias ?? name;
    const identity = this.#documents.identify(
      title,
      edition ?? this.#editions.get(title),
      isBracketed && !alias,
    );
    const { subject } = this.#page;
    const isShort = identity.status === "unknown" && !alias && isShortTitle(name);
    if (isShort && subject.title !== name && subject.title?.endsWith(name)) {
      return this.#answers.identified(targets, this.#identifySubject(), "subject", false);
    }
    return this.#answers.identified(targets, identity, alias ? "alias" : rule, isNamed);
  }

  #identifySubject(): Identity {
    const { title } = this.#page.subject;
    return title ? this.#documents.identify(title, this.#editions.get(title), false) : UNKNOWN;
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
    if (this.#aliases.has(word)) return this.#byName(reference, word, true, "alias", kind === "self");
    const ending = SELF_KIND.exec(word)?.[0] ?? "";
    const host = this.#page.hostOf(block, ending);
    if (host >= 0) return this.#inHost(reference, host, block, "self");
    if (ending === "" || ending === "通知") return none("self");
    const { hosts, subject } = this.#page;
    const agreeing = hosts.flatMap(({ regulation }, index) =>
      agrees(regulation.title, ending) ? [index] : [],
    );
    const [only] = agreeing;
    if (only !== undefined && agreeing.length === 1) return this.#inHost(reference, only, block, "self");
    if (hosts.every(({ isNotice }) => isNotice) && subject.title && agrees(subject.title, ending)) {
      return this.#answers.identified(targets, this.#identifySubject(), "subject", false);
    }
    return none("self");
  }

  /** 该办法第三条, whose document an earlier sentence names. */
  #antecedent(reference: ParsedReference, kind: string, block: number): Resolution {
    const last = this.#lastNamed;
    if (!last || block - last.block > 1 || !agrees(last.title, kind)) return none("antecedent");
    return this.#byName(reference, last.title, true, "antecedent", false);
  }

  /** 第十八条, where neither a word before it nor its sentence names a document in 《》. */
  #bare(reference: ParsedReference, block: number): Resolution {
    const { targets } = reference;
    const host = this.#page.hostOf(block);
    if (host >= 0) return this.#inHost(reference, host, block, "host");
    if (targets[0]?.relative || this.#page.isOwnText) return none("own text");
    if (this.#namesOther(reference, block)) return none("other document");
    const { title, isTitle } = this.#page.subject;
    if (title) {
      const identity = this.#identifySubject();
      if (identity.status === "unknown" && !isTitle) return none("unknown document");
      return this.#answers.identified(targets, identity, "subject", false);
    }
    if (this.#page.namesDocuments || !this.#fallback) return none("several documents");
    const possibleEdition = this.#documents.possibleEdition(this.#fallback);
    return this.#answers.shown(targets, this.#fallback, "default", "default", possibleEdition);
  }

  /** Whether another document than the page's subject was named last in the block, or in the sentence without 《》. */
  #namesOther({ start }: ParsedReference, block: number): boolean {
    const text = this.#page.blocks[block]?.text ?? "";
    const plain = plainNames(text.slice(sentenceStart(text, start), start));
    const last = this.#lastNamed?.block === block ? [this.#lastNamed.title] : [];
    return [...plain, ...last].some((title) => !this.#isSubject(title));
  }

  #isSubject(title: string): boolean {
    const subject = this.#page.subject.title;
    return subject !== null && (titleKey(subject) === titleKey(title) || this.#isSameKnown(title));
  }

  #isSameKnown(title: string): boolean {
    const named = this.#documents.identify(title, undefined, false);
    const subject = this.#identifySubject();
    return (
      named.status !== "unknown" &&
      named.status === subject.status &&
      "regulation" in named &&
      "regulation" in subject &&
      named.regulation === subject.regulation
    );
  }
}
