/**
 * The marks: one CSS Custom Highlight for each certainty, of StaticRanges, only for blocks near the viewport.
 * No node of the page is touched. StaticRanges do not follow edits, so the marks of a changed block are made anew.
 */
import type { Certainty } from "../reference/model.ts";
import { boundaries } from "./ranges.ts";
import type { Mark } from "./scan.ts";

/** More registered ranges than this make every repaint slower; nobody sees more at a time. */
const MAX_RANGES = 2000;

/** A screen above and below is prepared, so that marks are there when scrolling reaches them. */
const NEAR = "100%";

/** Line styles carry the certainty, never colour alone; the colour is the text's own, so it suits any page. */
const LINES: Record<Certainty, string> = {
  explicit: "solid",
  inferred: "dashed",
  default: "dotted",
  missing: "wavy",
  ambiguous: "double",
};

const CERTAINTIES = Object.keys(LINES) as Certainty[];

export class Marks {
  readonly #names: Record<Certainty | "active", string>;
  readonly #sheet = new CSSStyleSheet();
  readonly #document: Document;
  readonly #near: IntersectionObserver;
  #byElement = new Map<Element, Mark[]>();
  readonly #ranges = new Map<Element, [Highlight, StaticRange][]>();
  #hidden = new Set<Element>();
  #count = 0;

  /** @param prefix of the highlight names: a page can list them, so it tells nothing. */
  constructor(document: Document, prefix: string) {
    this.#document = document;
    const names = CERTAINTIES.map((certainty, index) => [certainty, `${prefix}${index}`]);
    this.#names = { ...Object.fromEntries(names), active: `${prefix}x` };
    // An older copy of this script may have left its highlights behind.
    for (const name of Object.values(this.#names)) CSS.highlights.delete(name);
    this.#sheet.replaceSync(this.#styles());
    this.#near = new IntersectionObserver((entries) => this.#onNear(entries), { rootMargin: NEAR });
  }

  /** All marked blocks by element, for hit tests. */
  of(element: Element): Mark[] {
    return this.#byElement.get(element) ?? [];
  }

  /** Called when something that was not displayed comes into view: it is time to read the page again. */
  onShown: () => void = () => {};

  /**
   * Replaces all marks. Blocks that stayed as they were keep theirs without a repaint.
   * @param hidden elements that are not displayed now, but hold text that may matter when they are.
   */
  set(marks: Mark[], hidden: Element[]): void {
    const byElement = Map.groupBy(marks, (mark) => mark.block.element);
    for (const [element, old] of this.#byElement) {
      const now = byElement.get(element);
      if (now && sameMarks(old, now)) byElement.set(element, old);
      else {
        this.#unmark(element);
        this.#near.unobserve(element);
      }
    }
    if (marks.length > 0) this.#adopt();
    for (const element of this.#hidden) if (!byElement.has(element)) this.#near.unobserve(element);
    this.#hidden = new Set(hidden);
    for (const element of hidden) this.#near.observe(element);
    const old = this.#byElement;
    this.#byElement = byElement;
    for (const element of byElement.keys()) {
      if (old.get(element) !== byElement.get(element)) this.#near.observe(element);
    }
  }

  /** Sets off the one reference whose card is open; null for none. */
  setActive(mark: Mark | null): void {
    const highlight = CSS.highlights.get(this.#names.active);
    if (!highlight) return;
    highlight.clear();
    if (mark) highlight.add(rangeOf(mark));
  }

  /** Takes everything away. */
  destroy(): void {
    this.#near.disconnect();
    for (const name of Object.values(this.#names)) CSS.highlights.delete(name);
    this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets].filter(
      (sheet) => sheet !== this.#sheet,
    );
    this.#byElement.clear();
    this.#ranges.clear();
  }

  #styles(): string {
    const rules = CERTAINTIES.map(
      (certainty) =>
        `::highlight(${this.#names[certainty]}){text-decoration:underline ${LINES[certainty]} ` +
        "color-mix(in srgb,currentColor 55%,transparent) 1px;text-underline-offset:.2em}",
    );
    const active = `::highlight(${this.#names.active}){background-color:color-mix(in srgb,currentColor 14%,transparent)}`;
    return [...rules, active].join("");
  }

  /** Registers highlights and their style with the document, at the first mark: other pages pay nothing. */
  #adopt(): void {
    if (CSS.highlights.has(this.#names.active)) return;
    for (const name of Object.values(this.#names)) CSS.highlights.set(name, new Highlight());
    this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets, this.#sheet];
  }

  #onNear(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      this.#unmark(target);
      if (isIntersecting) this.#mark(target);
    }
    if (entries.some(({ target, isIntersecting }) => isIntersecting && this.#hidden.has(target)))
      this.onShown();
  }

  #mark(element: Element): void {
    const made: [Highlight, StaticRange][] = [];
    for (const mark of this.of(element)) {
      const certainty = mark.reference.resolution.certainty;
      const highlight = certainty !== "none" && CSS.highlights.get(this.#names[certainty]);
      if (!highlight || this.#count >= MAX_RANGES) continue;
      const range = rangeOf(mark);
      highlight.add(range);
      made.push([highlight, range]);
      this.#count++;
    }
    this.#ranges.set(element, made);
  }

  #unmark(element: Element): void {
    for (const [highlight, range] of this.#ranges.get(element) ?? []) {
      highlight.delete(range);
      this.#count--;
    }
    this.#ranges.delete(element);
  }
}

const rangeOf = ({ block, reference }: Mark): StaticRange =>
  new StaticRange(boundaries(block, reference.start, reference.end));

/** Whether two lists mark the same text nodes at the same places in the same way. */
function sameMarks(a: Mark[], b: Mark[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        mark.reference.start === other.reference.start &&
        mark.reference.end === other.reference.end &&
        mark.block.text === other.block.text &&
        mark.block.pieces.length === other.block.pieces.length &&
        mark.block.pieces.every((piece, at) => piece.node === other.block.pieces[at]?.node) &&
        JSON.stringify(mark.reference.resolution) === JSON.stringify(other.reference.resolution)
      );
    })
  );
}
