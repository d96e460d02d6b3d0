/**
 * The reader on a page: scans it, keeps the marks in step with it, and opens the card. In: the document, and functions
 * that read texts in the background and tell where the card is. Out: marks, the card's host, and the count of references.
 * Called by the content script, and by the welcome page, which runs the same code as every government page.
 */
import type { Hindrance, ListedReference, ReaderCommand } from "../messages.ts";
import { CardControl } from "./card-control.ts";
import { type Watch, watchChanges } from "./changes.ts";
import { contains, isElement, matches, unclobbered } from "./elements.ts";
import { Gestures, isInLink, type Listen } from "./gestures.ts";
import type { CardAddress } from "./host.ts";
import { keyListener } from "./keys.ts";
import { Marks } from "./marks.ts";
import { HitTest } from "./pointer.ts";
import { type Begin, type Mark, type Scan, Scanner } from "./scan.ts";
import { isInView, scrollTo } from "./scrolling.ts";

export interface PageReaderOptions {
  begin: Begin;
  card: CardAddress;
  /** Whether the extension that runs this script is still there; false after an update. */
  isAlive(): boolean;
  /** The hint that is shown when the extension is gone. */
  hint: string;
  /** Called with the number of references when it may have changed, and when the page is shown again. */
  onCount?(count: number): void;
}

/** Only these are documents with prose; Chromium shows XML and JSON in HTML viewers of its own. */
const READABLE = new Set(["text/html", "application/xhtml+xml", "text/plain"]);

/** Custom elements get content when their script loads, and no event reports it: look again after these milliseconds. */
const LATER_LOOKS = [500, 1500, 4000];

/** Attempts to read again after the worker was killed during a reading. */
const MAX_FAILURES = 3;

/**
 * Starts reading a document.
 * @returns the reader, or null where the document is of a kind that is left alone.
 */
export function startReader(document: Document, options: PageReaderOptions): PageReader | null {
  const page = unclobbered(document);
  if (!READABLE.has(page.contentType) || isSandboxed(page)) return null;
  if (import.meta.env.FIREFOX) removeLeftovers(page, options.card);
  return new PageReader(page, options);
}

/** Removes the old host: at an update Firefox ends the old script without cleaning up, then starts the new one. */
function removeLeftovers(page: Document, { url }: CardAddress): void {
  for (const host of page.querySelectorAll<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }>(
    "div[popover=manual]",
  )) {
    if (host.openOrClosedShadowRoot?.querySelector("iframe")?.src === url) host.remove();
  }
}

/**
 * In a sandboxed frame, or one of a data: address, no document of ours can run: no card can be shown there, and
 * nothing is promised by marks.
 */
const isSandboxed = ({ defaultView: window }: Document) => window?.origin === "null";

/** One reading of one page, from its first scan until it is stopped. */
export class PageReader {
  readonly #document: Document;
  readonly #options: PageReaderOptions;
  readonly #scanner: Scanner;
  readonly #marks: Marks;
  readonly #hits: HitTest;
  readonly #card: CardControl;
  readonly #gestures: Gestures;
  readonly #changes: Watch;
  readonly #listeners: Map<string, (event: Event) => void>;
  readonly #stopped = new AbortController();
  readonly #later: ReturnType<typeof setTimeout>[] = [];
  #list: Mark[] = [];
  #clauses: Scan["clauses"] = [];
  #failures = 0;

