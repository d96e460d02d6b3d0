/** How marks look, and where the document and its shadow roots are told of it. */
import type { Certainty } from "../reference/model.ts";

/**
 * Line styles carry the certainty, never colour alone; the colour is the text's own, so it suits any page. (Chromium
 * mixes a currentColor once for the whole page: a fainter line would vanish on dark backgrounds.)
 */
const LINES: Record<Certainty, string> = {
  explicit: "solid",
  inferred: "dashed",
  default: "dotted",
  missing: "wavy",
  ambiguous: "double",
};

const CERTAINTIES = Object.keys(LINES) as Certainty[];

/** What there is a highlight for: each certainty, and the reference whose card is open. */
const KINDS = [...CERTAINTIES, "active"] as const;
type Kind = (typeof KINDS)[number];

/**
 * Chromium inherits the styles of highlights: one rule at the root costs half of matching rules to every element.
 * Firefox does not.
 */
const ORIGIN = import.meta.env.FIREFOX ? "" : ":root";

/** @returns the rules as a sheet, which no policy of a page forbids. */
export function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

export class MarkStyles {
  readonly #document: Document;
  readonly #prefix: string;
  /** Made at the first mark: other pages pay nothing. */
  #sheet: CSSStyleSheet | undefined;
  /** The document and the shadow roots that were given the style. */
  readonly #adopters = new Set<DocumentOrShadowRoot>();
  /** By name, made when first asked for: most pages need one or two. */
  readonly #highlights = new Map<string, Highlight>();

  constructor(document: Document, prefix: string) {
    this.#document = document;
    this.#prefix = prefix;
    // An older copy of this script may have left its highlights behind.
    this.#forget();
  }

  /** @returns a highlight, which is seen once it is shown. */
  of(kind: Kind): Highlight {
    const name = this.#name(kind);
    const highlight = this.#highlights.get(name) ?? new Highlight();
    this.#highlights.set(name, highlight);
    return highlight;
  }

  /**
   * Shows the highlights in the document and shadow roots in it, and again where the page took them away with its own:
   * it changes its theme, or marks what is searched for in it.
   */
  show(roots: readonly ShadowRoot[] = []): void {
    this.#sheet ??= sheetOf(this.#rules());
    const sheet = this.#sheet;
    for (const root of [this.#document, ...roots]) this.#adopters.add(root);
    for (const root of this.#adopters) {
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  destroy(): void {
    this.#forget();
    for (const root of this.#adopters) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet !== this.#sheet);
    }
  }

  /** A number after the prefix tells nothing. */
  #name(kind: Kind): string {
    return this.#prefix + KINDS.indexOf(kind);
  }

  #forget(): void {
    for (const kind of KINDS) CSS.highlights.delete(this.#name(kind));
  }

  #rules(): string {
    const at = (kind: Kind) => `${ORIGIN}::highlight(${this.#name(kind)})`;
    const lines = CERTAINTIES.map(
      (certainty) =>
        `${at(certainty)}{text-decoration:underline ${LINES[certainty]} 1px;text-underline-offset:.2em}`,
    );
    const active = `${at("active")}{background-color:rgb(128 128 128/.3)}`;
    // There Chromium paints all marks on one background: the lines are to be told apart on it.
    const forced = `${CERTAINTIES.map(at)}{text-decoration-thickness:2px;text-underline-offset:.1em}`;
    // Paper cannot be pointed at.
    return `@media screen{${lines.join("")}${active}}@media screen and (forced-colors:active){${forced}}`;
  }
}
