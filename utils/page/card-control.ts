/** The card of a page: runs the state machine of hover.ts and talks to the document in the card's frame. */
import type { CardEvent, Hindrance } from "../messages.ts";
import type { PageAnswer } from "../reference/session.ts";
import { Clipboard } from "./clipboard.ts";
import { showHint } from "./hint.ts";
import { type CardAddress, CardHost } from "./host.ts";
import { DWELL_MILLISECONDS, GRACE_MILLISECONDS, type HoverEvent, hover, initialHover } from "./hover.ts";
import type { Marks } from "./marks.ts";
import { type Box, distance, placeCard } from "./place.ts";
import type { Mark } from "./scan.ts";
import { subjectOf } from "./subject.ts";

export interface CardControlOptions {
  card: CardAddress;
  /** Whether the extension that runs this script is still there; false after an update. */
  isAlive(): boolean;
  /** The page's own clauses that its references name, from the last scan. */
  clauses(): PageAnswer["clauses"];
  /** The card asks for the next or previous reference. */
  onStep(direction: 1 | -1): void;
  /** The hint that is shown when the extension is gone. */
  hint: string;
  /** The extension is gone: remove everything we added. */
  onDead(): void;
}

/** After this time a window that changes its size, or a dialog that opens, is laid out. */
const FOLLOW_MILLISECONDS = 100;

/**
 * The frame of the card is removed this long after its last use, because Chromium does not keep a page with an extension
 * frame in the back/forward cache. A user who reads on points at the next reference sooner.
 */
const RETIRE_MILLISECONDS = 4000;

/** After this many times we stop raising the card above what covers it. */
const MAX_RAISES = 3;

const saying = ({ reference: { text, resolution } }: Mark) => JSON.stringify([text, resolution]);

export class CardControl {
  readonly #document: Document;
  readonly #marks: Marks;
  readonly #options: CardControlOptions;
  readonly #clipboard: Clipboard;
  #state = initialHover<Mark>();
  #host: CardHost | null = null;
  #line: Box | null = null;
  /** The size that the card asks for. */
  #size = { width: 0, height: 0 };
  /** What the card was last asked to show. */
  #said = "";
  #isInCard = false;
  /** How far from the card the pointer was last. */
  #distance = Number.POSITIVE_INFINITY;
  #retirement: ReturnType<typeof setTimeout> | undefined;
  /** How often this subject's card was raised above what came over it. */
  #raises = 0;
  #hindrance: Hindrance | null = null;
  /**
   * The documents that the user chose on this page, by id, the last one last. The host keeps them, since the card goes some
   * seconds after it closed; they go with the page's document.
   */
  readonly #chosen: string[] = [];
  /** Token of the subject that the card was last asked to show; answers about others are late. */
  #shown = 0;

  constructor(document: Document, marks: Marks, options: CardControlOptions) {
    this.#document = document;
    this.#marks = marks;
    this.#options = options;
    this.#clipboard = new Clipboard(document);
  }

  /** The reference that the card shows or is about to show. */
  get current(): Mark | null {
    return this.#state.name === "idle" ? null : this.#state.reference;
  }

  get isOpen(): boolean {
    return this.#host?.isOpen ?? false;
  }

  get isPinned(): boolean {
    return this.#state.name === "pinned";
  }

  /** Whether this page does not let a card be shown; null where the last one was. */
  get hindrance(): Hindrance | null {
    return this.#hindrance;
  }

  /** Whether an event's target is the card. */
  isCard(target: EventTarget | null | undefined): boolean {
    return this.#host !== null && target === this.#host.element;
  }

  /** The pointer is on a reference. @param line the rectangle next to which the card is placed. */
  pointAt(mark: Mark, line: Box): void {
    if (this.isPinned) {
      // Prepare nothing then, however often the pointer moves.
      if (this.isOpen) return;
      // It was removed together with the dialog around it.
      this.close();
    }
    this.#line = line;
    this.#distance = Number.POSITIVE_INFINITY;
    if (mark !== this.current) this.#prepare(mark);
    this.#dispatch({ type: "enter", reference: mark });
  }

  /** The pointer is on nothing of ours; at a point of the viewport, if known. */
  leave(x?: number, y?: number): void {
    const box = this.#host?.box;
    const now = box && x !== undefined && y !== undefined ? distance(box, x, y) : Number.POSITIVE_INFINITY;
    this.#dispatch({ type: now < this.#distance ? "approach" : "leave" });
    this.#distance = now;
  }

  /** Opens at once: a key, a tap. @param line null where the reference is not displayed. */
  open(mark: Mark, line: Box | null): void {
    this.#line = line;
    this.#prepare(mark);
    this.#dispatch({ type: "open", reference: mark });
  }

  close(): void {
    this.#dispatch({ type: "close" });
  }

  /** Keeps the card open and moves the keyboard into it; of a card that is kept, lets go and takes it back. */
  pin(): void {
    this.#dispatch({ type: "pin" });
    if (this.isPinned) this.#host?.focus();
    else this.#host?.blur();
  }

