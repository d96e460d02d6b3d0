/** Attacks on the card's document by a page that knows its address: the page says it is the card's host. */

/** What `window.forger` offers to the attacks. */
interface Forger {
  /** Puts the document at an address into a frame of the page. @returns its window, once it has loaded. */
  embed(address: string, attributes?: Record<string, string>): Promise<Window>;
  /**
   * Sends handshakes to a window, and asks for clauses over each port that answers.
   * @returns all that was answered in the given time, as text.
   */
  interrogate(target: Window, forms: "string" | "object", milliseconds?: number): Promise<string>;
}

declare global {
  interface Window {
    forger: Forger;
  }
}

/** Runs in the page, after `bringTools`. @param regulations ids that an attacker knows or guesses. */
export function bringForger({ regulations }: { regulations: readonly string[] }): void {
  const { told } = window.attacker;
  const CHANNEL = "clause-lens-card";

  const guesses = (): unknown[] => [
    undefined,
    null,
    "",
    0,
    1,
    true,
    [],
    {},
    CHANNEL,
    "0".repeat(16),
    "0".repeat(32),
    "00000000-0000-0000-0000-000000000000",
    crypto.randomUUID?.(),
    String(performance.timeOrigin),
    location.origin,
    location.href,
    ...CSS.highlights.keys(),
    ...window.attacker.strangers().flatMap((host) => [host.localName, ...host.getAttributeNames()]),
  ];
  const handshakes = (forms: "string" | "object"): unknown[] =>
    forms === "string"
      ? [CHANNEL, `${CHANNEL}:`, "card", ""]
      : guesses().flatMap((nonce) => [
          { channel: CHANNEL, nonce },
          { channel: CHANNEL, nonces: [nonce] },
          { channel: CHANNEL, nonce: [nonce] },
        ]);

  const ask = (port: MessagePort) => {
    let token = 0;
    for (const regulation of regulations) {
      for (const certainty of ["explicit", "default"]) {
        const resolution = { certainty, regulation, addresses: [{ ordinal: 18 }], rule: "forged" };
        const subject = { token: ++token, text: "第十八条", document: { kind: "open" }, resolution };
        port.postMessage({ type: "show", subject, pinned: true, chosen: [] });
        port.postMessage({ type: "copied" });
      }
    }
  };

  window.forger = {
    embed: (address, attributes = {}) =>
      new Promise((resolve) => {
        const frame = document.createElement("iframe");
        for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
        const loaded = () => frame.contentWindow && resolve(frame.contentWindow);
        frame.addEventListener("load", loaded);
        frame.addEventListener("error", loaded);
        frame.src = address;
        document.body.append(frame);
      }),

    async interrogate(target, forms, milliseconds = 2500) {
      const answers = new Set<string>();
      const end = performance.now() + milliseconds;
      const shake = (handshake: unknown) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => {
          answers.add(told(data));
          if (data?.type === "ready") ready.push(port1);
        };
        target.postMessage(handshake, "*", [port2]);
        // A card may listen without saying that it is ready.
        ask(port1);
      };
      const ready: MessagePort[] = [];
      while (performance.now() < end) {
        for (const handshake of handshakes(forms)) shake(handshake);
        // Again and again: the user's settings come a little later than the first answer.
        for (const port of ready) ask(port);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return [...answers].join("\n");
    },
  };
}