  constructor(document: Document, options: PageReaderOptions) {
    this.#document = document;
    this.#options = options;
    this.#scanner = new Scanner(document, options.begin);
    this.#marks = new Marks(document);
    this.#hits = new HitTest(document, this.#marks);
    this.#card = new CardControl(document, this.#marks, {
      card: options.card,
      isAlive: options.isAlive,
      hint: options.hint,
      clauses: () => this.#clauses,
      onStep: (direction) => this.#step(direction),
      onDead: () => this.stop(),
    });
    this.#gestures = new Gestures(this.#hits, this.#card);
    this.#changes = watchChanges(
      document.getRootNode(),
      (node) => this.#marks.holds(node),
      () => this.#rescan(),
    );
    this.#marks.onShown = this.#changes.plan;
    this.#listeners = this.#makeListeners();
    void this.#rescan();
  }

  /** Ends the reading and takes everything of it from the page. */
  stop(): void {
    this.#stopped.abort();
    for (const timer of this.#later) clearTimeout(timer);
    this.#changes.stop();
    this.#card.retire();
    this.#marks.destroy();
  }

  /** Does what a keyboard command asks for. */
  command(command: ReaderCommand): void {
    if (command === "next-reference") this.#step(1);
    else if (command === "previous-reference") this.#step(-1);
    else if (command === "open-card" && this.#card.isOpen) this.#card.close();
    else {
      if (!this.#card.isOpen) this.#step(1);
      if (command === "pin-card") this.#card.pin();
    }
  }

  /** @returns the marked references in document order. */
  list(): ListedReference[] {
    return this.#list.map(({ reference }) => reference);
  }

  /** Scrolls to the reference at an index of the list and opens its card. */
  reveal(index: number): void {
    const mark = this.#list[index];
    if (!mark) return;
    scrollTo(mark, this.#hits.firstLine(mark), this.#document);
    this.#hits.invalidate();
    this.#card.open(mark, this.#hits.firstLine(mark));
  }

  /** What keeps cards from opening on this page; null for nothing. */
  get hindrance(): Hindrance | null {
    return this.#card.hindrance ?? (this.#list.length > 0 && !this.#gestures.isHeard ? "pointer" : null);
  }

  async #rescan(): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    const scan = await this.#scanner.scan(this.#changes.also);
    if (scan === "failed" && this.#options.isAlive() && ++this.#failures <= MAX_FAILURES)
      this.#changes.plan();
    if (!scan || scan === "failed" || this.#stopped.signal.aborted) return;
    this.#failures = 0;
    const before = this.#list.length;
    this.#clauses = scan.clauses;
    this.#list = this.#marks.set(scan.marks, scan.hidden, scan.roots);
    this.#hits.invalidate();
    this.#card.keepOnly(this.#list);
    if (scan.isUnfinished) this.#lookLater();
    // The same count may mean other references: an open list must reload.
    if (before + this.#list.length > 0) this.#options.onCount?.(this.#list.length);
    if (this.#list.length > 0) this.#attach();
  }

  #lookLater(): void {
    if (this.#later.length > 0) return;
    for (const delay of LATER_LOOKS) this.#later.push(setTimeout(this.#changes.plan, delay));
  }

  #onScroll(event: Event): void {
    this.#onMoved();
    const { current } = this.#card;
    const scrolled = event.target as Node;
    if (current && (!isElement(scrolled) || contains(scrolled, current.block.element)))
      this.#card.scrolled(isInView(this.#hits.firstLine(current), this.#document));
  }

  #onMoved(): void {
    this.#hits.invalidate();
    this.#marks.look();
  }

  /** Listeners: for actions of the user, never for events that the page's script dispatches. */
  #makeListeners(): Map<string, (event: Event) => void> {
    const listeners = new Map<string, (event: Event) => void>();
    const listen: Listen = (type, listener) =>
      listeners.set(type, (event) => {
        if (event.isTrusted) listener(event as Parameters<typeof listener>[0]);
      });
    this.#gestures.attach(listen);
    listen("keydown", keyListener(this.#card));
    listen("scroll", (event) => this.#onScroll(event));
    // A click may fold or turn what is above or around a mark, at once or by and by.
    listen("transitionend", () => this.#onMoved());
    listen("click", (event) => {
      this.#onMoved();
      // Without our frame the browser can keep this page for Back.
      if (isInLink(event.composedPath()[0] ?? null)) this.#card.retire();
    });
    // Elements that may open over the card send events: dialogs, and elements that become fullscreen.
    for (const type of ["resize", "fullscreenchange", "toggle"]) {
      listen(type, ({ target }) => {
        // The card is one of those that open.
        if (this.#card.isCard(target)) return;
        if (target instanceof Element && matches(target, ":popover-open")) this.#card.uncover();
        this.#onMoved();
        this.#card.follow((mark) => this.#hits.firstLine(mark));
      });
    }
    // Back from the back/forward cache: set the badge again; a reading may have been interrupted.
    listen<PageTransitionEvent>("pageshow", ({ persisted }) => {
      if (!persisted) return;
      this.#options.onCount?.(this.#list.length);
      this.#changes.plan();
    });
    return listeners;
  }

  /** Adds missing listeners: all at the first mark, and again after document.open() removed them. */
  #attach(): void {
    const window = this.#document.defaultView;
    const { signal } = this.#stopped;
    for (const [type, listener] of this.#listeners) {
      window?.addEventListener(type, listener, { capture: true, signal });
    }
  }

  #step(direction: 1 | -1): void {
    const current = this.#card.current ? this.#list.indexOf(this.#card.current) : -1;
    let index = current >= 0 ? current : this.#firstInView() - (direction > 0 ? 1 : 0);
    const { length } = this.#list;
    let mark: Mark | undefined;
    // Marks that are not displayed are skipped.
    for (let tried = 0; tried < length && !(mark && this.#hits.firstLine(mark)); tried++) {
      index = (index + direction + length) % length;
      mark = this.#list[index];
    }
    this.reveal(index);
  }

  /** Index of the first mark on the screen, so that stepping begins where the user looks. */
  #firstInView(): number {
    const isSeen = (mark: Mark) =>
      this.#marks.isNear(mark) && isInView(this.#hits.firstLine(mark), this.#document);
    return Math.max(this.#list.findIndex(isSeen), 0);
  }
}
