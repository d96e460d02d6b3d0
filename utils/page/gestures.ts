/** Pointer events of the user (point, tap, drag, leave), passed to the card control. */
import type { CardControl } from "./card-control.ts";
import { isElement, matches, parent } from "./elements.ts";
import type { HitTest } from "./pointer.ts";

/** A finger that moves further than this between down and up, in CSS px, was scrolling. */
const TAP_RADIUS = 10;

/** A finger that rests longer than this selects text or opens the browser's menu. */
const TAP_MILLISECONDS = 400;

/** Adds a listener for trusted events of the window. */
export type Listen = <E extends Event>(type: string, listener: (event: E) => void) => void;

export class Gestures {
  readonly #hits: HitTest;
  readonly #card: CardControl;
  /** Whether any movement of a pointer was heard: a page can keep them all to itself. */
  isHeard = false;
  /** Where and when a finger or pen went down. */
  #down: { x: number; y: number; time: number } | null = null;

  constructor(hits: HitTest, card: CardControl) {
    this.#hits = hits;
    this.#card = card;
  }

  attach(listen: Listen): void {
    listen<PointerEvent>("pointermove", (event) => this.#onMove(event));
    listen<PointerEvent>("pointerdown", (event) => this.#onDown(event));
    listen<PointerEvent>("pointerup", (event) => this.#onUp(event));
    listen("pointercancel", () => {
      this.#down = null;
    });
    // The pointer can leave a window, or a frame of another process, without passing anything else.
    for (const type of ["pointerout", "mouseout"]) {
      listen<MouseEvent>(type, (event) => {
        const to = event.relatedTarget as Element | null;
        if ((!to || matches(to, "iframe,frame")) && !isTouch(event)) this.#card.leave();
      });
    }
    for (const type of ["dragstart", "beforeprint", "pagehide"]) listen(type, () => this.#card.close());
  }

  #onMove(event: PointerEvent): void {
    this.isHeard = true;
    const target = event.composedPath()[0] ?? null;
    if (this.#card.isCard(target) || isTouch(event)) return;
    // A pressed button selects or drags: no card then.
    const hit = event.buttons === 0 ? this.#hits.at(target, event.clientX, event.clientY) : null;
    if (hit) this.#card.pointAt(hit.mark, hit.line);
    else this.#card.leave(event.clientX, event.clientY);
  }

  /** A press outside the card closes it; a touch may become a tap. */
  #onDown(event: PointerEvent): void {
    const target = event.composedPath()[0] ?? null;
    if (this.#card.isCard(target)) return;
    const isTap = event.pointerType !== "mouse" && event.isPrimary && !isInLink(target);
    this.#down = isTap ? { x: event.clientX, y: event.clientY, time: event.timeStamp } : null;
    this.#card.close();
  }

  #onUp(event: PointerEvent): void {
    const down = this.#down;
    this.#down = null;
    if (!down || event.timeStamp - down.time > TAP_MILLISECONDS) return;
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > TAP_RADIUS) return;
    const hit = this.#hits.at(event.composedPath()[0] ?? null, down.x, down.y);
    if (hit) this.#card.open(hit.mark, hit.line);
  }
}

const isTouch = (event: Event) => (event as PointerEvent).pointerType === "touch";

/** Whether a press there follows a link: a tap does, and the card is there for a pointer that can rest. */
export function isInLink(target: EventTarget | null): boolean {
  for (let node = target as Node | null; node; node = parent(node)) {
    if (isElement(node) && matches(node, "a[href],button")) return true;
  }
  return false;
}
