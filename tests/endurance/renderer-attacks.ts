/** What a renderer that was taken over sends. Everything here runs in the content script's world. */
import type { Runtime } from "webextension-polyfill";

declare const chrome: {
  runtime: {
    connect(options: { name: string }): Runtime.Port;
    sendMessage(message: unknown): Promise<unknown>;
  };
  storage?: Record<
    "local" | "session",
    { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
  >;
};

export interface Attack {
  name: string;
  /** So often in a whole run. */
  count: number;
  /** @param count how often this time. */
  run(count: number): unknown;
}

/** Sends until the background has had enough: a port that it closed takes no more. */
function endAgain(count: number): void {
  const port = chrome.runtime.connect({ name: "reading" });
  const text = "依照第十八条和《上海市虹口区人民政府工作规则》第八条第二款办理。".repeat(300);
  try {
    for (let at = 0; at < 100; at++) port.postMessage({ type: "texts", texts: [text] });
    for (let at = 0; at < count; at++) port.postMessage({ type: "end", facts: {} });
  } catch {}
}

/** Over a port until it is closed, then over the next one. */
async function manySmall(count: number): Promise<void> {
  let port = chrome.runtime.connect({ name: "reading" });
  for (let at = 0; at < count; at++) {
    try {
      port.postMessage({ type: "texts", texts: ["第一条"] });
    } catch {
      port = chrome.runtime.connect({ name: "reading" });
    }
    // Lets the news of a closed port come in.
    if (at % 1000 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

async function manyCounts(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    void chrome.runtime.sendMessage({ name: "count", count: at }).catch(() => {});
    if (at % 1000 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A message of a million empty texts each time. */
async function emptyTexts(count: number): Promise<void> {
  const port = chrome.runtime.connect({ name: "reading" });
  const texts = Array.from({ length: 1_000_000 }, () => "");
  for (let at = 0; at < count; at++) {
    try {
      port.postMessage({ type: "texts", texts });
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Every message that is not as it should be, each over a port of its own and alone. */
async function malformed(count: number): Promise<void> {
  const deep = (depth: number): unknown => (depth === 0 ? "第一条" : [deep(depth - 1)]);
  const odd = [
    null,
    0,
    -1,
    1e308,
    "",
    "第十八条",
    true,
    [],
    {},
    [null],
    [[]],
    [{}],
    [{ toString: 1, valueOf: 1 }],
    [1, "第一条", null],
    { length: 5 },
    { length: 1e9, 0: "第一条" },
    "\ud800",
    "第".repeat(3_000_000),
    ["第".repeat(3_000_000)],
    { toString: 1, valueOf: 1 },
    { title: { toString: 1 }, url: [], date: 5 },
    { title: "《".repeat(100_000), url: "\0", date: "9999-99-99" },
    deep(90),
  ];
  const messages = odd.flatMap((value) => [
    value,
    { type: value },
    { type: "texts", texts: value },
    { type: "end", facts: value },
    { type: "end", facts: { title: value, url: value, date: value } },
  ]);
  const requests = odd.flatMap((value) => [
    value,
    { name: value },
    { name: "count", count: value },
    { name: "switch", hosts: value },
    { name: "nonces", frameId: value },
    { name: "nonce", nonce: value },
    { name: "sample", index: value },
    { name: "command", command: value },
    { name: "list", inFrame: value },
  ]);
  for (let at = 0; at < count; at++) {
    const port = chrome.runtime.connect({ name: at % 7 === 0 ? "unknown" : "reading" });
    try {
      port.postMessage(messages[at % messages.length]);
      port.postMessage({ type: "end", facts: {} });
    } catch {}
    await chrome.runtime.sendMessage(requests[at % requests.length]).catch(() => {});
  }
}

/** All stay open. */
function manyPorts(count: number): void {
  const scope = globalThis as unknown as { ports: Runtime.Port[] };
  scope.ports = Array.from({ length: count }, () => chrome.runtime.connect({ name: "reading" }));
  for (const port of scope.ports) {
    try {
      port.postMessage({ type: "texts", texts: ["依照第十八条办理。"] });
    } catch {}
  }
}

/** Each a little less than browsers take. */
async function largeMessages(count: number): Promise<void> {
  const texts = Array.from({ length: 400 }, () => "依照第十八条办理。".repeat(4000));
  for (let at = 0; at < count; at++) {
    const port = chrome.runtime.connect({ name: "reading" });
    try {
      port.postMessage({ type: "texts", texts });
      port.postMessage({ type: "end", facts: {} });
    } catch {}
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export const ATTACKS: readonly Attack[] = [
  { name: "1 MB of text, then “end” again and again", count: 1000, run: endAgain },
  { name: "small messages over ports", count: 300_000, run: manySmall },
  // Of 100,000 the browser itself opens no page for half a minute, whether or not an extension listens.
  { name: "counts for the toolbar", count: 20_000, run: manyCounts },
  { name: "a million empty texts, again and again", count: 40, run: emptyTexts },
  { name: "malformed texts, facts, counts, unknown messages", count: 3000, run: malformed },
  { name: "ports that stay open", count: 5000, run: manyPorts },
  { name: "messages of 40 MB", count: 20, run: largeMessages },
];

/** @returns what of the extension's storage could be read or written. */
export async function touchStorage(): Promise<string[]> {
  const touched: string[] = [];
  for (const area of ["local", "session"] as const) {
    const storage = chrome.storage?.[area];
    if (!storage) continue;
    await storage.get().then(
      () => touched.push(`${area} read`),
      () => {},
    );
    await storage.set({ forged: 1 }).then(
      () => touched.push(`${area} written`),
      () => {},
    );
  }
  return touched;
}
