/**
 * The marks: one CSS Custom Highlight for each certainty, of StaticRanges, only for blocks near the viewport.
 * No node of the page is touched. StaticRanges do not follow edits, so the marks of a changed block are made anew.
 */
import { LongElements } from "./long.ts";
import { boundaries } from "./ranges.ts";
import type { Mark } from "./scan.ts";
import { MarkStyles } from "./styles.ts";

/** More registered ranges than this make every repaint slower; nobody sees more at a time. */
const MAX_RANGES = 2000;

/** A screen above and below is prepared, so that marks are there when scrolling reaches them. */
const NEAR = "100%";

export class Marks {
  readonly #styles: MarkStyles;
  readonly #near: IntersectionObserver;
  readonly #long: LongElements;
  #byElement = new Map<Element, Mark[]>();
  /** What is painted now. */
  readonly #painted = new Map<Element, Map<Mark, [Highlight, StaticRange]>>();
  #hidden = new Set<Element>();
  #count = 0;

  /** @param prefix of the highlight names: a page can list them, so it tells nothing. */
  constructor(document: Document, prefix: string) {
    this.#styles = new MarkStyles(document, prefix);
    this.#near = new IntersectionObserver((entries) => this.#onNear(entries), { rootMargin: NEAR });
    this.#long = new LongElements(document, (element, marks) => this.#paint(element, marks));
  }

  /** The marks of an element for hit tests: of a very long one, those near the viewport. */
  of(element: Element): Iterable<Mark> {
    const marks = this.#byElement.get(element) ?? [];
    return this.#long.has(element) ? (this.#painted.get(element)?.keys() ?? []) : marks;
  }

  /** All marks near the viewport. */
  near(): Set<Mark> {
    return new Set([...this.#painted.values()].flatMap((painted) => [...painted.keys()]));
  }

  /** Called when something that was not displayed comes into view: it is time to read the page again. */
  onShown: () => void = () => {};

  /**
   * Replaces all marks. Blocks that stayed as they were keep theirs without a repaint.
   * @param hidden elements that are not displayed now, but hold text that may matter when they are.
   * @returns the marks in the order given; of blocks that stayed, the marks of old, brought up to date.
   */
  set(marks: Mark[], hidden: Element[]): Mark[] {
    const byElement = Map.groupBy(marks, (mark) => mark.block.element);
    const kept = new Map<Mark, Mark>();
    for (const [element, old] of this.#byElement) {
      const now = byElement.get(element);
      if (now && sameMarks(old, now)) {
        for (const [index, mark] of now.entries()) kept.set(mark, Object.assign(old[index] ?? mark, mark));
        byElement.set(element, old);
      } else {
        this.#forget(element);
      }
    }
    if (marks.length > 0) this.#styles.adopt(byElement.keys());
    for (const element of this.#hidden) if (!byElement.has(element)) this.#near.unobserve(element);
    this.#hidden = new Set(hidden);
    for (const element of hidden) this.#near.observe(element);
    const old = this.#byElement;
    this.#byElement = byElement;
    for (const element of byElement.keys()) {
      if (old.get(element) === byElement.get(element)) continue;
      // Observed already where it was hidden before; only a new observation tells that it is near.
      this.#near.unobserve(element);
      this.#near.observe(element);
    }
    return marks.map((mark) => kept.get(mark) ?? mark);
  }

  /** The page scrolled: of very long elements, other references are near now. */
  scrolled(): void {
    this.#long.look();
  }

  /** Sets off the one reference whose card is open; null for none. */
  setActive(mark: Mark | null): void {
    const { active } = this.#styles;
    active?.clear();
    if (mark) active?.add(rangeOf(mark));
  }

  /** Takes everything away. */
  destroy(): void {
    this.#near.disconnect();
    this.#long.destroy();
    this.#styles.destroy();
    this.#byElement.clear();
    this.#painted.clear();
  }

  #onNear(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const marks = isIntersecting ? (this.#byElement.get(target) ?? []) : [];
      if (!this.#long.takes(target, marks)) this.#paint(target, marks);
    }
    if (entries.some(({ target, isIntersecting }) => isIntersecting && this.#hidden.has(target)))
      this.onShown();
  }

  #forget(element: Element): void {
    this.#near.unobserve(element);
    this.#long.takes(element, []);
    this.#paint(element, []);
  }

  /** Paints these marks of an element and no others. */
  #paint(element: Element, marks: readonly Mark[]): void {
    const wanted = new Set(marks);
    const painted = this.#painted.get(element) ?? new Map<Mark, [Highlight, StaticRange]>();
    for (const [mark, [highlight, range]] of painted) {
      if (wanted.has(mark)) continue;
      highlight.delete(range);
      painted.delete(mark);
      this.#count--;
    }
    for (const mark of marks) {
      const highlight = this.#styles.of(mark.reference.resolution.certainty);
      if (painted.has(mark) || !highlight || this.#count >= MAX_RANGES) continue;
      const range = rangeOf(mark);
      highlight.add(range);
      painted.set(mark, [highlight, range]);
      this.#count++;
    }
    if (painted.size > 0) this.#painted.set(element, painted);
    else this.#painted.delete(element);
  }
}

const rangeOf = ({ block, reference }: Mark): StaticRange =>
  new StaticRange(boundaries(block, reference.start, reference.end));

/** Whether two lists mark the same text nodes at the same places with the same lines. */
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
        mark.reference.resolution.certainty === other.reference.resolution.certainty
      );
    })
  );
}
