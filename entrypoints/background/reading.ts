/** Reads pages for their content scripts. */
import type { browser } from "wxt/browser";
import { library } from "../../utils/library/bundled.ts";
import type { ReadingAnswer } from "../../utils/messages.ts";
import type { PageFacts } from "../../utils/reference/model.ts";
import { portionsOf } from "../../utils/reference/portions.ts";
import { ReadingSession } from "../../utils/reference/session.ts";
import { TooLong, Turns } from "../../utils/turns.ts";
import { readingRequestFrom } from "../../utils/validation/requests.ts";

type Port = ReturnType<typeof browser.runtime.connect>;

/** A page longer than this in characters, its line ends counted, is not one that people read; its rest is not looked at. */
const MAX_LENGTH = 20_000_000;

/** A content script sends some 10,000 characters a message: more messages than this are no page's. */
const MAX_MESSAGES = 10_000;

/** Readings of one tab that may be under way at once: one a frame. */
const MAX_READINGS = 500;

/** References to a message: a page takes in that many in a millisecond. */
const PORTION = 1000;

const turns = new Turns();

/** How many readings each tab has under way. */
const underWay = new Map<unknown, number>();

/** Reads one page once. What a page sends is not to be trusted: a renderer can be taken over. */
export function readPage(port: Port): void {
  const tab = port.sender?.tab?.id ?? port;
  const readings = (underWay.get(tab) ?? 0) + 1;
  if (readings > MAX_READINGS) {
    port.disconnect();
    return;
  }
  underWay.set(tab, readings);
  const reading = new Reading(port, tab);
  port.onMessage.addListener((message: unknown) => reading.hear(message));
  port.onDisconnect.addListener(() => {
    reading.isOver = true;
    const left = (underWay.get(tab) ?? 1) - 1;
    if (left > 0) underWay.set(tab, left);
    else underWay.delete(tab);
  });
}

class Reading {
  /** Nobody waits for the answer any more, or it was given. */
  isOver = false;
  readonly #port: Port;
  readonly #tab: unknown;
  readonly #session = new ReadingSession();
  /** Nothing more is to come: a second end is no content script's. */
  #isEnded = false;
  #length = 0;
  #isTooLong = false;
  #messages = 0;

  constructor(port: Port, tab: unknown) {
    this.#port = port;
    this.#tab = tab;
  }

  hear(message: unknown): void {
    if (this.isOver) return;
    const request = readingRequestFrom(message);
    if (!request || this.#isEnded || ++this.#messages > MAX_MESSAGES) this.#refuse();
    else if (request.type === "texts") this.#add(request.texts);
    else this.#answer(request.facts);
  }

  #refuse(): void {
    this.isOver = true;
    this.#port.disconnect();
  }

  #add(texts: string[]): void {
    // An empty text counts too: millions of them are no page.
    for (const text of texts) this.#length += text.length + 1;
    if (this.#length > MAX_LENGTH || this.#isTooLong) return;
    this.#run(this.#session.add(texts), () => {});
  }

  #answer(facts: PageFacts): void {
    this.#isEnded = true;
    if (this.#isTooLong) {
      this.#giveUp();
      return;
    }
    const steps = this.#session.finish(facts, (names) => ({
      known: library.lookup(names),
      defaultId: library.defaultId,
    }));
    this.#run(steps, ({ references, clauses }) => {
      for (const portion of portionsOf(references, PORTION)) this.#send({ type: "references", portion });
      this.#send({ type: "end", clauses });
    });
  }

  #run<T>(steps: Iterator<unknown, T>, then: (result: T) => void): void {
    const isWanted = () => !this.isOver;
    turns.run(this.#tab, steps, isWanted).then(then, (error: unknown) => {
      if (error instanceof TooLong) {
        this.#giveUp();
        return;
      }
      // The page is not to wait for what will not come.
      this.#refuse();
      throw error;
    });
  }

  /** A page that takes too long has no marks; it is not to ask again. */
  #giveUp(): void {
    this.#isTooLong = true;
    if (this.#isEnded) this.#send({ type: "end", clauses: [] });
  }

  /** A port that has gone meanwhile takes nothing more. */
  #send(answer: ReadingAnswer): void {
    if (!this.isOver) this.#port.postMessage(answer);
  }
}
