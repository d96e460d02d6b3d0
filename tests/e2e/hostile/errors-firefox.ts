/** The browser's own console tells of everything that was thrown; a script with the browser's rights listens to it. */
import { evaluateInBidi, sendBidi } from "../../support/bidi.ts";
import { type PageLike, until } from "../../support/page.ts";
import { type Errors, plain } from "./errors.ts";

/** Runs in the browser's own window. Kept as text: none of these names is known here. */
const LISTEN = `{
  const heard = (globalThis.clauseLensHeard = []);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      heard.push(JSON.stringify([message.sourceName, message.errorMessage, String(message.stack ?? "")]));
    },
  });
}`;

/** What Firefox notes, with our script's place, where an answer comes to a page that was left: nothing was thrown. */
const NOTE = /^Promise (resolved|rejected) (after|while) context /;

type Heard = [source: string, message: string, stack: string];

/** Scripts that an extension puts into a page by a call have this name for their source, and drivers' too. */
const INJECTED = "sandbox eval code";

const isOurs = ([source, , stack]: Heard) =>
  source === INJECTED || `${source} ${stack}`.includes("moz-extension://");

const isPages = ([source]: Heard) => /^(https?|about|data|blob):/.test(source);

/** Runs in a page: throws where nobody catches it, at once; timers are slow in a page that is not looked at. */
function throwAside(words: string): void {
  void Promise.reject(new Error(words));
}

/** @param asker a page of the extension's; any page of the browser would do. */
export async function listenInFirefox(asker: PageLike): Promise<Errors> {
  const { contexts } = await sendBidi<{ contexts: { context: string }[] }>(asker, "browsingContext.getTree", {
    "moz:scope": "chrome",
  });
  const target = { context: contexts[0]?.context ?? "" };
  const tell = async () => {
    const heard = (await evaluateInBidi(asker, target, "clauseLensHeard.splice(0)")) as string[];
    return heard.map((one) => JSON.parse(one) as Heard);
  };
  await evaluateInBidi(asker, target, LISTEN);
  let turn = 0;
  return {
    take: async (aside, asker) => {
      // Processes are heard in the order in which they speak: after its last words, a process has said all.
      const last = [++turn, ++turn].map((number) => `the last words, ${number}`);
      await Promise.all([aside, asker].map((one, at) => one.evaluate(throwAside, last[at] ?? "")));
      const heard: Heard[] = [];
      const isLast = ([, message]: Heard, words: string) => message.endsWith(words);
      await until("the browser's console", async () => {
        heard.push(...(await tell()));
        return last.every((words) => heard.some((one) => isLast(one, words)));
      });
      const rest = heard.filter((one) => !NOTE.test(one[1]) && !last.some((words) => isLast(one, words)));
      const words = (is: (one: Heard) => boolean) => rest.filter(is).map(([, message]) => plain(message));
      return { ours: words(isOurs), page: words((one) => !isOurs(one) && isPages(one)) };
    },
    close: () => {},
  };
}
