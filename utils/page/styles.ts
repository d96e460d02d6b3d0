/** How marks look, and where the document and its shadow roots are told of it. */
import type { Resolution } from "../reference/model.ts";

/**
 * What there is a highlight for. Two looks answer what somebody asks who sees a mark: can I read it here? And the
 * reference whose card is open is set off.
 */
const KINDS = ["here", "away", "active"] as const;
type Kind = (typeof KINDS)[number];

/**
 * Chromium inherits the styles of highlights: one rule at the root costs half of matching rules to every element.
 * Firefox does not.
 */
const ORIGIN = import.meta.env.FIREFOX ? "" : ":root";

/** @returns the rules as a sheet, which no policy of a page forbids. */
export function sheetOf(rules: string, media = ""): CSSStyleSheet {
  const sheet = new CSSStyleSheet({ media });
  sheet.replaceSync(rules);
  return sheet;
}

/** @returns how a reference is marked: what is missing cannot be read here, what is ambiguous not before a choice. */
export const lookOf = ({ certainty }: Resolution): Kind =>
  certainty === "missing" || certainty === "ambiguous" ? "away" : "here";

/** A page can list highlights: 64 random bits tell it neither what they are nor, at the next load, who reads it. */
const randomName = () => `x${crypto.getRandomValues(new BigUint64Array(1))[0]?.toString(36)}`;

/** Paper cannot be pointed at; and by these words a later copy of this script knows our sheet. */
const MEDIA = "screen and (min-width: 1px)";

export class MarkStyles {
  readonly #document: Document;
  readonly #names = Object.fromEntries(KINDS.map((kind) => [kind, randomName()])) as Record<Kind, string>;
  /** Made at the first mark: other pages pay nothing. */
  #sheet: CSSStyleSheet | undefined;
  /** The document and the shadow roots that were given the style. */
  readonly #adopters = new Set<DocumentOrShadowRoot>();
  /** By name, made when first asked for: most pages need one or two. */
  readonly #highlights = new Map<string, Highlight>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** @returns a highlight, which is seen once it is shown. */
  of(kind: Kind): Highlight {
    const name = this.#names[kind];
    const highlight = this.#highlights.get(name) ?? new Highlight();
    this.#highlights.set(name, highlight);
    return highlight;
  }

  /**
   * Shows the highlights in the document and shadow roots in it, and again where the page took them away with its own:
   * it changes its theme, or marks what is searched for in it.
   */
  show(roots: readonly ShadowRoot[] = []): void {
    this.#sheet ??= sheetOf(this.#rules(), MEDIA);
    const sheet = this.#sheet;
    for (const root of [this.#document, ...roots]) {
      if (import.meta.env.FIREFOX && !this.#adopters.has(root)) removeLeftovers(root, sheet);
      this.#adopters.add(root);
    }
    for (const root of this.#adopters) {
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  destroy(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    for (const root of this.#adopters) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet !== this.#sheet);
    }
  }

  /**
   * The line has the colour of the text, so that it suits any page; the dots are grey, which is seen on white and on black.
   * (A fainter currentColor would vanish on dark backgrounds: Chromium mixes it once for the whole page.)
   */
  #rules(): string {
    const [here, away, active] = KINDS.map((kind) => `${ORIGIN}::highlight(${this.#names[kind]})`);
    return (
      `${here}{text-decoration:underline 1px}${away}{text-decoration:underline dotted 1px gray}` +
      `${here},${away}{text-underline-offset:.2em}${active}{background-color:rgb(128 128 128/.3)}` +
      // There Chromium paints all marks on one background: the lines are to be told apart on it.
      `@media (forced-colors:active){${here},${away}{text-decoration-thickness:2px;text-underline-offset:.1em}}`
    );
  }
}

/** Removes the old sheet and highlights: at an update Firefox ends the old script without cleaning up. */
function removeLeftovers(root: DocumentOrShadowRoot, ours: CSSStyleSheet): void {
  for (const sheet of [...root.adoptedStyleSheets]) {
    if (sheet.media.mediaText !== ours.media.mediaText) continue;
    // Firefox does not let a content script go through the highlights.
    const text = Array.from(sheet.cssRules, ({ cssText }) => cssText).join("");
    for (const [name] of text.matchAll(/x\w{9,}/g)) CSS.highlights.delete(name);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((each) => each !== sheet);
  }
}
