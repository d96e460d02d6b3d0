/**
 * The reader on a page: scans it, keeps the marks in step with it, and opens the card. It depends on nothing but
 * the document and what it is given, so the welcome page runs the same code as every government page.
 */
import type { ListedReference, ReaderCommand } from "../messages.ts";
import { CardControl } from "./cardcontrol.ts";
import { watchChanges } from "./changes.ts";
import type { CardAddress } from "./host.ts";
import { watchKeys } from "./keys.ts";
import { Marks } from "./marks.ts";
import type { Box } from "./place.ts";
import { HitTest } from "./pointer.ts";
import { type Mark, type Scan, Scanner, type Session } from "./scan.ts";

export interface ReaderOptions {
  /** Begins a reading of the page's text. */
  begin(): Session;
  card: CardAddress;
  /** A name for the host and the highlights: the same for all copies of the extension, unknown to pages. */
  secret: string;
  /** Whether the extension that runs this script is still there; false after an update. */
  isAlive(): boolean;
  /** Told after each scan. */
  onCount?(count: number): void;
}

export interface Reader {
  command(command: ReaderCommand): void;
  /** The marked references in document order. */
  list(): ListedReference[];
  /** Scrolls to the reference at an index of the list and opens its card. */
  reveal(index: number): void;
  stop(): void;
}

/** Only these are documents with prose; Chromium shows XML and JSON in HTML viewers of its own. */
const READABLE = new Set(["text/html", "application/xhtml+xml", "text/plain"]);

/**
 * Starts reading a document.
 * @returns the reader, or null where the document is of a kind that is left alone.
 */
export function startReader(document: Document, options: ReaderOptions): Reader | null {
  if (!READABLE.has(document.contentType)) return null;
  // Firefox starts a new script after an update, beside what the old one left behind.
  for (const host of document.querySelectorAll(`${options.secret}-h`)) host.remove();
  return new PageReader(document, options);
}

class PageReader implements Reader {
  readonly #document: Document;
  readonly #options: ReaderOptions;
  readonly #scanner: Scanner;
  readonly #marks: Marks;
  readonly #hits: HitTest;
  readonly #card: CardControl;
  readonly #stops: (() => void)[] = [];
  #scan: Scan = { marks: [], clauses: {}, hidden: [] };
  #nodes = new Set<Node>();

