/**
 * The reader on a page: scans it, keeps the marks in step with it, and opens the card. It depends on nothing but
 * the document and what it is given, so the welcome page runs the same code as every government page.
 */
import type { CardEvent, ReaderCommand } from "../messages.ts";
import { watchChanges } from "./changes.ts";
import { Clipboard } from "./clipboard.ts";
import { type CardAddress, CardHost } from "./host.ts";
import { DWELL_MILLISECONDS, GRACE_MILLISECONDS, type HoverEvent, hover, initialHover } from "./hover.ts";
import { watchKeys } from "./keys.ts";
import { type Mark, Marks } from "./marks.ts";
import { type Box, placeCard } from "./place.ts";
import { HitTest } from "./pointer.ts";
import { type Lookup, Scanner, type Scan } from "./scan.ts";
import { subjectOf } from "./subject.ts";

export interface ReaderOptions {
  lookup: Lookup;
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
  const reader = new PageReader(document, options);
  return reader;
}

class PageReader implements Reader {
  readonly #document: Document;
  readonly #options: ReaderOptions;
  readonly #scanner: Scanner;
  readonly #marks: Marks;
  readonly #hits: HitTest;
  readonly #clipboard: Clipboard;
  readonly #stops: (() => void)[] = [];
  #scan: Scan = { marks: [], hosts: [], hidden: [] };
  #read = new Set<Node>();
  #state = initialHover<Mark>();
  #host: CardHost | null = null;
  #line: Box | null = null;
  #size = { width: 0, height: 0 };

  constructor(document: Document, options: ReaderOptions) {
    this.#document = document;
    this.#options = options;
    sweep(document, options.secret);
    this.#scanner = new Scanner(document, options.lookup);
    this.#marks = new Marks(document, options.secret);
    this.#hits = new HitTest(document, this.#marks);
    this.#clipboard = new Clipboard(document);
    this.#listen();
    void this.#rescan();
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#marks.destroy();
    this.#host?.destroy();
    this.#host = null;
  }

  command(command: ReaderCommand): void {
    if (command === "next-reference") this.#step(1);
    else if (command === "previous-reference") this.#step(-1);
    else if (command === "open-card") this.#toggle();
    else this.#pin();
  }

