/**
 * The card's host: the one element the page ever gets, a popover in the top layer with the card's document in a
 * frame in a closed shadow root. A closed root alone does not keep text private from the page's script; a frame
 * of the extension's origin does.
 */
import { CARD_HANDSHAKE, type CardCommand, type CardEvent } from "../messages.ts";
import type { Box } from "./place.ts";

/** What the host needs to know of the extension. */
export interface CardAddress {
  /** Where card.html is, as the browser gives it (a dynamic address in Chromium). */
  url: string;
  /** The origin that card.html runs in. */
  origin: string;
}

/**
 * Nothing of the page's styles gets through; sizes are px, since rem would follow the page's root. The host is a
 * point, and the frame stands fixed beside it: its place changes without a record for the page's observers. While
 * closed it is invisible but laid out, so that the card can say how large it wants to be.
 */
const HOST_STYLE =
  ":host{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;" +
  "width:0!important;height:0!important;overflow:visible!important}" +
  ":host(:not(:popover-open)){visibility:hidden!important}" +
  "iframe{all:initial;visibility:inherit;display:block;position:fixed;left:0;top:0;width:432px;height:300px;" +
  "border-radius:10px;box-shadow:0 1px 2px rgb(0 0 0/.2),0 8px 28px rgb(0 0 0/.22);color-scheme:light dark}";

/** moveBefore keeps a frame alive when its parent changes; older browsers load it anew. */
function move(parent: Element, node: Element): void {
  if (node.parentNode === parent) return;
  if (node.isConnected && "moveBefore" in parent) parent.moveBefore(node, null);
  else parent.append(node);
}

/** The element whose top layer the card must share: an open modal dialog or the fullscreen element. */
function topLayer(document: Document): Element {
  const modals = document.querySelectorAll("dialog:modal");
  return document.fullscreenElement ?? modals[modals.length - 1] ?? document.documentElement;
}

export class CardHost {
  readonly element: HTMLElement;
  readonly #document: Document;
  readonly #frame: HTMLIFrameElement;
  readonly #address: CardAddress;
  readonly #onEvent: (event: CardEvent) => void;
  #port: MessagePort | null = null;
  #waiting: CardCommand[] = [];

  /**
   * @param name the element's tag name, the same for each copy of this extension in this browser session.
   * @param onEvent called with what the card says.
   * @param onPointer called when the pointer enters (true) or leaves (false) the card.
   */
  constructor(
    document: Document,
    name: string,
    address: CardAddress,
    onEvent: (event: CardEvent) => void,
    onPointer: (isInside: boolean) => void,
  ) {
    this.#document = document;
    this.#address = address;
    this.#onEvent = onEvent;
    // createElement gives no HTMLElement in some XML documents.
    this.element = document.createElementNS("http://www.w3.org/1999/xhtml", name) as HTMLElement;
    this.element.popover = "manual";
    const root = this.element.attachShadow({ mode: "closed" });
    // A style element would be against the policy of the extension's own pages, where the card also opens.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST_STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#frame = document.createElementNS("http://www.w3.org/1999/xhtml", "iframe") as HTMLIFrameElement;
    this.#frame.addEventListener("load", () => this.#connect());
    this.#frame.addEventListener("mouseenter", (event) => event.isTrusted && onPointer(true));
    this.#frame.addEventListener("mouseleave", (event) => event.isTrusted && onPointer(false));
    root.append(this.#frame);
    this.#frame.src = address.url;
    move(topLayer(document), this.element);
  }

  /** Tells the card something; kept until the card's document is there. */
  send(command: CardCommand): void {
    if (this.#port) this.#port.postMessage(command);
    else this.#waiting.push(command);
  }

  /** Puts the card on the screen; again in the top layer, above whatever came since. */
  show(box: Box): void {
    for (const side of ["left", "top", "width", "height"] as const) {
      this.#frame.style[side] = `${box[side]}px`;
    }
    if (this.isOpen) return;
    move(topLayer(this.#document), this.element);
    this.element.showPopover();
  }

  hide(): void {
    if (this.isOpen) this.element.hidePopover();
  }

  get isOpen(): boolean {
    return this.element.matches(":popover-open");
  }

  /** Moves the keyboard into the card. */
  focus(): void {
    this.#frame.focus({ preventScroll: true });
    this.send({ type: "focus" });
  }

  destroy(): void {
    this.#port?.close();
    this.element.remove();
  }

  /** Each load of the frame gets a port of its own; nothing is ever posted to the page's window. */
  #connect(): void {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = null;
    port1.onmessage = ({ data }: MessageEvent<CardEvent>) => {
      if (data.type === "ready") {
        this.#port = port1;
        for (const command of this.#waiting.splice(0)) port1.postMessage(command);
      }
      this.#onEvent(data);
    };
    this.#frame.contentWindow?.postMessage(CARD_HANDSHAKE, this.#address.origin, [port2]);
  }
}
