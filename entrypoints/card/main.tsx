/** Wires the card's document to the page's host, over the one port that the host sends. */
import "../../assets/styles/card.css";
import { render } from "preact";
import { Card } from "../../components/card/Card.tsx";
import { setPageLanguage } from "../../components/language.ts";
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
  let subject: CardSubject | null = null;
  let isPinned = false;
  let copiesByHost = 0;
  const send = (event: CardEvent) => port.postMessage(event);

  port.onmessage = ({ data: command }: MessageEvent<CardCommand>) => {
    switch (command.type) {
      case "show":
        ({ subject, pinned: isPinned } = command);
        break;
      case "pinned":
        isPinned = command.pinned;
        break;
      case "copied":
        copiesByHost++;
        break;
      case "focus":
        window.focus();
        document.querySelector<HTMLElement>(".card-body")?.focus();
        return;
    }
    if (!subject) return;
    render(
      <Card
        subject={subject}
        isPinned={isPinned}
        copiesByHost={copiesByHost}
        find={library.regulation}
        lookUp={library.lookup}
        send={send}
      />,
      root,
    );
  };
  send({ type: "ready" });
}
