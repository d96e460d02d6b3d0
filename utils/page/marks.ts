/**
 * The marks: one CSS Custom Highlight for each look, of StaticRanges, only for blocks near the viewport.
 * No node of the page is touched. StaticRanges do not follow edits, so the marks of a changed block are made anew.
 */
import { blocksIn } from "./blocks.ts";
import { isElement, parent, textOf, traitsOf } from "./elements.ts";
import { MANY, Nearness } from "./nearness.ts";
import { areSame, boundaries } from "./ranges.ts";
import type { Mark } from "./scan.ts";
import { lookOf, MarkStyles } from "./styles.ts";

/** More registered ranges than this make every repaint slower; nobody sees more at a time. */
const MAX_RANGES = 2000;

/** Characters; what is longer is read again when the page has calmed down. */
const MAX_RENEWED = 5000;

/** No line of text has more inline elements in one another. */
const MAX_DEPTH = 64;

/** While the page scrolls or grows, what is near is found out this often: a screen is prepared on either side. */
const LOOK_MILLISECONDS = 100;

export class Marks {
  readonly #document: Document;
  readonly #styles: MarkStyles;
  readonly #nearness: Nearness;
  readonly #appearing: IntersectionObserver;
  readonly #growing = new ResizeObserver(() => this.look());
  /** All marks in document order. */
  #marks: readonly Mark[] = [];
  #grouped: Map<Element, Mark[]> | undefined;
  /** The marks near the viewport, and where they are painted. */
  readonly #near = new Map<Mark, [Highlight, StaticRange] | undefined>();
  #hidden = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Set once, at the first marks. */
  #growthTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#styles = new MarkStyles(document);
    this.#nearness = new Nearness(document, (marks, isNear) => {
      for (const mark of marks) isNear ? this.#paint(mark) : this.#erase(mark);
    });
    this.#appearing = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.onShown();
    });
  }

  /** The marks of an element for hit tests: of one with very many, those near the viewport. */
  of(element: Element): Mark[] {
    const marks = this.#byElement.get(element) ?? [];
    return marks.length > MANY ? marks.filter((mark) => this.isNear(mark)) : marks;
  }

  /** Whether a mark is near the viewport. */
  isNear(mark: Mark): boolean {
    return this.#near.has(mark);
  }

  /** Whether a node is in a line that has marks. Runs for every change, so the climb from a deep node is limited. */
  holds(node: Node): boolean {
    let depth = 0;
    for (let at: Node | null = node; at && depth++ < MAX_DEPTH; at = parent(at)) {
      if (!isElement(at)) continue;
      if (this.#byElement.has(at)) return true;
      if (!traitsOf(at).isInline) return false;
    }
    return false;
  }

  /**
   * Finds a reference again after the page replaced its text by the same text, as some pages do many times a second.
   * @param line the element whose line is pointed at.
   */
  renew(line: Element): void {
    const gone = [...this.#near.keys()].filter(({ block }) => !block.pieces[0]?.node.isConnected);
    if (gone.length === 0 || textOf.call(line).length > MAX_RENEWED) return;
    const blocks = blocksIn(line);
    for (const mark of gone) {
      const block = blocks.find(({ text }) => text === mark.block.text);
      if (!block) continue;
      this.#erase(mark);
      mark.block = block;
      this.#paint(mark);
      this.#grouped = undefined;
    }
  }

  /** Called when something that was not displayed comes into view: it is time to read the page again. */
  onShown: () => void = () => {};

  /**
   * Replaces all marks. Blocks that stayed as they were keep theirs without a repaint.
   * @param hidden elements that are not displayed now, but hold text that may matter when they are.
   * @param roots shadow roots that may hold some of the marks.
   * @returns the marks in the order given; an unchanged block keeps its mark objects, updated.
   */
  set(marks: Mark[], hidden: Element[], roots: ShadowRoot[]): Mark[] {
    const all = this.#marks.length > 0 ? this.#keep(marks) : marks;
    this.#marks = all;
    this.#grouped = undefined;
    this.#nearness.set(all);
    if (all.length > 0) {
      // After all measuring: a new style makes the browser recompute all styles.
      this.#styles.show(roots);
      this.#watchGrowth();
    }
    this.#watchHidden(new Set(hidden));
    return all;
  }

  /** Erases the marks of changed blocks. @returns the marks; unchanged blocks keep their mark objects. */
  #keep(marks: Mark[]): Mark[] {
    const byElement = grouped(marks);
    const kept = new Map<Mark, Mark>();
    for (const [element, old] of this.#byElement) {
      const now = byElement.get(element);
      if (now && sameMarks(old, now)) {
        for (const [index, mark] of now.entries()) kept.set(mark, Object.assign(old[index] ?? mark, mark));
      } else {
        for (const mark of old) this.#erase(mark);
      }
    }
    return marks.map((mark) => kept.get(mark) ?? mark);
  }

  /** Put in order when first asked for: by a pointer, or a change of the page. */
  get #byElement(): ReadonlyMap<Element, Mark[]> {
    this.#grouped ??= grouped(this.#marks);
    return this.#grouped;
  }

  /** The page scrolled or changed its size: other marks may be near now. */
  look(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#nearness.look();
      this.#styles.show();
    }, LOOK_MILLISECONDS);
  }

  /** Sets off the one reference whose card is open; null for none. */
  setActive(mark: Mark | null): void {
    const active = this.#styles.of("active");
    active.clear();
    if (mark) active.add(rangeOf(mark));
    this.#styles.show();
  }

  /** Takes everything away. */
  destroy(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#growthTimer);
    this.#growing.disconnect();
    this.#appearing.disconnect();
    this.#styles.destroy();
  }

  /**
   * A ResizeObserver reports the height once when it starts. It starts after the frame that recomputes all styles: in
   * that frame our callback would lengthen a long task on a slow machine.
   */
  #watchGrowth(): void {
    this.#growthTimer ??= setTimeout(
      () => this.#growing.observe(this.#document.documentElement),
      10 * LOOK_MILLISECONDS,
    );
  }

  #watchHidden(hidden: Set<Element>): void {
    for (const element of this.#hidden) if (!hidden.has(element)) this.#appearing.unobserve(element);
    for (const element of hidden) this.#appearing.observe(element);
    this.#hidden = hidden;
  }

  #paint(mark: Mark): void {
    if (this.#near.has(mark) || this.#near.size >= MAX_RANGES) return;
    const isPainted = !isFilled(mark.block.element);
    const look = lookOf(mark.reference.resolution);
    this.#near.set(mark, isPainted ? painted(mark, this.#styles.of(look)) : undefined);
  }

  #erase(mark: Mark): void {
    // At the first look nearly all marks are far, and none was painted.
    if (this.#near.size === 0) return;
    const [highlight, range] = this.#near.get(mark) ?? [];
    this.#near.delete(mark);
    if (range) highlight?.delete(range);
  }
}

