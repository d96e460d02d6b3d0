/**
 * Runs code in an isolated JavaScript world of a page, as a content script does. Prototypes that the page has
 * replaced are intact there, and the page does not see what is kept there. The drivers' `evaluate` runs in the page's
 * world and breaks on such pages.
 */
import type { CDPSession, Page } from "@playwright/test";
import { contextOf, evaluateInBidi, sendBidi } from "../../support/bidi.ts";
import type { FrameLike, PageLike } from "../../support/page.ts";

export interface Aside extends FrameLike {
  /** Runs a function in each document that is opened from now on, before the page's scripts. */
  begin(work: () => void): Promise<void>;
  /** @returns the value of an expression in the page's own world: a text, a number, a truth, or a list of them. */
  own<R>(expression: string): Promise<R>;
}

const WORLD = "aside";

const call = (work: (argument: never) => unknown, argument: unknown) =>
  `(${work})(${JSON.stringify(argument) ?? "undefined"})`;

/** @returns the isolated world of a tab's page, in either browser. */
export const asideOf = (tab: PageLike): Promise<Aside> =>
  "context" in tab ? asideInChromium(tab as unknown as Page) : asideInFirefox(tab);

async function asideInChromium(tab: Page): Promise<Aside> {
  const session = await tab.context().newCDPSession(tab);
  await session.send("Page.enable");
  const frameId = (await session.send("Page.getFrameTree")).frameTree.frame.id;
  const run = async (expression: string, contextId?: number) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId !== undefined && { contextId }),
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  // A document has one world of a name; the browser gives the same one each time.
  const world = async () =>
    (await session.send("Page.createIsolatedWorld", { frameId, worldName: WORLD })).executionContextId;
  return {
    url: () => tab.url(),
    evaluate: async (work, argument) => run(call(work, argument), await world()),
    begin: async (work) => {
      const source = `(${work})()`;
      await session.send("Page.addScriptToEvaluateOnNewDocument", { source, worldName: WORLD });
    },
    own: (expression) => run(expression),
  };
}

async function asideInFirefox(tab: PageLike): Promise<Aside> {
  const context = contextOf(tab);
  return {
    url: () => tab.url(),
    evaluate: async (work, argument) => {
      // BiDi would write objects of a sandbox out in a form of its own; text comes as it is.
      const expression = `(async () => JSON.stringify(await ${call(work, argument)}))()`;
      const json = (await evaluateInBidi(tab, { context, sandbox: WORLD }, expression)) as string | undefined;
      return json === undefined ? undefined : JSON.parse(json);
    },
    begin: async (work) => {
      await sendBidi(tab, "script.addPreloadScript", {
        functionDeclaration: String(work),
        contexts: [context],
        sandbox: WORLD,
      });
    },
    own: async (expression) => (await evaluateInBidi(tab, { context }, expression)) as never,
  };
}

/** @returns a DevTools session for a page in Chromium; null in Firefox. */
export const chromiumSession = async (tab: PageLike): Promise<CDPSession | null> =>
  "context" in tab ? (tab as unknown as Page).context().newCDPSession(tab as unknown as Page) : null;
