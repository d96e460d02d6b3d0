/**
 * References of a page → what a reader may be shown. One pass in document order; every answer names the rule that
 * decided it. A wrong clause is worse than none: where two readings remain, nothing is shown.
 */
import type { KnownRegulation } from "../regulation/known.ts";
import type { EditionNotice } from "../regulation/model.ts";
import { agrees } from "./context.ts";
import { Documents, type Identity } from "./documents.ts";
import { findHosts, type Host } from "./hosts.ts";
import type { PageFacts, PageReading, Resolution, ResolvedReference, Target } from "./model.ts";
import { askedAddress, type Cursor, Outline } from "./outline.ts";
import { documentsNamed, isContract, isShortTitle, type Subject, subjectOf } from "./page.ts";
import type { NamedDocument, ParsedBlock, ParsedReference } from "./parse.ts";
import type { EditionMark } from "./titles.ts";

/**
 * @returns the names and document numbers to ask the library for: every document that a reference could mean.
 */
export function documentNames(blocks: readonly ParsedBlock[], facts: PageFacts): string[] {
  if (!blocks.some(({ references }) => references.length > 0)) return [];
  const hosts = findHosts(blocks, facts).map(({ regulation }) => regulation.title);
  const { title } = subjectOf(blocks, facts, documentsNamed(blocks));
  const names = new Set([...blocks.flatMap(namesOf), facts.title, title, ...hosts]);
  return [...names].filter(
    (name): name is string => Boolean(name) && name !== "self" && name !== "external-unresolved",
  );
}

function namesOf({ documents, references, aliases, numbers }: ParsedBlock): (string | null)[] {
  return [
    ...documents.map(({ title }) => title),
    ...references.map(({ document }) => document),
    ...aliases.map(({ title }) => title),
    ...numbers,
  ];
}

const none = (rule: string): Resolution => ({ certainty: "none", regulation: null, addresses: [], rule });

const CONTAINERS = ["part", "subpart", "chapter", "section"] as const;
const namesContainerOnly = (target: Target): boolean =>
  !target.clause && CONTAINERS.some((kind) => target[kind]) && !target.paragraph;

class Resolver {
  readonly #documents: Documents;
  readonly #fallback: KnownRegulation | undefined;
  readonly #outlines = new Map<string, Outline>();
  readonly #subject: Subject;
  readonly #named: Map<string, string>;
  readonly #blocks: readonly ParsedBlock[];
  readonly hosts: Host[];
  /** Library regulations that the page itself prints, by host. */
  readonly #printed: (KnownRegulation | undefined)[];
  /** Names that the page has defined so far; null for a document that cannot be read. */
  readonly #aliases = new Map<string, string | null>();
  /** Editions given where a document was named, by title. */
  readonly #editions = new Map<string, EditionMark>();
  #lastNamed: { title: string; block: number } | null = null;
  #isBareRefused: boolean | null = null;

