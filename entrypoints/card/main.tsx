/** Wires the card's document to the page's host, over the one port that the host sends. */
import "../../assets/styles/card.css";
import { render } from "preact";
import { Card } from "../../components/card/Card.tsx";
import { setPageLanguage } from "../../components/state/language.ts";
import { library } from "../../utils/library/bundled.ts";
import { CARD_HANDSHAKE, type CardCommand, type CardEvent, type CardSubject } from "../../utils/messages.ts";

setPageLanguage();
window.addEventListener("message", connect);

/** The first handshake counts; whatever else is posted to this window is not looked at. */
function connect({ data, source, ports: [port] }: MessageEvent): void {
  if (data !== CARD_HANDSHAKE || source !== window.parent || !port) return;
  window.removeEventListener("message", connect);
  attach(port);
}

function attach(port: MessagePort): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The card's document has no root.");
  const send = (event: CardEvent) => port.postMessage(event);
  let told: Told = { subject: null, isPinned: false, copiesByHost: 0 };
  port.onmessage = ({ data: command }: MessageEvent<CardCommand>) => {
    if (command.type === "focus") return takeFocus();
    told = tell(told, command);
    const { subject, ...state } = told;
    if (!subject) return;
    render(
      <Card subject={subject} {...state} find={library.regulation} lookUp={library.lookup} send={send} />,
      root,
    );
  };
  send({ type: "ready" });
}

/** What the host has told so far. */
interface Told {
  subject: CardSubject | null;
  isPinned: boolean;
  copiesByHost: number;
}

function tell(before: Told, command: Exclude<CardCommand, { type: "focus" }>): Told {
  switch (command.type) {
    case "show":
      return { ...before, subject: command.subject, isPinned: command.pinned };
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
