/** The tab that the popup is about, and what its page says of its references. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { CountMessage, Hindrance, PageRequest } from "../../utils/messages.ts";
import { siteHost } from "../../utils/sites/patterns.ts";
import { hindranceFrom, type PageReferences, pageReferencesFrom } from "../../utils/validation/references.ts";
import { askedTab } from "./popupAddress.ts";

/** @returns whether this document is the popup, not a tab or a panel. */
export const isInPopup = (): boolean => browser.extension.getViews({ type: "popup" }).includes(window);

/** @returns the id of the tab that the popup or panel is about: the one asked for, else the one in front. */
async function subjectTab(): Promise<number | undefined> {
  const asked = askedTab(location.search);
  if (asked !== undefined) return asked;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

const send = async (tab: number, request: PageRequest): Promise<unknown> =>
  browser.tabs.sendMessage(tab, request);

/** What a page answered; "unreadable" where no reader is on it. */
export type PageList =
  | { state: "asking" }
  | { state: "unreadable" }
  | ({ state: "read"; tab: number; hindrance: Hindrance | null } & PageReferences);

async function askPage(): Promise<PageList> {
  const tab = await subjectTab();
  if (tab === undefined) return { state: "unreadable" };
  const ask = (request: PageRequest) => send(tab, request).catch(() => null);
  const [list, hindrance] = await Promise.all([ask({ name: "list" }), ask({ name: "hindrance" })]);
  const read = pageReferencesFrom(list);
  return read
    ? { state: "read", tab, hindrance: hindranceFrom(hindrance), ...read }
    : { state: "unreadable" };
}

/** Calls back when another tab comes to the front or a tab loads another page. @returns what ends that. */
function onSubjectChange(tell: () => void): () => void {
  const onUpdated = (_: number, { status }: { status?: string }) => void (status && tell());
  const onActivated = () => tell();
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** The tab that the popup is about. */
export interface SubjectTab {
  id: number;
  /** Null where it is no web page. */
  host: string | null;
}

/** @returns the tab that the popup is about, again whenever another comes to the front or the page changes; null for none. */
export function useSubjectTab(): SubjectTab | null {
  const [subject, setSubject] = useState<SubjectTab | null>(null);
  useEffect(() => {
    let newest = 0;
    const load = async () => {
      const turn = ++newest;
      const id = await subjectTab();
      const tab = id === undefined ? undefined : await browser.tabs.get(id).catch(() => undefined);
      if (turn !== newest) return;
      setSubject(id === undefined ? null : { id, host: tab?.url === undefined ? null : siteHost(tab.url) });
    };
    void load();
    return onSubjectChange(() => void load());
  }, []);
  return subject;
}

/** @returns the references of the page in front, again whenever another comes to the front or the page changes. */
export function usePageList(): PageList {
  const [page, setPage] = useState<PageList>({ state: "asking" });
  useEffect(() => {
    let newest = 0;
    const ask = async () => {
      const turn = ++newest;
      const answer = await askPage();
      if (turn === newest) setPage(answer);
    };
    const onMessage = (message: unknown) => {
      if ((message as Partial<CountMessage> | null)?.name === "count") void ask();
    };
    void ask();
    const unlisten = onSubjectChange(() => void ask());
    browser.runtime.onMessage.addListener(onMessage);
    return () => {
      unlisten();
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, []);
  return page;
}

/** Shows a reference on its page, with its card; the toolbar's window gets out of the way. */
export async function revealReference(tab: number, index: number): Promise<void> {
  // A tab that has gone cannot be shown; its list goes with it.
  try {
    await browser.tabs.update(tab, { active: true });
    await send(tab, { name: "reveal", index });
  } catch {
    return;
  }
  if (isInPopup()) window.close();
}
