/**
 * Reads pages for their content scripts, in the background so that the engine stays out of every page. In: the texts of a
 * page over a port. Out: its references in portions, then its own clauses.
 */
import type { browser } from "wxt/browser";
import { installedLibrary } from "../../utils/library/installed.ts";
import type { ReadingAnswer } from "../../utils/messages.ts";
import type { PageFacts } from "../../utils/reference/model.ts";
import { portionsOf } from "../../utils/reference/portions.ts";
import { ReadingSession } from "../../utils/reference/session.ts";
import { TooLong, Turns } from "../../utils/turns.ts";
import { readingRequestFrom } from "../../utils/validation/requests.ts";

type Port = ReturnType<typeof browser.runtime.connect>;

/** Characters per page, line ends included. Nobody reads more; the rest is not parsed. */
const MAX_LENGTH = 20_000_000;

/** Messages per page. A content script sends some 10,000 characters a message, so more are an attack. */
const MAX_MESSAGES = 10_000;

/** Concurrent readings per tab: one for each frame. */
const MAX_READINGS = 500;

/** References per message: a page takes them in within a millisecond. */
const PORTION = 1000;

const turns = new Turns();

/** The number of current readings of each tab. */
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
  /** The port is closed, or the answer was given. */
  isOver = false;
  readonly #port: Port;
  readonly #tab: unknown;
  readonly #session = new ReadingSession();
  /** The end has come: a content script sends only one. */
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
    // An empty text counts too: no page has millions of them.
    for (const text of texts) this.#length += text.length + 1;
    if (this.#length > MAX_LENGTH || this.#isTooLong) return;
    void this.#work(() => this.#run(this.#session.add(texts)));
  }

  #answer(facts: PageFacts): void {
    this.#isEnded = true;
    if (this.#isTooLong) {
      this.#giveUp();
      return;
    }
    void this.#work(async () => {
      const names = await this.#run(this.#session.names(facts));
      // Others have their turns meanwhile, and the wait is not counted as this page's work.
      const known = await installedLibrary().lookUp(names);
      const { references, clauses } = await this.#run(this.#session.finish(facts, known));
      for (const portion of portionsOf(references, PORTION)) this.#send({ type: "references", portion });
      this.#send({ type: "end", clauses });
    });
  }

  #run<T>(steps: Iterator<unknown, T>): Promise<T> {
    return turns.run(this.#tab, steps, () => !this.isOver);
  }

  async #work(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (error) {
      if (error instanceof TooLong) {
        this.#giveUp();
        return;
      }
      // Close the port, so that the page does not wait for an answer that never comes.
      this.#refuse();
      throw error;
    }
  }

  /** A page that takes too long gets no marks, and must not ask again. */
  #giveUp(): void {
    this.#isTooLong = true;
    if (this.#isEnded) this.#send({ type: "end", clauses: [] });
  }

  /** A port that was closed meanwhile accepts nothing. */
  #send(answer: ReadingAnswer): void {
    if (!this.isOver) this.#port.postMessage(answer);
  }
}
