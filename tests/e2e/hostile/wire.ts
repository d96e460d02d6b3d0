/**
 * A second line to Chromium's DevTools, beside the driver's: it hears of every target, frames of other processes and
 * workers too, and each target waits until it is listened to.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { until } from "../../support/page.ts";

/** What a target says. */
export interface WireEvent {
  method: string;
  params: Record<string, unknown>;
  /** Which target; the browser itself has none. */
  sessionId?: string;
}

interface Attached {
  sessionId: string;
  targetInfo: { type: string; url: string };
}

export interface Wire {
  /** Resolves when all that was said before has been heard. */
  flush(): Promise<void>;
  close(): void;
}

/** What is written where the browser was told to listen at a port of its choice (--remote-debugging-port=0). */
async function addressOf(profile: string): Promise<string> {
  const written = () => readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => null);
  const [port, path] = (await until("DevTools' port", written)).split("\n");
  return `ws://127.0.0.1:${port}${path}`;
}

/** Neither a tab, which is no more than its page, nor the browser itself runs scripts. */
const NO_SCRIPTS = ["tab", "browser"];

/** Of workers the browser tells, and each page would once more. */
const TOLD_ALREADY = [...NO_SCRIPTS, "service_worker"];

/** So long a target that is frozen or gone is waited for, in milliseconds. */
const PATIENCE = 1000;

/** @param hear is told of everything that a target says when `Runtime` is enabled. */
export async function openWire(profile: string, hear: (event: WireEvent) => void): Promise<Wire> {
  const socket = new WebSocket(await addressOf(profile));
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  const sessions = new Set<string>();
  const waiting = new Map<number, () => void>();
  let last = 0;
  const send = (method: string, params: object = {}, sessionId?: string) => {
    const id = ++last;
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise<void>((resolve) => waiting.set(id, resolve));
  };
  const attach = (without: string[], sessionId?: string) => {
    const filter = [...without.map((type) => ({ type, exclude: true })), {}];
    const how = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter };
    return send("Target.setAutoAttach", how, sessionId);
  };
  const listen = ({ sessionId }: Attached) => {
    sessions.add(sessionId);
    void send("Runtime.enable", {}, sessionId);
    void attach(TOLD_ALREADY, sessionId);
    void send("Runtime.runIfWaitingForDebugger", {}, sessionId);
  };
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as WireEvent & { id?: number };
    if (message.id !== undefined) {
      waiting.get(message.id)?.();
      waiting.delete(message.id);
    } else if (message.method === "Target.attachedToTarget") listen(message.params as unknown as Attached);
    else if (message.method === "Target.detachedFromTarget")
      sessions.delete(String(message.params.sessionId));
    else hear(message);
  });
  await attach(NO_SCRIPTS);
  return {
    flush: async () => {
      const asked = [...sessions].map((session) => send("Runtime.evaluate", { expression: "0" }, session));
      const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
      await Promise.race([Promise.all(asked), late]);
    },
    close: () => socket.close(),
  };
}