  /**
   * What is around the reference scrolled: a card that no key opened stays only if it is pointed at.
   * @param isSeen whether the reference is on the screen still; without it only a pinned card stays.
   */
  scrolled(isSeen: boolean): void {
    if (this.#isInCard || this.isPinned) return;
    if (isSeen) this.leave();
    else this.close();
  }

  /** The window has another size, or something came over it: the card goes to where it is seen, by its reference. */
  follow(lineOf: (mark: Mark) => Box | null): void {
    // How much of a frame is seen is known in a moment.
    this.#host?.look();
    setTimeout(() => {
      if (!this.isOpen || !this.current) return;
      this.#line = lineOf(this.current);
      this.#place(this.#size);
    }, FOLLOW_MILLISECONDS);
  }

  /** The page was read again: a card that says what the page no longer says goes, unless it is pinned. */
  keepOnly(marks: readonly Mark[]): void {
    if (this.isOpen && !this.isPinned && !marks.some((mark) => saying(mark) === this.#said)) this.close();
  }

  /** Copies the shown citation, in the handling of a trusted key. @returns whether there was one. */
  copy(): boolean {
    if (!this.#clipboard.copy()) return false;
    this.#host?.send({ type: "copied" });
    return true;
  }

  /** An element of the page covers the card: raise the card above it a few times, then close it. */
  uncover(): void {
    if (!this.isOpen) return;
    if (++this.#raises <= MAX_RAISES && this.#host?.raise()) return;
    this.#hindrance = "card";
    this.close();
  }

  /** Closes the card and takes everything of it from the page, until it is needed again. */
  retire(): void {
    this.close();
    clearTimeout(this.#retirement);
    this.#host?.destroy();
    this.#host = null;
  }

  /** Makes the host at the first need of it: loading the card's document fits into the dwell time. */
  #prepare(mark: Mark): void {
    this.#host?.approach(mark.block.element);
    if (this.#host || !this.#options.isAlive()) return;
    this.#host = new CardHost(
      this.#document,
      this.#options.card,
      mark.block.element,
      (event) => this.#onCard(event),
      (isInside) => {
        this.#isInCard = isInside;
        this.#dispatch({ type: isInside ? "enter-card" : "leave-card" });
      },
    );
  }

  #die(): void {
    const line = this.#line;
    this.#options.onDead();
    // Firefox itself ends the script of an extension that is gone: nothing runs here that could show a hint.
    if (line && !import.meta.env.FIREFOX) showHint(this.#document, this.#options.hint, line);
  }

  #dispatch(event: HoverEvent<Mark>): void {
    const { state, card, timer } = hover(this.#state, event);
    if (state === this.#state) return;
    const wasPinned = this.isPinned;
    this.#state = state;
    clearTimeout(this.#retirement);
    if (state.name === "idle") this.#retirement = setTimeout(() => this.retire(), RETIRE_MILLISECONDS);
    if (timer === "dwell") this.#later({ type: "dwelt", token: state.token }, DWELL_MILLISECONDS);
    if (timer === "grace") this.#later({ type: "graced", token: state.token }, GRACE_MILLISECONDS);
    if (card === "show") this.#show();
    if (card === "hide") this.#hide();
    if (wasPinned !== this.isPinned) this.#host?.send({ type: "pinned", pinned: this.isPinned });
  }

  #later(event: HoverEvent<Mark>, milliseconds: number): void {
    setTimeout(() => this.#dispatch(event), milliseconds);
  }

  #show(): void {
    const mark = this.current;
    if (!mark) return;
    if (!this.#options.isAlive()) {
      this.#die();
      return;
    }
    this.#shown = this.#state.token;
    this.#said = saying(mark);
    this.#raises = 0;
    this.#clipboard.prepare(null);
    const subject = subjectOf(mark, this.#shown, this.#options.clauses());
    this.#host?.send({ type: "show", subject, pinned: this.isPinned, chosen: this.#chosen });
    this.#marks.setActive(mark);
  }

  #hide(): void {
    this.#host?.hide();
    this.#marks.setActive(null);
    this.#clipboard.prepare(null);
  }

  #onCard(event: CardEvent): void {
    if ("token" in event && event.token !== this.#shown) return;
    if (event.type === "size") this.#place(event);
    else if (event.type === "citation") this.#clipboard.prepare(event);
    else if (event.type === "chosen") this.#chosen.push(event.id);
    else if (event.type === "pin") this.#dispatch({ type: "pin" });
    else if (event.type === "step") this.#options.onStep(event.direction);
    else if (event.type === "covered") this.uncover();
    else if (event.type === "close") {
      this.#host?.blur();
      this.close();
    }
  }

  #place(size: { width: number; height: number }): void {
    this.#size = size;
    const [host, mark] = [this.#host, this.current];
    if (!host || !mark || this.#state.name === "armed") return;
    // A reference that is not displayed has no line: place its card at the top of the visible area.
    const line = this.#line ?? { ...host.view, width: 0, height: 0 };
    const isShown = host.show(placeCard(line, size, host.view), mark.block.element);
    this.#hindrance = isShown ? null : "card";
    if (!isShown) this.close();
  }
}
