/**
 * Which marks are near the viewport: measured when the page scrolls or grows, run by run. An IntersectionObserver of
 * every element would cost more than all else that is done for a mark, and cannot tell the lines of a whole law in
 * one table cell from each other.
 */
import { rectOf } from "./elements.ts";
import { rectsOf } from "./ranges.ts";
import type { Mark } from "./scan.ts";

/** An element with more marks than this is a page in itself: where it is tells little of them. */
export const MANY = 60;

/** Consecutive marks are close to each other, so the first and the last give the place of the whole run. */
const RUN_LENGTH = 16;

/** Of very many marks the runs are longer, so that a look takes a few milliseconds at most. */
const MAX_RUNS = 250;

interface Run {
  marks: Mark[];
  isNear?: boolean;
  /** In an element with many marks, where they are in it. */
  place?: Extent;
}

/** CSS px below the top of an element's content, as it was laid out when its content had this size. */
interface Extent {
  top: number;
  bottom: number;
  size: string;
}

export class Nearness {
  readonly #document: Document;
  readonly #onChange: (marks: readonly Mark[], isNear: boolean) => void;
  readonly #range: Range;
  /** Elements with more than MANY marks: found by comparing marks that are MANY apart in the list. */
  #long = new Set<Element | undefined>();
  #runs: Run[] = [];

  /** @param onChange called for every mark once after it was set, and again whenever it becomes near or far. */
  constructor(document: Document, onChange: (marks: readonly Mark[], isNear: boolean) => void) {
    this.#document = document;
    this.#onChange = onChange;
    this.#range = document.createRange();
  }

  /** @param marks in document order, in place of those set before. */
  set(marks: readonly Mark[]): void {
    const length = Math.max(RUN_LENGTH, Math.ceil(marks.length / MAX_RUNS));
    this.#runs = [];
    const elements = marks.map(({ block }) => block.element);
    this.#long = new Set(elements.filter((element, at) => element === elements[at + MANY]));
    for (const mark of marks) {
      const last = this.#runs.at(-1)?.marks;
      if (last && last.length < length && this.#isOneRun(last[0], mark)) last.push(mark);
      else this.#runs.push({ marks: [mark] });
    }
    this.look();
  }

  /** Looks where the runs are now. */
  look(): void {
    const screen = this.#document.defaultView?.innerHeight ?? 0;
    const looked = this.#runs.map((run) => ({ run, isNear: this.#isNear(run, screen) }));
    const changed = looked.filter(({ run, isNear }) => run.isNear !== isNear);
    // What has gone makes room for what has come.
    changed.sort((a, b) => Number(a.isNear) - Number(b.isNear));
    for (const { run, isNear } of changed) {
      run.isNear = isNear;
      this.#onChange(run.marks, isNear);
    }
  }

  /** A run does not go beyond an element with many marks. */
  #isOneRun(first: Mark | undefined, { block: { element } }: Mark): boolean {
    const other = first?.block.element;
    return other === element || !(this.#long.has(element) || this.#long.has(other));
  }

  /** A screen above and below is prepared, so that marks are there when scrolling reaches them. */
  #isNear(run: Run, screen: number): boolean {
    const [first, last] = [run.marks[0]?.block.element, run.marks.at(-1)?.block.element];
    if (!first || !last) return false;
    const [a, b] = [rectOf(first), rectOf(last)];
    // What is not displayed now tells nothing of the others, and costs nothing painted.
    if (isNowhere(a) || isNowhere(b)) return true;
    let [top, bottom] = [Math.min(a.top, b.top), Math.max(a.bottom, b.bottom)];
    if (this.#long.has(first)) {
      const place = this.#placeOf(run, first);
      [top, bottom] = [place.top + a.top - first.scrollTop, place.bottom + a.top - first.scrollTop];
    }
    return !(bottom < -screen || top > 2 * screen);
  }

  #placeOf(run: Run, element: Element): Extent {
    const size = `${element.clientWidth} ${element.scrollHeight}`;
    if (run.place?.size === size) return run.place;
    const ends = [run.marks[0], run.marks.at(-1)].flatMap((mark) => (mark ? this.#firstRect(mark) : []));
    const origin = rectOf(element).top - element.scrollTop;
    run.place = {
      top: Math.min(...ends.map(({ top }) => top)) - origin,
      bottom: Math.max(...ends.map(({ bottom }) => bottom)) - origin,
      size,
    };
    return run.place;
  }

  #firstRect({ block, reference }: Mark): DOMRect[] {
    return rectsOf(this.#range, block, reference.start, reference.start + 1).slice(0, 1);
  }
}

const isNowhere = ({ width, height }: DOMRect) => width === 0 && height === 0;
