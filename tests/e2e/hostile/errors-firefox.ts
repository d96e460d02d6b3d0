/** Firefox: a script with the browser's privileges listens to the browser console, which gets every uncaught error. */
import { evaluateInBidi, sendBidi } from "../../support/bidi.ts";
import { type PageLike, until } from "../../support/page.ts";
import { type Errors, plain } from "./errors.ts";

/** Runs in the browser's window. It is kept as text because TypeScript does not know Firefox's internal names. */
const LISTEN = `{
  const heard = (globalThis.clauseLensHeard = []);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      heard.push(JSON.stringify([message.sourceName, message.errorMessage, String(message.stack ?? "")]));
    },
  });
}`;

/** Firefox logs this, as an error, when an answer arrives for a page that was left. No script has thrown. */
const NOTE = /^Promise (resolved|rejected) (after|while) context /;

type Heard = [source: string, message: string, stack: string];

/** The source that Firefox names for scripts injected by `scripting.executeScript`, and by the driver. */
const INJECTED = "sandbox eval code";

const isOurs = ([source, , stack]: Heard) =>
  source === INJECTED || `${source} ${stack}`.includes("moz-extension://");

const isPages = ([source]: Heard) => /^(https?|about|data|blob):/.test(source);

/** Runs in a page: makes an unhandled rejection, since the timers of hidden pages are slow. */
function rejectUnheard(words: string): void {
  void Promise.reject(new Error(words));
}

/** @param asker any page of the browser, to reach its connection. */
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
      // Messages of one process arrive in order. When its marker has arrived, so has everything before it.
      const markers = [++turn, ++turn].map((number) => `marker ${number}`);
      await Promise.all([aside, asker].map((one, at) => one.evaluate(rejectUnheard, markers[at] ?? "")));
      const heard: Heard[] = [];
      const isMarker = ([, message]: Heard, marker: string) => message.endsWith(marker);
      await until("the browser's console", async () => {
        heard.push(...(await tell()));
        return markers.every((marker) => heard.some((one) => isMarker(one, marker)));
      });
      const rest = heard.filter(
        (one) => !NOTE.test(one[1]) && !markers.some((marker) => isMarker(one, marker)),
      );
      const words = (is: (one: Heard) => boolean) => rest.filter(is).map(([, message]) => plain(message));
      return { ours: words(isOurs), page: words((one) => !isOurs(one) && isPages(one)) };
    },
    close: () => {},
  };
}
