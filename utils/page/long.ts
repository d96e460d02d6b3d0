/**
 * Elements with so many references that not all of them are painted: a whole law in one table cell, its paragraphs
 * separated by <br>. Where its references stand is measured in slices and kept until the element's size changes.
 */
import { rectsOf } from "./ranges.ts";
import type { Mark } from "./scan.ts";
import { inSlices } from "./slices.ts";

/** An element with more references than this is looked at reference by reference. */
const MANY = 60;

/** While the page scrolls, what is near is found out this often: a screen is prepared on either side. */
const LOOK_MILLISECONDS = 100;

interface Long {
  marks: Mark[];
  /** How far below the element's top each reference begins, scrolling inside the element left out; CSS px. */
  tops: number[];
}

export class LongElements {
  readonly #document: Document;
  readonly #onNear: (element: Element, marks: Mark[]) => void;
  readonly #range: Range;
  readonly #sizes: ResizeObserver;
  readonly #elements = new Map<Element, Long>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onNear told which references of an element are near the viewport. */
  constructor(document: Document, onNear: (element: Element, marks: Mark[]) => void) {
    this.#document = document;
    this.#onNear = onNear;
    this.#range = document.createRange();
    // Called once for each new element as well, which is when it is measured first.
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) void this.#measure(target);
    });
  }

  /**
   * @param marks of an element that has come near; none when it has gone.
   * @returns whether its references are painted from here.
   */
  takes(element: Element, marks: Mark[]): boolean {
    if (marks.length <= MANY) {
      if (this.#elements.delete(element)) this.#sizes.unobserve(element);
      return false;
    }
    this.#elements.set(element, { marks, tops: [] });
    this.#sizes.observe(element);
    return true;
  }

  has(element: Element): boolean {
    return this.#elements.has(element);
  }

  /** The page has scrolled. */
  look(): void {
    if (this.#elements.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const [element, long] of this.#elements) this.#tell(element, long);
    }, LOOK_MILLISECONDS);
  }

  destroy(): void {
    this.#sizes.disconnect();
    clearTimeout(this.#timer);
    this.#elements.clear();
  }

  async #measure(element: Element): Promise<void> {
    const long = this.#elements.get(element);
    if (!long) return;
    const tops: number[] = [];
    const isStale = () => this.#elements.get(element) !== long;
    const keep = (top: number) => tops.push(top);
    if (!(await inSlices(this.#document, this.#topsOf(element, long.marks), keep, isStale))) return;
    long.tops = tops;
    this.#tell(element, long);
  }

  *#topsOf(element: Element, marks: Mark[]): Generator<number> {
    for (const { block, reference } of marks) {
      const [rect] = rectsOf(this.#range, block, reference.start, reference.start + 1);
      yield rect ? rect.top - originOf(element) : Number.NaN;
    }
  }

  #tell(element: Element, { marks, tops }: Long): void {
    const screen = this.#document.defaultView?.innerHeight ?? 0;
    const origin = originOf(element);
    const near = marks.filter((_, index) => {
      const top = origin + (tops[index] ?? Number.NaN);
      return top > -screen && top < 2 * screen;
    });
    this.#onNear(element, near);
  }
}

/** Where the element's content begins in the viewport, were it scrolled to its top. */
const originOf = (element: Element): number =>
  Element.prototype.getBoundingClientRect.call(element).top - element.scrollTop;
