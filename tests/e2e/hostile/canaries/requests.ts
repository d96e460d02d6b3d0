/** What the background may be asked by a content script, with the right words: a renderer that was taken over can say them. */
import type { Browser } from "webextension-polyfill";

/** @returns every request to the library for a document that the attacker knows of, and some that are none. */
export const requestsFor = (id: string, title: string): object[] =>
  [
    { ask: "all" },
    { ask: "entries", names: [title, `《${title}》`] },
    { ask: "entry", id },
    { ask: "text", id },
    { ask: "clauses", id, numbers: [{ ordinal: 18 }] },
    { ask: "clausesAt", id, places: [17] },
    { ask: "vanished" },
    { ask: "text", id, sender: { url: "/card.html" }, url: "/card.html", frameId: 0 },
  ].flatMap((request) => [
    { name: "library", ...request },
    { name: "nonces", ...request },
  ]);

/** Runs where content scripts run, or in the page of the control. @returns what was answered. */
export async function askLibrary(requests: object[]): Promise<string> {
  const scope = globalThis as unknown as Partial<Record<"browser" | "chrome", Browser>>;
  const { runtime } = (scope.browser ?? scope.chrome) as Browser;
  const late = new Promise((resolve) => setTimeout(resolve, 1000));
  const answers = await Promise.allSettled(
    requests.map((request) => Promise.race([runtime.sendMessage(request), late])),
  );
  return JSON.stringify(answers);
}

/** Runs in an extension page: has a content script ask, in the tab at an address. */
export async function askFromContentScript({
  url,
  requests,
}: {
  url: string;
  requests: object[];
}): Promise<unknown> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { scripting, tabs } = scope.browser ?? scope.chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  const answers = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    args: [requests],
    // As askLibrary: a function that is sent cannot call another.
    func: async (all: object[]) => {
      const inside = globalThis as unknown as Record<"browser" | "chrome", Browser>;
      const late = new Promise((resolve) => setTimeout(resolve, 1000));
      const { runtime } = inside.browser ?? inside.chrome;
      return JSON.stringify([
        runtime.id,
        await Promise.allSettled(all.map((each) => Promise.race([runtime.sendMessage(each), late]))),
      ]);
    },
  });
  const [answer] = answers;
  // What asks nothing proves nothing.
  if (!String(answer?.result).includes(scope.browser ? scope.browser.runtime.id : scope.chrome.runtime.id))
    throw new Error(`The content script did not ask: ${JSON.stringify(answers)}`);
  return answer?.result;
}
