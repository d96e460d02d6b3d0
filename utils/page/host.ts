/**
 * The card's host: the one element the page ever gets, a popover in the top layer with the card's document in a
 * frame in a closed shadow root. A closed root alone does not keep text private from the page's script; a frame
 * of the extension's origin does.
 */
import type { CardCommand, CardEvent, CardHandshake } from "../messages.ts";
import { isElement, matches, parent } from "./elements.ts";
import type { Box } from "./place.ts";
import { make, makePopover, putAt, restore, setShown } from "./popover.ts";

/** What the host needs to know of the extension. */
export interface CardAddress {
  /** Where card.html is, as the browser gives it (a dynamic address in Chromium). */
  url: string;
  /** The origin that card.html runs in. */
  origin: string;
  /** @returns what proves to the card that its parent is ours. @throws Error when the extension is gone. */
  nonce(): Promise<string>;
}

/** After this many changes of our host by the page we give up restoring it. */
const MAX_RESTORES = 100;

/**
 * While closed, the card is invisible but laid out, so that it can say how large it wants to be. The span is as large
 * as the viewport and never seen: how much of it intersects the screen tells how much of a frame is seen.
 */
const RULES =
  ":host(:not(:popover-open)){visibility:hidden!important}" +
  "span{position:fixed;inset:0;visibility:hidden}" +
  "iframe{all:initial;visibility:inherit;display:block;position:fixed;width:432px;height:300px;" +
  "border-radius:10px;box-shadow:0 4px 28px rgb(0 0 0/.3);color-scheme:light dark}";

/** moveBefore keeps a frame alive when its parent changes; older browsers reload it. */
function move(parent: Element, node: Element): void {
  if (node.parentNode === parent) return;
  // A page may have taken our host into the document of a frame.
  const isHere = node.isConnected && node.ownerDocument === parent.ownerDocument;
  if (isHere && "moveBefore" in parent) parent.moveBefore(node, null);
  else parent.append(node);
}

/** The element whose top layer the card must share: a modal dialog around the reference, or what is fullscreen. */
function topLayer(document: Document, from: Element): Element {
  for (let node: Node | null = from; node; node = parent(node)) {
    if (isElement(node) && matches(node, "dialog:modal,:fullscreen")) return node;
  }
  const modals = [...document.querySelectorAll("dialog:modal")];
  return document.fullscreenElement ?? modals.at(-1) ?? document.documentElement;
}

export class CardHost {
  readonly element: HTMLElement;
  readonly #document: Document;
  readonly #frame: HTMLIFrameElement;
  readonly #address: CardAddress;
  readonly #onEvent: (event: CardEvent) => void;
  readonly #view: IntersectionObserver;
  readonly #guard: MutationObserver;
  /** As large as the viewport. */
  readonly #whole: HTMLElement;
  #port: MessagePort | null = null;
  /** Messages for the card, kept until its document has loaded. */
  #told: CardCommand[] = [];
  #seen: Box | null = null;
  #box: Box | null = null;
  /** The element that had the focus before it moved into the card. */
  #before: HTMLElement | undefined;

