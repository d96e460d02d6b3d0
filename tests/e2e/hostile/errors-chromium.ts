/** Chromium: DevTools reports each exception with the execution context in which it was thrown. */
import { type Errors, plain, type Uncaught } from "./errors.ts";
import { openWire, type WireEvent } from "./wire.ts";

interface Context {
  id: number;
  origin: string;
  name: string;
  auxData?: { isDefault?: boolean };
}

interface Thrown {
  exceptionDetails: {
    exceptionId: number;
    text: string;
    executionContextId?: number;
    url?: string;
    exception?: { description?: string; value?: unknown };
  };
}

const isOurs = (address = "") => address.startsWith("chrome-extension://");

/** Content scripts run in contexts of the extension's origin. The drivers' worlds belong to nobody. */
function ownerOf({ url }: Thrown["exceptionDetails"], context: Context | undefined): keyof Uncaught | null {
  if (isOurs(context?.origin ?? url)) return "ours";
  return !context || context.auxData?.isDefault ? "page" : null;
}

function wordsOf({ text, exception }: Thrown["exceptionDetails"]): string {
  const [first = ""] = (exception?.description ?? String(exception?.value ?? "")).split("\n");
  return plain(`${text} ${first}`.trim());
}

/** @param profile folder of the profile of a browser that was started with --remote-debugging-port=0. */
export async function listenInChromium(profile: string): Promise<Errors> {
  const contexts = new Map<string, Context>();
  const thrown = new Map<string, { owner: keyof Uncaught; words: string }>();
  const hear = ({ method, params, sessionId }: WireEvent) => {
    const key = (id: unknown) => `${sessionId} ${id}`;
    if (method === "Runtime.executionContextCreated") {
      const context = params.context as Context;
      contexts.set(key(context.id), context);
    } else if (method === "Runtime.exceptionRevoked") {
      // The rejection was handled later.
      thrown.delete(key(params.exceptionId));
    } else if (method === "Runtime.exceptionThrown") {
      const details = (params as unknown as Thrown).exceptionDetails;
      const owner = ownerOf(details, contexts.get(key(details.executionContextId)));
      if (owner) thrown.set(key(details.exceptionId), { owner, words: wordsOf(details) });
    }
  };
  const wire = await openWire(profile, hear);
  return {
    take: async () => {
      await wire.flush();
      const all = [...thrown.values()];
      thrown.clear();
      const of = (owner: keyof Uncaught) =>
        all.filter((one) => one.owner === owner).map(({ words }) => words);
      return { page: of("page"), ours: of("ours") };
    },
    close: wire.close,
  };
}