  async #rescan(): Promise<void> {
    const scan = await this.#scanner.scan().catch(() => null);
    if (!scan) return;
    this.#scan = scan;
    this.#read = new Set(scan.marks.flatMap(({ block }) => block.pieces.map(({ node }) => node)));
    this.#marks.set(scan.marks);
    this.#hits.invalidate();
    this.#options.onCount?.(scan.marks.length);
  }

  #listen(): void {
    const window = this.#document.defaultView;
    if (!window) return;
    this.#stops.push(
      watchChanges(
        this.#document,
        (node) => this.#read.has(node),
        () => this.#rescan(),
      ),
      watchKeys(window, () => this.#host?.isOpen ?? false, {
        close: () => this.#dispatch({ type: "close" }),
        copy: () => this.#copy(),
      }),
    );
    const on = <E extends Event>(type: string, listener: (event: E) => void) => {
      const trusted = (event: Event) => event.isTrusted && listener(event as E);
      window.addEventListener(type, trusted, { capture: true, passive: true });
      this.#stops.push(() => window.removeEventListener(type, trusted, true));
    };
    on<PointerEvent>("pointermove", (event) => this.#onPointer(event));
    on<PointerEvent>("pointerdown", (event) => this.#onDown(event));
    on("scroll", () => this.#onScroll());
    on("resize", () => this.#hits.invalidate());
    on("beforeprint", () => this.#dispatch({ type: "close" }));
    // The pointer can leave the window without passing anything else.
    on<PointerEvent>("pointerout", (event) => event.relatedTarget === null && this.#dispatch({ type: "leave" }));
  }

  #onPointer(event: PointerEvent): void {
    if (event.composedPath()[0] === this.#host?.element) return;
    // A pressed button selects or drags: no card then.
    const hit = event.buttons === 0 && event.pointerType !== "touch" ? this.#hitOf(event) : null;
    if (!hit) return this.#dispatch({ type: "leave" });
    if (this.#state.name !== "pinned") this.#line = hit.line;
    this.#prepare();
    this.#dispatch({ type: "enter", reference: hit.mark });
  }

  #onDown(event: PointerEvent): void {
    if (event.composedPath()[0] === this.#host?.element) return;
    const hit = event.pointerType === "touch" ? this.#hitOf(event) : null;
    if (hit) return this.#open(hit.mark, hit.line);
    this.#dispatch({ type: "close" });
  }

  /** The card stands still on the screen; when its reference scrolls away from under it, it goes. */
  #onScroll(): void {
    this.#hits.invalidate();
    if (this.#state.name === "open" || this.#state.name === "switching") this.#dispatch({ type: "leave" });
  }

  #hitOf(event: PointerEvent) {
    return this.#hits.at(event.composedPath()[0] ?? null, event.clientX, event.clientY);
  }

  #step(direction: 1 | -1): void {
    const { marks } = this.#scan;
    if (marks.length === 0) return;
    const current = this.#state.name === "idle" ? -1 : marks.indexOf(this.#state.reference);
    const from = current >= 0 ? current : this.#firstInView() - (direction > 0 ? 1 : 0);
    const mark = marks[(from + direction + marks.length) % marks.length];
    if (!mark) return;
    reveal(mark, this.#hits.firstLine(mark), this.#document);
    this.#hits.invalidate();
    this.#open(mark, this.#hits.firstLine(mark));
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

  #toggle(): void {
    if (this.#state.name === "idle" || this.#state.name === "armed") this.#step(1);
    else this.#dispatch({ type: "close" });
  }

  #pin(): void {
    if (this.#state.name === "idle") this.#step(1);
    this.#dispatch({ type: "pin" });
    this.#host?.focus();
  }

  #open(mark: Mark, line: Box | null): void {
    this.#line = line;
    this.#prepare();
    this.#dispatch({ type: "open", reference: mark });
  }

  /** Makes the host at the first need of it: loading the card's document fits into the dwell time. */
  #prepare(): void {
    if (this.#host || !this.#options.isAlive()) return;
    this.#host = new CardHost(
      this.#document,
      `${this.#options.secret}-h`,
      this.#options.card,
      (event) => this.#onCard(event),
      (isInside) => this.#dispatch({ type: isInside ? "enter-card" : "leave-card" }),
    );
  }

  #dispatch(event: HoverEvent<Mark>): void {
    const { state, card, timer } = hover(this.#state, event);
    if (state === this.#state) return;
    const wasPinned = this.#state.name === "pinned";
    this.#state = state;
    if (timer) this.#startTimer(timer, state.token);
    if (card === "show") this.#show();
    if (card === "hide") this.#hide();
    if (wasPinned !== (state.name === "pinned")) {
      this.#host?.send({ type: "pinned", pinned: !wasPinned });
    }
  }

  #startTimer(timer: "dwell" | "grace", token: number): void {
    const [type, delay] =
      timer === "dwell" ? (["dwelt", DWELL_MILLISECONDS] as const) : (["graced", GRACE_MILLISECONDS] as const);
    setTimeout(() => this.#dispatch({ type, token }), delay);
  }

  #show(): void {
    if (this.#state.name === "idle") return;
    if (!this.#options.isAlive()) return this.stop();
    const { reference: mark, token } = this.#state;
    this.#clipboard.prepare(null);
    const subject = subjectOf(mark, token, this.#scan.hosts);
    this.#shown = token;
    this.#host?.send({ type: "show", subject, pinned: this.#state.name === "pinned" });
    this.#marks.setActive(mark);
  }

  /** Token of the subject that the card was last asked to show; answers about others are late. */
  #shown = 0;

  #hide(): void {
    this.#host?.hide();
    this.#marks.setActive(null);
    this.#clipboard.prepare(null);
  }

  #onCard(event: CardEvent): void {
    if ("token" in event && event.token !== this.#shown) return;
    switch (event.type) {
      case "size":
        this.#size = { width: event.width, height: event.height };
        return this.#place();
      case "citation":
        return this.#clipboard.prepare(event);
      case "pin":
        return this.#dispatch({ type: "pin" });
      case "close":
        this.#document.defaultView?.focus();
        return this.#dispatch({ type: "close" });
      case "step":
        return this.#step(event.direction);
      case "ready":
        return;
    }
  }

  #place(): void {
    const window = this.#document.defaultView;
    if (!window || !this.#line || this.#state.name === "idle" || this.#state.name === "armed") return;
    const view = { width: this.#document.documentElement.clientWidth || window.innerWidth, height: window.innerHeight };
    this.#host?.show(placeCard(this.#line, this.#size, view));
  }

  #copy(): boolean {
    if (!this.#clipboard.copy()) return false;
    this.#host?.send({ type: "copied" });
    return true;
  }
}

/** Takes away what an earlier copy of the extension left behind: Firefox starts a new script after an update. */
function sweep(document: Document, secret: string): void {
  for (const host of document.querySelectorAll(`${secret}-h`)) host.remove();
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith(secret)) CSS.highlights.delete(name);
}

/** Scrolls a reference into view where it is not; a long block is scrolled to its line. */
function reveal(mark: Mark, line: Box | null, document: Document): void {
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