  constructor(document: Document, options: ReaderOptions) {
    this.#document = document;
    this.#options = options;
    this.#scanner = new Scanner(document, options.begin);
    this.#marks = new Marks(document, options.secret);
    this.#hits = new HitTest(document, this.#marks);
    this.#card = new CardControl(document, this.#marks, {
      card: options.card,
      hostName: `${options.secret}-h`,
      isAlive: options.isAlive,
      clauses: () => this.#scan.clauses,
      onStep: (direction) => this.#step(direction),
      onDead: () => this.stop(),
    });
    this.#listen();
    void this.#rescan();
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#card.destroy();
    this.#marks.destroy();
  }

  command(command: ReaderCommand): void {
    if (command === "next-reference") this.#step(1);
    else if (command === "previous-reference") this.#step(-1);
    else if (command === "open-card" && this.#card.isOpen) this.#card.close();
    else {
      if (!this.#card.isOpen) this.#step(1);
      if (command === "pin-card") this.#card.pin();
    }
  }

  async #rescan(): Promise<void> {
    const scan = await this.#scanner.scan();
    if (!scan) return;
    this.#scan = scan;
    this.#nodes = new Set(scan.marks.flatMap(({ block }) => block.pieces.map(({ node }) => node)));
    this.#marks.set(scan.marks, scan.hidden);
    this.#hits.invalidate();
    this.#options.onCount?.(scan.marks.length);
  }

  #listen(): void {
    const window = this.#document.defaultView;
    if (!window) return;
    const isOurs = (node: Node) => this.#nodes.has(node);
    const rescan = watchChanges(this.#document, isOurs, () => this.#rescan());
    this.#marks.onShown = rescan.plan;
    const card = this.#card;
    const keys = { close: () => card.close(), copy: () => card.copy() };
    this.#stops.push(
      rescan.stop,
      watchKeys(window, () => card.isOpen, keys),
    );

    this.#on(window, "pointermove", (event: PointerEvent) => this.#onMove(event));
    this.#on(window, "pointerdown", (event: PointerEvent) => this.#onDown(event));
    this.#on(window, "scroll", () => {
      this.#hits.invalidate();
      card.scrolled();
    });
    this.#on(window, "resize", () => this.#hits.invalidate());
    this.#on(window, "beforeprint", () => card.close());
    // The pointer can leave the window without passing anything else.
    this.#on(window, "pointerout", (event: PointerEvent) => {
      if (event.relatedTarget === null) card.leave();
    });
  }

  /** Listens to what the reader does, never to what the page's script pretends. */
  #on<E extends Event>(window: Window, type: string, listener: (event: E) => void): void {
    const trusted = (event: Event) => {
      if (event.isTrusted) listener(event as E);
    };
    window.addEventListener(type, trusted, { capture: true, passive: true });
    this.#stops.push(() => window.removeEventListener(type, trusted, true));
  }

  #onMove(event: PointerEvent): void {
    const target = event.composedPath()[0] ?? null;
    if (this.#card.isCard(target)) return;
    // A pressed button selects or drags: no card then.
    const isFree = event.buttons === 0 && event.pointerType !== "touch";
    const hit = isFree ? this.#hits.at(target, event.clientX, event.clientY) : null;
    if (hit) this.#card.pointAt(hit.mark, hit.line);
    else this.#card.leave();
  }

  #onDown(event: PointerEvent): void {
    const target = event.composedPath()[0] ?? null;
    if (this.#card.isCard(target)) return;
    const isTouch = event.pointerType === "touch";
    const hit = isTouch ? this.#hits.at(target, event.clientX, event.clientY) : null;
    if (hit) this.#card.open(hit.mark, hit.line);
    else this.#card.close();
  }

  #step(direction: 1 | -1): void {
    const { marks } = this.#scan;
    const current = this.#card.current ? marks.indexOf(this.#card.current) : -1;
    const from = current >= 0 ? current : this.#firstInView() - (direction > 0 ? 1 : 0);
    this.reveal((from + direction + marks.length) % marks.length);
  }

  list(): ListedReference[] {
    return this.#scan.marks.map(({ reference: { text, document, resolution } }) => ({
      text,
      document,
      resolution,
    }));
  }

  reveal(index: number): void {
    const mark = this.#scan.marks[index];
    if (!mark) return;
    scrollTo(mark, this.#hits.firstLine(mark), this.#document);
    this.#hits.invalidate();
    this.#card.open(mark, this.#hits.firstLine(mark));
  }

  /** Index of the first mark that is on the screen, so that stepping begins where the reader looks. */
  #firstInView(): number {
    const height = this.#document.defaultView?.innerHeight ?? 0;
    const index = this.#scan.marks.findIndex((mark) => {
      const line = this.#hits.firstLine(mark);
      return line !== null && line.top >= 0 && line.top < height;
    });
    return Math.max(index, 0);
  }
}

/** Scrolls a reference into view where it is not; a long block is scrolled to its line. */
function scrollTo(mark: Mark, line: Box | null, document: Document): void {
  const window = document.defaultView;
  if (!window) return;
  const height = window.innerHeight;
  if (line && line.top >= 0 && line.top + line.height <= height) return;
  const { element } = mark.block;
  if (!line || element.clientHeight < height / 2) {
    element.scrollIntoView({ block: "center", behavior: "instant" });
  } else {
    window.scrollBy({ top: line.top - height / 3, behavior: "instant" });
  }
}
