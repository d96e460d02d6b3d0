import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";

type Changes = Record<string, { newValue?: unknown }>;

const kept = new Map<string, unknown>();
const hearers = new Set<(changes: Changes) => void>();
/** What the browser throws in place of what it is asked for. */
let broken: { get?: unknown; set?: unknown } = {};

const area = {
  get: (keys: string | string[]) => {
    if ("get" in broken) throw broken.get;
    return Promise.resolve(Object.fromEntries([keys].flat().map((key) => [key, kept.get(key)])));
  },
  set: (values: object) => {
    if ("set" in broken) return Promise.reject(broken.set);
    for (const [key, value] of Object.entries(values)) kept.set(key, value);
    for (const hear of hearers)
      hear(Object.fromEntries(Object.keys(values).map((key) => [key, { newValue: kept.get(key) }])));
    return Promise.resolve();
  },
  onChanged: {
    addListener: (hear: (changes: Changes) => void) => hearers.add(hear),
    removeListener: (hear: (changes: Changes) => void) => hearers.delete(hear),
  },
};
vi.mock("wxt/browser", () => ({ browser: { storage: { local: area, session: area } } }));
const { change, keep, keepForSession, onStored, onWrite, refusalNow, stored, storedForSession } =
  await import("../../../components/state/store.ts");

const { forgetPicks, learnPick, loadPicks, onPicksKept, recallPicks } = await import(
  "../../../components/state/learned.ts"
);

beforeEach(async () => {
  broken = {};
  hearers.clear();
  await keep({ a: 1, b: 2 });
});

describe("what the browser keeps", () => {
  it("is read and written", async () => {
    expect(await keep({ a: 3 })).toBe(true);
    expect(await change("b", (before) => [before])).toBe(true);
    expect(await stored("a", "b", "c")).toEqual({ a: 3, b: [2], c: undefined });
  });

  it("is nothing where it cannot be read, and is not overwritten then", async () => {
    broken = { get: new Error("Corruption") };
    expect(await stored("a")).toEqual({});
    expect(await storedForSession("a")).toBeUndefined();
    expect(await change("a", () => 9)).toBe(false);
    expect(kept.get("a")).toBe(1);
  });
});

describe("what the browser does not keep", () => {
  const full = [
    new Error("Resource::kQuotaBytes quota exceeded"),
    new Error("QuotaExceededError: storage.local API call exceeded its quota limitations."),
    new Error("IO error: 000003.log: No space left on device"),
  ];

  it.each([
    ...full.map((error) => [error, "full"] as const),
    ["x", "failed"],
    [undefined, "failed"],
  ] as const)("is told, and why: %s", async (error, refusal) => {
    broken = { set: error };
    expect(await keep({ a: 3 })).toBe(false);
    expect(refusalNow()).toBe(refusal);
    expect(await change("b", () => 3)).toBe(false);
    expect(await keepForSession({ c: 3 })).toBe(false);
    expect(await stored("a", "b")).toEqual({ a: 1, b: 2 });
  });

  it("is told until it is kept, whatever else is kept meanwhile", async () => {
    broken = { set: full[0] };
    await keep({ a: 3 });
    broken = {};
    await keep({ b: 3 });
    expect(refusalNow()).toBe("full");
    await keep({ a: 3 });
    expect(refusalNow()).toBeNull();
  });

  it("is told after each write", async () => {
    const told: unknown[] = [];
    const unlisten = onWrite((refusal) => told.push(refusal));
    await keep({ a: 3 });
    broken = { set: full[0] };
    await keep({ a: 4 });
    unlisten();
    await keep({ a: 5 });
    expect(told).toEqual([null, "full"]);
  });
});

describe("who shows a value", () => {
  it("hears when it changes, and when what may be shown as changed was not kept", async () => {
    let heard = 0;
    const unlisten = onStored(["a", "b"], () => heard++);
    await keep({ c: 1 });
    expect(heard).toBe(0);
    await keep({ b: 1 });
    expect(heard).toBe(1);
    broken = { set: new Error() };
    await keep({ a: 1 });
    expect(heard).toBe(2);
    unlisten();
    broken = {};
    await keep({ a: 1 });
    expect(heard).toBe(2);
  });

  it("hears nothing of what is no change, whatever it is", () => {
    let heard = 0;
    const unlisten = onStored(["no key that is generated"], () => heard++);
    fc.assert(
      fc.property(fc.anything(), (changes) => {
        for (const hear of hearers) hear(changes as Changes);
      }),
    );
    expect(heard).toBe(0);
    unlisten();
  });

  it("of learned picks hears of these, and understands what of them can be understood", async () => {
    let heard = 0;
    const unlisten = onPicksKept(() => heard++);
    const later = { version: 2 };
    await keep({ picks: [later, { regulationId: "parks", ordinal: 3, query: "绿地", count: 1 }] });
    expect(await learnPick("开放", { regulationId: "parks", ordinal: 4 })).toBe(true);
    expect((await loadPicks()).list().map(({ query }) => query)).toEqual(["开放", "绿地"]);
    expect(kept.get("picks")).toContainEqual(later);
    expect(heard).toBe(2);
    unlisten();

    const forgotten = await forgetPicks();
    expect(kept.get("picks")).toEqual([]);
    expect(await recallPicks(forgotten ?? [])).toBe(true);
    expect(kept.get("picks")).toEqual(forgotten);
    expect(kept.get("picks")).toContainEqual(later);
  });

  it("of learned picks is not told that they are forgotten where they are not", async () => {
    await keep({ picks: [{ regulationId: "parks", ordinal: 3, query: "绿地", count: 1 }] });
    broken = { set: new Error() };
    expect(await forgetPicks()).toBeNull();
    expect((await loadPicks()).list()).toHaveLength(1);
  });
});
