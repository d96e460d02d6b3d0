/**
 * Runs in the popup's page before its own scripts: notes when the first hits are there, and how long after each key the
 * answer to what was typed is.
 */
import { TYPED } from "./search-typed.ts";

/** Milliseconds. */
export interface PopupTimes {
  /** From the page's opening to its first paint, and to the first hits. */
  painted: number;
  firstHits: number;
  /** From each key to its answer in the document. */
  keys: number[];
}

/** Ten keys a second, faster than anybody types: no key pays for what the one before it left to the machine. */
const BETWEEN_KEYS_MS = 100;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves with the time at which the document is as it should be. */
function whenDocument(is: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!is()) return;
      resolve(performance.now());
      observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    look();
  });
}

const field = () => document.querySelector<HTMLInputElement>(".search-box");
const isAnswered = () =>
  document.querySelector("[data-answers]")?.getAttribute("data-answers") === field()?.value;

const first = whenDocument(() => document.querySelector("[role=option]") !== null && isAnswered());

/** Types as a user does. */
async function typed(query: string): Promise<number> {
  await pause(BETWEEN_KEYS_MS);
  const input = field();
  if (!input) throw new Error("no field");
  input.value = query;
  const start = performance.now();
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return (await whenDocument(isAnswered)) - start;
}

async function times(): Promise<PopupTimes> {
  const firstHits = await first;
  await pause(300);
  const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const keys: number[] = [];
  for (const query of TYPED)
    for (let length = 1; length <= query.length; length++) keys.push(await typed(query.slice(0, length)));
  return { painted, firstHits, keys };
}

Object.assign(globalThis, { times });
