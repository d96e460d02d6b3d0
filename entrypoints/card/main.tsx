/** Wires the card's document to the page's host, over the one port that the host sends. */
import "../../assets/styles/card.css";
import { render } from "preact";
import { browser } from "wxt/browser";
import { Card } from "../../components/card/Card.tsx";
import { setPageLanguage } from "../../components/state/language.ts";
import { LibraryProvider } from "../../components/state/library.tsx";
import type {
  CardCommand,
  CardEvent,
  CardHandshake,
  CardSubject,
  NoncesMessage,
} from "../../utils/messages.ts";
import { cardCommandFrom } from "../../utils/validation/cards.ts";
import { remoteAccess } from "./library.ts";

setPageLanguage();
window.addEventListener("message", connect);

/** Asked for once: at the first handshake they are all there, since ours asks for its nonce before it makes this frame. */
let nonces: Promise<string[]> | undefined;
let isAttached = false;

/**
 * The first handshake that proves to be of our content script counts. Any page can embed this document: without the
 * proof it shows nothing, says nothing and looks nothing up.
 */
async function connect({ data, source, ports: [port] }: MessageEvent): Promise<void> {
  const { nonce } = (data ?? {}) as Partial<CardHandshake>;
  if (!nonce || source !== window.parent || !port) return;
  nonces ??= goodNonces();
  if (!(await nonces).includes(nonce) || isAttached) return;
  isAttached = true;
  window.removeEventListener("message", connect);
  attach(port);
}

/** @returns the nonces by which the background knows the parent of this document. */
async function goodNonces(): Promise<string[]> {
  // Firefox alone tells which frame the parent is.
  const { getFrameId } = browser.runtime as { getFrameId?(target: Window): number };
  const message: NoncesMessage = {
    name: "nonces",
    ...(getFrameId && window !== window.parent && { frameId: getFrameId(window.parent) }),
  };
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => []);
  return Array.isArray(answer) ? answer : [];
}

function attach(port: MessagePort): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The card's document has no root.");
  const send = (event: CardEvent) => port.postMessage(event);
  let told: Told = { subject: null, isPinned: false, chosen: [], copiesByHost: 0 };
  port.onmessage = ({ data }: MessageEvent) => {
    const command = cardCommandFrom(data);
    if (!command) return;
    if (command.type === "focus") return takeFocus();
    told = tell(told, command);
    const { subject, ...state } = told;
    if (!subject) return;
    render(
      <LibraryProvider access={remoteAccess}>
        <Card subject={subject} {...state} send={send} />
      </LibraryProvider>,
      root,
    );
  };
  send({ type: "ready" });
  watchCover(() => send({ type: "covered" }));
}

/** Of Chromium: says whether anything is painted over the target. */
interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** How often it looks, in milliseconds. */
interface VisibilityInit {
  trackVisibility: true;
  delay: number;
}

/** Calls back when something of the page's is painted over the card, or the card is made transparent. */
function watchCover(tell: () => void): void {
  const options: IntersectionObserverInit & VisibilityInit = { trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries: VisibilityEntry[]) => {
    const { isIntersecting, isVisible } = entries.at(-1) ?? {};
    if (isIntersecting && isVisible === false) tell();
  }, options);
  observer.observe(document.body);
}

/** What the host has told so far. */
interface Told {
  subject: CardSubject | null;
  isPinned: boolean;
  /** The documents that the user chose on this page before. */
  chosen: string[];
  copiesByHost: number;
}

function tell(before: Told, command: Exclude<CardCommand, { type: "focus" }>): Told {
  switch (command.type) {
    case "show":
      return { ...before, subject: command.subject, isPinned: command.pinned, chosen: command.chosen };
    case "pinned":
      return { ...before, isPinned: command.pinned };
    case "copied":
      return { ...before, copiesByHost: before.copiesByHost + 1 };
  }
}

/** So long after it was asked for, a change of size is another card's, and the keyboard is not wanted there. */
const SHOWN_WITHIN_MILLISECONDS = 1000;

/** A frame that is not shown yet gets no keyboard where it shares the page's process: it asks again as it is shown. */
function takeFocus(): void {
  focusBody();
  const signal = AbortSignal.timeout(SHOWN_WITHIN_MILLISECONDS);
  if (!document.hasFocus()) window.addEventListener("resize", focusBody, { once: true, signal });
}

function focusBody(): void {
  window.focus();
  document.querySelector<HTMLElement>(".card-body")?.focus();
}