  constructor(
    blocks: readonly ParsedBlock[],
    facts: PageFacts,
    known: readonly KnownRegulation[],
    defaultId: string | null,
  ) {
    this.#blocks = blocks;
    this.#documents = new Documents(
      known,
      blocks.flatMap(({ numbers }) => numbers),
      facts.date,
    );
    this.#fallback = known.find(({ id }) => id === defaultId);
    this.#named = documentsNamed(blocks);
    this.#subject = subjectOf(blocks, facts, this.#named);
    this.hosts = findHosts(blocks, facts);
    this.#printed = this.hosts.map((host) => this.#printedRegulation(host));
  }

  /** A page that prints a regulation of the library, in that edition, is that regulation. */
  #printedRegulation({ regulation: { title } }: Host): KnownRegulation | undefined {
    const identity: Identity = title
      ? this.#documents.identify(title, undefined, true)
      : { status: "unknown" };
    return identity.status === "known" && !identity.possibleEdition ? identity.regulation : undefined;
  }

  resolveBlock(index: number): ResolvedReference[] {
    const block = this.#blocks[index];
    if (!block) return [];
    const { documents, aliases, references } = block;
    let document = 0;
    let alias = 0;
    return references.map((reference) => {
      for (; document < documents.length && (documents[document]?.start ?? 0) < reference.end; document++) {
        const named = documents[document];
        if (named) this.#remember(named, index);
      }
      for (; alias < aliases.length && (aliases[alias]?.at ?? 0) <= reference.start; alias++)
        this.#define(aliases[alias]);
      const { basis, edition, isAmended, isAnnex, antecedent, ...plain } = reference;
      return { ...plain, resolution: this.#resolve(reference, index) };
    });
    // Names behind the last reference are read with the next block.
  }

  /** Takes in what a block names, whether or not it holds references. */
  readNames(index: number): void {
    for (const named of this.#blocks[index]?.documents ?? []) this.#remember(named, index);
    for (const alias of this.#blocks[index]?.aliases ?? []) this.#define(alias);
  }

  #remember({ title, edition }: NamedDocument, block: number): void {
    if (edition) this.#editions.set(title, edition);
    if (!isShortTitle(title) && !this.#aliases.has(title)) this.#lastNamed = { title, block };
  }

  #define(alias: { name: string; title: string | null } | undefined): void {
    if (alias) this.#aliases.set(alias.name, alias.title);
  }

  #hostOf(block: number): number {
    return this.hosts.findIndex(({ start, end }) => start <= block && block < end);
  }

  #resolve(reference: ParsedReference, block: number): Resolution {
    const { kind, document, basis, isAmended, isAnnex, antecedent } = reference;
    if (isAmended) return none("amended");
    if (isAnnex) return none("annex");
    if (kind === "contract") return none("contract");
    if (antecedent) return this.#antecedent(reference, antecedent, block);
    if (document === "external-unresolved" || document === null) return none("unnamed");
    if (document === "self") {
      if (kind === "relative") return this.#inHost(reference, this.#hostOf(block), block, "relative", true);
      if (kind === "bare" && basis === "none") return this.#bare(reference, block);
      return this.#own(reference, block);
    }
    const isBracketed = kind !== "unbracketed";
    if (basis === "sentence" && this.#hostOf(block) >= 0)
      return this.#inHost(reference, this.#hostOf(block), block, "host", false);
    return this.#byName(
      reference,
      document,
      isBracketed,
      basis === "named" ? "named" : basis,
      basis === "named",
    );
  }

  /** A document named by title, alias or plain name. */
  #byName(
    reference: ParsedReference,
    name: string,
    isBracketed: boolean,
    rule: string,
    isCertain: boolean,
  ): Resolution {
    const alias = this.#aliases.get(name);
    if (alias === null) return this.#missing(reference, "alias", "document");
    const title = alias ?? name;
    const edition = reference.edition ?? this.#editions.get(title);
    const identity = this.#documents.identify(title, edition, isBracketed && alias === undefined);
    if (identity.status === "unknown" && alias === undefined && isShortTitle(name)) {
      const subject = this.#subject.title;
      if (subject && subject !== name && subject.endsWith(name)) {
        return this.#identified(reference, this.#identifySubject(), "subject", false);
      }
    }
    return this.#identified(reference, identity, alias === undefined ? rule : "alias", isCertain);
  }

  #identifySubject(): Identity {
    const { title } = this.#subject;
    return title ? this.#documents.identify(title, this.#editions.get(title), false) : { status: "unknown" };
  }

  #identified(reference: ParsedReference, identity: Identity, rule: string, isCertain: boolean): Resolution {
    if (identity.status === "unknown") return this.#missing(reference, rule, "document");
    if (identity.status === "edition")
      return { ...this.#missing(reference, rule, "edition"), regulation: identity.regulation.id };
    if (identity.status === "ambiguous") {
      const candidates = identity.candidates.map(({ id }) => id);
      return { ...this.#missing(reference, rule, "edition"), certainty: "ambiguous", candidates };
    }
    const certainty = isCertain && identity.isCertain ? "explicit" : "inferred";
    return this.#shown(reference, identity.regulation, certainty, rule, identity.possibleEdition);
  }

  #missing({ targets }: ParsedReference, rule: string, reason: "document" | "edition"): Resolution {
    const addresses = targets.flatMap((target) => askedAddress(target) ?? []);
    const containers = targets.filter(namesContainerOnly);
    return {
      certainty: "missing",
      regulation: null,
      addresses,
      ...(containers.length > 0 && { containers }),
      rule,
      reason,
    };
  }

  #outline(regulation: KnownRegulation): Outline {
    const outline = this.#outlines.get(regulation.id) ?? new Outline(regulation);
    this.#outlines.set(regulation.id, outline);
    return outline;
  }

  #shown(
    reference: ParsedReference,
    regulation: KnownRegulation,
    certainty: "explicit" | "inferred" | "default",
    rule: string,
    possibleEdition: EditionNotice | undefined,
  ): Resolution {
    const found = this.#addresses(reference.targets, this.#outline(regulation), null);
    return {
      regulation: regulation.id,
      rule,
      certainty,
      ...found,
      ...(possibleEdition && { possibleEdition }),
    };
  }

  /** The addresses of all targets; missing only if none exists. */
  #addresses(
    targets: readonly Target[],
    outline: Outline,
    at: Cursor | null,
  ): Pick<Resolution, "addresses"> & Partial<Resolution> {
    const addresses: Resolution["addresses"] = [];
    const asked: Resolution["addresses"] = [];
    const containers: Target[] = [];
    let reason: Resolution["reason"];
    for (const target of targets) {
      if (namesContainerOnly(target)) {
        containers.push(target);
        if (!outline.hasContainers(target)) reason = "unit";
        continue;
      }
      const found = outline.find(target, at);
      if ("addresses" in found) addresses.push(...found.addresses);
      else {
        reason ??= found.reason;
        if (found.address) asked.push(found.address);
      }
    }
    const shared = { ...(containers.length > 0 && { containers }), ...(reason && { reason }) };
    if (addresses.length > 0 || (containers.length > 0 && !reason)) return { addresses, ...shared };
    return { addresses: asked, ...shared, certainty: "missing", reason: reason ?? "unit" };
  }

  /** A unit of the regulation in which the block stands. */
  #inHost(
    reference: ParsedReference,
    index: number,
    block: number,
    rule: string,
    isCertain: boolean,
  ): Resolution {
    const host = this.hosts[index];
    if (!host) return none(rule);
    if (host.isNotice && reference.kind !== "self") return none("notice");
    const printed = this.#printed[index];
    const found = this.#addresses(reference.targets, host.outline, host.cursor(block));
    const certainty = isCertain ? "explicit" : "inferred";
    if (printed) return { regulation: printed.id, rule, certainty, ...found };
    return { regulation: "self", host: index, rule, certainty, ...found };
  }

  /** 本办法第三条. */
  #own(reference: ParsedReference, block: number): Resolution {
    const word = /^本[^第（(]*/.exec(reference.text.replace(/\s+/g, ""))?.[0] ?? "";
    const alias = this.#aliases.get(word);
    if (alias !== undefined) return this.#byName(reference, word, true, "alias", true);
    const host = this.#hostOf(block);
    if (host >= 0) return this.#inHost(reference, host, block, "self", true);
    const kind = /(?:法|.{2})$/.exec(word)?.[0] ?? word;
    const hosts = this.hosts.filter(({ regulation }) => agrees(regulation.title, kind));
    const [only] = hosts;
    if (only && hosts.length === 1)
      return this.#inHost(reference, this.hosts.indexOf(only), block, "self", false);
    const { title } = this.#subject;
    if (this.hosts.length === 0 && title && agrees(title, kind) && kind !== "通知") {
      return this.#identified(reference, this.#identifySubject(), "subject", false);
    }
    return none("self");
  }

  /** 该办法第三条, whose document an earlier sentence names. */
  #antecedent(reference: ParsedReference, kind: string, block: number): Resolution {
    const last = this.#lastNamed;
    if (!last || block - last.block > 1 || !agrees(last.title, kind)) return none("antecedent");
    return this.#byName(reference, last.title, true, "antecedent", false);
  }

  /** 第十八条, and nothing that names a document in its sentence. */
  #bare(reference: ParsedReference, block: number): Resolution {
    const host = this.#hostOf(block);
    if (host >= 0) return this.#inHost(reference, host, block, "host", false);
    const [target] = reference.targets;
    if (!target?.clause) return none("bare");
    if (this.#refusesBare()) return none("bare");
    const { title, isTitle } = this.#subject;
    if (title) {
      const last = this.#lastNamed;
      const isOther = last && last.block === block && !this.#isSubject(last.title);
      if (isOther) return none("other document");
      const identity = this.#identifySubject();
      if (identity.status === "unknown" && !isTitle) return none("unknown document");
      return this.#identified(reference, identity, "subject", false);
    }
    if (this.#named.size > 0 || !this.#fallback) return none("several documents");
    const possibleEdition = this.#documents.possibleEdition(this.#fallback);
    return this.#shown(reference, this.#fallback, "default", "default", possibleEdition);
  }

  #isSubject(title: string): boolean {
    const mine = this.#documents.identify(title, undefined, true);
    const subject = this.#identifySubject();
    return (
      title === this.#subject.title ||
      (mine.status === "known" && subject.status === "known" && mine.regulation === subject.regulation)
    );
  }

  /** Contracts, and fragments of another regulation with its own numbered clauses, speak of themselves. */
  #refusesBare(): boolean {
    this.#isBareRefused ??= this.#blocks.some(({ isHeading }) => isHeading) || isContract(this.#blocks);
    return this.#isBareRefused;
  }
}

/**
 * Resolves all references of a page in one pass.
 * @param blocks the parsed blocks in document order.
 * @param known the regulations that the library knows by the names of `documentNames`, and the default one.
 * @param defaultId the reader's default regulation; null for none.
 */
export function resolvePage(
  blocks: readonly ParsedBlock[],
  facts: PageFacts,
  known: readonly KnownRegulation[],
  defaultId: string | null,
): PageReading {
  if (!blocks.some(({ references }) => references.length > 0))
    return { blocks: blocks.map(() => []), hosts: [] };
  const resolver = new Resolver(blocks, facts, known, defaultId);
  const resolved = blocks.map((_, index) => {
    const references = resolver.resolveBlock(index);
    resolver.readNames(index);
    return references;
  });
  return { blocks: resolved, hosts: resolver.hosts.map(({ regulation }) => regulation) };
}