  /**
   * @param near an element near which the card will be placed.
   * @param onEvent called with what the card says.
   * @param onPointer called when the pointer enters (true) or leaves (false) the card.
   */
  constructor(
    document: Document,
    address: CardAddress,
    near: Element,
    onEvent: (event: CardEvent) => void,
    onPointer: (isInside: boolean) => void,
  ) {
    this.#document = document;
    this.#address = address;
    this.#onEvent = onEvent;
    this.#frame = make(document, "iframe");
    this.#whole = make(document, "span");
    this.element = makePopover(document, RULES, this.#whole, this.#frame);
    const nonce = address.nonce();
    this.#frame.addEventListener(
      "load",
      () => void nonce.then((proof) => this.#connect(proof)).catch(() => {}),
    );
    this.#frame.addEventListener("mouseenter", (event) => event.isTrusted && onPointer(true));
    this.#frame.addEventListener("mouseleave", (event) => event.isTrusted && onPointer(false));
    // Chromium lets only such frames into a page with an embedder policy; of what the browser stores the card needs none.
    if (!import.meta.env.FIREFOX) (this.#frame as { credentialless?: boolean }).credentialless = true;
    this.#frame.src = address.url;
    let restores = 0;
    this.#guard = new MutationObserver(() => {
      if (restores++ < MAX_RESTORES) restore(this.element);
      this.#guard.takeRecords();
    });
    this.#guard.observe(this.element, { attributes: true });
    this.#view = new IntersectionObserver((entries) => {
      this.#seen = entries.at(-1)?.intersectionRect ?? null;
    });
    this.approach(near);
  }

  /** Looks again how much of this document is seen; the answer is there with the next frame. */
  look(): void {
    this.#view.unobserve(this.#whole);
    this.#view.observe(this.#whole);
  }

  /** Moves the host to its place early: in older browsers the frame reloads when it moves. */
  approach(near: Element): void {
    if (!this.isOpen) move(topLayer(this.#document, near), this.element);
    this.look();
  }

  /** What is seen of the document's viewport: what pinching leaves of it, or the parents of a frame. */
  get view(): Box {
    // Both are there wherever there is a card to be placed.
    const window = this.#document.defaultView as Window;
    const { offsetLeft: left, offsetTop: top, width, height } = window.visualViewport as VisualViewport;
    const whole = { left, top, width, height };
    const seen = window === window.top ? null : this.#seen;
    return seen?.width && seen.height ? seen : whole;
  }

  /** Tells the card something; kept until the card's document is there. */
  send(command: CardCommand): void {
    if (command.type === "show") this.#told = [command];
    else if (!this.#port) this.#told.push(command);
    this.#port?.postMessage(command);
  }

  /**
   * Puts the card on the screen.
   * @returns whether it is there: a page can keep it away.
   */
  show(box: Box, near: Element): boolean {
    // A page that zooms its root zooms the top layer too.
    const zoom = this.element.currentCSSZoom ?? 1;
    this.#frame.style.zoom = `${1 / zoom}`;
    putAt(this.#frame, box);
    this.#box = box;
    const layer = topLayer(this.#document, near);
    if (this.isOpen && this.element.parentNode === layer) return true;
    this.hide();
    move(layer, this.element);
    return this.raise();
  }

  /** Shows the card again in the top layer, above whatever came since. @returns whether it is there. */
  raise(): boolean {
    const hadFocus = this.#hasFocus;
    this.hide();
    const isShown = setShown(this.element, true);
    if (hadFocus) this.#frame.focus({ preventScroll: true });
    return isShown;
  }

  /** Where the card is while it is open. */
  get box(): Box | null {
    return this.isOpen ? this.#box : null;
  }

  hide(): void {
    setShown(this.element, false);
  }

  /** A dialog that is closed hides what is in it. */
  get isOpen(): boolean {
    return this.element.matches(":popover-open") && this.element.checkVisibility();
  }

  /** Moves the keyboard into the card. */
  focus(): void {
    if (!this.#hasFocus) this.#before = this.#document.activeElement as HTMLElement;
    this.#frame.focus({ preventScroll: true });
    this.send({ type: "focus" });
  }

  /** Gives the keyboard back, where it is in the card, to what had it before it was moved there. */
  blur(): void {
    if (!this.#hasFocus) return;
    this.#document.defaultView?.focus();
    this.#before?.focus({ preventScroll: true });
  }

  get #hasFocus(): boolean {
    return this.#document.activeElement === this.element;
  }

  destroy(): void {
    this.#view.disconnect();
    this.#guard.disconnect();
    this.#port?.close();
    this.element.remove();
  }

  /** Each load of the frame gets a port of its own; nothing is ever posted to the page's window. */
  #connect(nonce: string): void {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = null;
    port1.onmessage = ({ data }: MessageEvent<CardEvent>) => {
      if (data.type === "ready") {
        this.#port = port1;
        // A reloaded frame shows the same content again.
        for (const command of this.#told) port1.postMessage(command);
        this.#told.splice(1);
      }
      this.#onEvent(data);
    };
    const handshake: CardHandshake = { nonce };
    this.#frame.contentWindow?.postMessage(handshake, this.#address.origin, [port2]);
  }
}
