/** The reading of pages in the background: it waits for the library between its turns. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ReadingAnswer } from "../../../utils/messages.ts";
import type { Known } from "../../../utils/reference/session.ts";
import { catalogueEntry } from "../../../utils/regulation/entry.ts";
import { bridges, parks } from "../search/sample.ts";

let lookUp: (names: readonly string[]) => Promise<Known>;
vi.mock("../../../utils/library/installed.ts", () => ({
  installedLibrary: () => ({ lookUp: (names: readonly string[]) => lookUp(names) }),
}));
const { readPage } = await import("../../../entrypoints/background/reading.ts");

const KNOWN: Known = { known: [parks, bridges].map(catalogueEntry), defaultId: "bridges" };

/** A page's end of a port, and what it was sent. */
function openPage(tab: number) {
  const hearers: ((message: unknown) => void)[] = [];
  const closers: (() => void)[] = [];
  const answers: ReadingAnswer[] = [];
  const page = {
    answers,
    isRefused: false,
    say: (message: unknown) => {
      for (const hear of hearers) hear(message);
    },
    leave: () => {
      for (const close of closers) close();
    },
    read(...texts: string[]) {
      page.say({ type: "texts", texts });
      page.say({ type: "end", facts: {} });
    },
    isAnswered: () => answers.at(-1)?.type === "end",
  };
  readPage({
    sender: { tab: { id: tab } },
    onMessage: { addListener: (hear: (message: unknown) => void) => hearers.push(hear) },
    onDisconnect: { addListener: (close: () => void) => closers.push(close) },
    postMessage: (answer: ReadingAnswer) => answers.push(answer),
    disconnect: () => {
      page.isRefused = true;
    },
  } as never);
  return page;
}

const CITED = `按照《${parks.title}》第三条执行。`;

beforeEach(() => {
  lookUp = async () => KNOWN;
});

describe("a page", () => {
  it("is answered with what the library knows by the names on it", async () => {
    const asked: string[] = [];
    lookUp = async (names) => {
      asked.push(...names);
      return KNOWN;
    };
    const page = openPage(1);
    page.read(CITED, "依照第一条办理。");
    await vi.waitUntil(page.isAnswered);
    expect(asked).toContain(parks.title);
    expect(JSON.stringify(page.answers)).toContain('"regulation":"parks"');
  });

  it("that waits for the library keeps no other waiting, of its tab or of another", async () => {
    const waiting: ((known: Known) => void)[] = [];
    lookUp = () => new Promise((resolve) => waiting.push(resolve));
    const first = openPage(1);
    first.read(CITED);
    await vi.waitUntil(() => waiting.length === 1);
    lookUp = async () => KNOWN;
    const others = [openPage(1), openPage(2)];
    for (const page of others) page.read(CITED);
    await vi.waitUntil(() => others.every((page) => page.isAnswered()));
    expect(first.answers).toEqual([]);
    waiting[0]?.(KNOWN);
    await vi.waitUntil(first.isAnswered);
  });

  it("may wait for longer than it may work", async () => {
    const now = performance.now;
    lookUp = async () => {
      performance.now = () => now.call(performance) + 3_600_000;
      return KNOWN;
    };
    const page = openPage(1);
    page.read(CITED);
    await vi.waitUntil(page.isAnswered);
    performance.now = now;
    expect(page.answers.map(({ type }) => type)).toEqual(["references", "end"]);
  });

  it("that was left meanwhile is sent nothing", async () => {
    let answer = (_: Known) => {};
    lookUp = () => new Promise((resolve) => (answer = resolve));
    const asked = vi.fn(lookUp);
    lookUp = asked;
    const page = openPage(1);
    page.read(CITED);
    await vi.waitUntil(() => asked.mock.calls.length > 0);
    page.leave();
    answer(KNOWN);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.answers).toEqual([]);
  });
});
