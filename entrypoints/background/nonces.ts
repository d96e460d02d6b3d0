/**
 * Nonces that prove to a card that its parent is our content script. Any page can embed card.html, since its address is no
 * secret; but only a content script can ask for a nonce, and only the card learns which ones are good in its tab.
 */
import { browser } from "wxt/browser";
import { isCard, type Sender } from "./senders.ts";

interface Issued {
  nonce: string;
  tab: number;
  frame: number;
  /** Chromium and new versions of Firefox tell it: a frame's next document gets nonces of its own. */
  document: string | undefined;
}

/** In storage.session, which no content script can read: the worker may sleep between two requests. */
const KEY = "nonces";

/** The oldest go first. Each is needed for the second in which a card loads. */
const MAX_NONCES = 500;

async function issued(): Promise<Issued[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return Array.isArray(stored) ? stored.filter((each) => typeof each?.nonce === "string") : [];
}

let last: Promise<unknown> = Promise.resolve();

/** Serialises updates, so that none is lost between reading and writing. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => {});
  return turn;
}

/** @returns a nonce for the requesting document; null if it is not a document in a tab. */
export function issueNonce({ tab, frameId: frame, documentId: document }: Sender): Promise<string | null> {
  const id = tab?.id;
  if (id === undefined || frame === undefined) return Promise.resolve(null);
  return inTurn(async () => {
    const nonce = crypto.randomUUID();
    const others = (await issued()).filter((each) => each.tab !== id || each.frame !== frame);
    const list = [...others, { nonce, tab: id, frame, document }].slice(-MAX_NONCES);
    await browser.storage.session.set({ [KEY]: list });
    return nonce;
  });
}

/**
 * @param frameId the card's parent frame, where the browser tells the card.
 * @returns the nonces that the parent of this card may have; none for what is no card in a tab.
 */
export function noncesFor(sender: Sender, frameId?: number): Promise<string[]> {
  const { tab } = sender;
  if (!isCard(sender) || tab?.id === undefined) return Promise.resolve([]);
  return inTurn(async () =>
    (await issued())
      .filter((each) => each.tab === tab.id && (frameId === undefined || each.frame === frameId))
      .map(({ nonce }) => nonce),
  );
}
