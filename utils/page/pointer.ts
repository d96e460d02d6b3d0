/** Which reference the pointer is on: from the event's element to its references to their rectangles. */
import { contains, isElement, parent, traitsOf } from "./elements.ts";
import type { Marks } from "./marks.ts";
import type { Box } from "./place.ts";
import { rectsOf } from "./ranges.ts";
import type { Mark } from "./scan.ts";

/** A reference under the pointer, and the rectangle of its line there. */
export interface Hit {
  mark: Mark;
  line: Box;
}

/** Letters have room above and below; a pointer there is on the line all the same. CSS px. */
const SLACK = 3;

/** Milliseconds for which rectangles are cached: fonts load and images push text down. */
const FRESH_MILLISECONDS = 250;

export class HitTest {
  readonly #marks: Marks;
  /** One live Range, used again and again: each one makes every later change of the page slower. */
  readonly #range: Range;
  #rects = new Map<Mark, DOMRect[]>();
  #rectsFrom = 0;

  constructor(document: Document, marks: Marks) {
    this.#marks = marks;
    this.#range = document.createRange();
  }

  /** Forgets where things were: after scrolling, resizing, or a change of the page. */
  invalidate(): void {
    this.#rects.clear();
  }

  /** @returns the reference at a point of the viewport inside an element, or null. */
  at(target: EventTarget | null, x: number, y: number): Hit | null {
    for (let node = target as Node | null, line: Element | undefined; node; node = parent(node)) {
      if (isElement(node) && !line && !traitsOf(node).isInline) {
        line = node;
        this.#marks.renew(line);
      }
      const marks = isElement(node) ? this.#marks.of(node) : [];
      if (marks.length > 0) {
        const hit = this.#among(marks, x, y);
        // An element that covers the text may be a child of the same element.
        const isUnder = hit?.mark.block.pieces.some(({ node }) => contains(target as Node, node));
        return isUnder ? hit : null;
      }
    }
    return null;
  }

  /** @returns the rectangle of the first line of a reference, or null where it is not displayed. */
  firstLine(mark: Mark): Box | null {
    return this.#rectsOf(mark)[0] ?? null;
  }

  /** Of tight lines, whose rectangles overlap, the one whose middle is nearest. */
  #among(marks: Mark[], x: number, y: number): Hit | null {
    let hit: Hit | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const mark of marks) {
      for (const line of this.#rectsOf(mark)) {
        const { left, right, top, height } = line;
        const off = Math.abs(y - top - height / 2);
        if (x < left || x > right || off > height / 2 + SLACK || off >= least) continue;
        least = off;
        hit = { mark, line };
      }
    }
    return hit;
  }

  #rectsOf(mark: Mark): DOMRect[] {
    const now = performance.now();
    if (now - this.#rectsFrom > FRESH_MILLISECONDS) {
      this.#rects.clear();
      this.#rectsFrom = now;
    }
    let rects = this.#rects.get(mark);
    if (!rects) {
      rects = rectsOf(this.#range, mark.block, mark.reference.start, mark.reference.end);
      this.#rects.set(mark, rects);
    }
    return rects;
  }
}
