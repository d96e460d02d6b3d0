/** Reads pages for their content scripts. */
import type { browser } from "wxt/browser";
import { library } from "../../utils/library/bundled.ts";
import type { ReadingAnswer, ReadingRequest } from "../../utils/messages.ts";
import type { PageFacts } from "../../utils/reference/model.ts";
import { portionsOf } from "../../utils/reference/portions.ts";
import { ReadingSession } from "../../utils/reference/session.ts";

type Port = ReturnType<typeof browser.runtime.connect>;

/** A page longer than this in characters is not one that people read; its rest is not looked at. */
const MAX_LENGTH = 20_000_000;

/** References to a message: a page takes in that many in a millisecond. */
const PORTION = 1000;

/** One reading of one page. What a page sends is not to be trusted: a renderer can be taken over. */
export function readPage(port: Port): void {
  const session = new ReadingSession();
  let length = 0;
  port.onMessage.addListener((message: unknown) => {
    const request = message as Partial<ReadingRequest> | null;
    if (request?.type === "texts") {
      const texts = (Array.isArray(request.texts) ? request.texts : []).map(String);
      for (const text of texts) length += text.length;
      if (length <= MAX_LENGTH) session.add(texts);
    } else if (request?.type === "end") {
      try {
        answer(port, session, checkedFacts(request.facts));
      } catch (error) {
        // The page is not to wait for what will not come.
        port.disconnect();
        throw error;
      }
    }
  });
}

function answer(port: Port, session: ReadingSession, facts: PageFacts): void {
  const send = (message: ReadingAnswer) => port.postMessage(message);
  const { references, clauses } = session.finish(facts, (names) => ({
    known: library.lookup(names),
    defaultId: library.defaultId,
  }));
  for (const portion of portionsOf(references, PORTION)) send({ type: "references", portion });
  send({ type: "end", clauses });
}

/** Copies the known fields into a fresh object, each a string of a title's length at most. */
function checkedFacts(facts: unknown): PageFacts {
  const { title, url, date } = (facts ?? {}) as Record<string, unknown>;
  const short = (value: unknown) => (typeof value === "string" ? value.slice(0, 2000) : undefined);
  const checked = { title: short(title), url: short(url), date: short(date) };
  return Object.fromEntries(Object.entries(checked).filter(([, value]) => value !== undefined));
}
