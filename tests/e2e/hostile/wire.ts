/**
 * A second connection to Chromium's DevTools, in addition to Playwright's, which hides most targets. It attaches to every page,
 * frame and worker, and each of them waits until it is listened to, so that no early error is missed.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { until } from "../../support/page.ts";

/** An event of a target. */
export interface WireEvent {
  method: string;
  params: Record<string, unknown>;
  /** The target's session. */
  sessionId?: string;
}

interface Attached {
  sessionId: string;
  targetInfo: { type: string; url: string };
}

export interface Wire {
  /** Resolves when all events that were sent before have arrived. */
  flush(): Promise<void>;
  close(): void;
}

/** Chromium chooses the port (--remote-debugging-port=0) and writes it into its profile. */
async function addressOf(profile: string): Promise<string> {
  const written = () => readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => null);
  const [port, path] = (await until("DevTools' port", written)).split("\n");
  return `ws://127.0.0.1:${port}${path}`;
}

/** Targets that run no scripts. */
const NO_SCRIPTS = ["tab", "browser"];

/** Pages report service workers too, which the browser has reported already. */
const TOLD_ALREADY = [...NO_SCRIPTS, "service_worker"];

/** Time to wait for a target, in milliseconds: one that is frozen or gone never answers. */
const PATIENCE = 1000;

/** @param hear gets every event of every target's `Runtime` domain. */
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