/**
 * Chromium paints what is highlighted in its colour, not in the colour that fills its letters: it could vanish. If
 * the page sets neither fill nor stroke, both equal the text colour. The text colour itself is no evidence, because
 * forced colours change only that one.
 */
function isFilled(element: Element): boolean {
  const style = getComputedStyle(element);
  return style.webkitTextFillColor !== style.webkitTextStrokeColor;
}

const grouped = (marks: readonly Mark[]) => Map.groupBy(marks, ({ block }) => block.element);

const rangeOf = ({ block, reference }: Mark): StaticRange =>
  new StaticRange(boundaries(block, reference.start, reference.end));

function painted(mark: Mark, highlight: Highlight): [Highlight, StaticRange] {
  const range = rangeOf(mark);
  highlight.add(range);
  return [highlight, range];
}

/** What the line of a mark depends on. */
const tracesOf = ({ block, reference: { start, end, resolution } }: Mark): unknown[] => [
  start,
  end,
  lookOf(resolution),
  block.text,
  ...block.pieces.map(({ node }) => node),
];

/** Whether two lists mark the same text nodes at the same places with the same lines. */
const sameMarks = (a: readonly Mark[], b: readonly Mark[]) =>
  areSame(a.flatMap(tracesOf), b.flatMap(tracesOf));
