/** The expressions of the engine while it runs: which are there, where each matched, and which one is off. */
import { RuleExpression } from "./expression.ts";
import type { Rule } from "./wrap.ts";

/** One expression of the engine. */
export interface RuleFacts {
  /** Its site; for one of several that are built at one place, with its source. */
  id: string;
  /** "file:line:column". */
  site: string;
  /** As it would be written: /第/g. */
  text: string;
  /** The numbers of the documents in which it matched. */
  documents: number[];
  /** Whether it matched while the engine was loaded: it may matter to any document. */
  isOfLoading: boolean;
  /** Whether others are built from its source. */
  isRead: boolean;
}

export class Rules {
  readonly #facts = new Map<string, RuleFacts>();
  /** The rule that matches nothing. With undefined, all are on and record their matches; with null, they do not record. */
  off: string | null | undefined;
  /** The document that is read; undefined while the engine is loaded. */
  document: number | undefined;

  /** What globalThis.__rule is. */
  readonly wrap: Rule = (site, expression, isBuilt) => {
    // An expression that is built while pages are read may hold words of theirs, and is one of many: its site counts.
    const id = isBuilt && this.document === undefined ? `${site} ${expression.source}` : site;
    if (this.off === undefined) return this.#recording(this.#factsOf(id, site, expression), expression);
    return id === this.off ? new RuleExpression(expression, undefined, OFF) : expression;
  };

  get all(): RuleFacts[] {
    return [...this.#facts.values()];
  }

  #factsOf(id: string, site: string, expression: RegExp): RuleFacts {
    const facts = this.#facts.get(id) ?? {
      ...{ id, site, text: printed(expression), documents: [] },
      ...{ isOfLoading: false, isRead: false },
    };
    this.#facts.set(id, facts);
    return facts;
  }

  #recording(facts: RuleFacts, expression: RegExp): RegExp {
    const matched = () => {
      if (this.document === undefined) facts.isOfLoading = true;
      else if (facts.documents.at(-1) !== this.document) facts.documents.push(this.document);
    };
    const read = () => {
      facts.isRead = true;
    };
    return new RuleExpression(expression, undefined, { isOff: false, matched, read });
  }
}

/** An expression on one line of a terminal. */
const printed = (expression: RegExp): string =>
  String(expression).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`,
  );

const OFF = { isOff: true, matched: () => {}, read: () => {} };
