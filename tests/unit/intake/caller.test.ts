import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { IntakeCaller, type WorkerLike } from "../../../utils/intake/caller.ts";
import type { FromWorker, ToWorker } from "../../../utils/intake/protocol.ts";

/** Workers that say nothing by themselves. */
function silent() {
  const workers: (WorkerLike & { asked: ToWorker[]; isEnded: boolean })[] = [];
  const start = () => {
    const worker = {
      asked: [] as ToWorker[],
      isEnded: false,
      postMessage: (message: ToWorker) => void worker.asked.push(message),
      terminate: () => {
        worker.isEnded = true;
      },
      onmessage: null,
      onerror: null,
    };
    workers.push(worker);
    return worker;
  };
  const marks: unknown[] = [];
  const say = (message: FromWorker) =>
    workers.at(-1)?.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  return { workers, marks, say, caller: new IntakeCaller(start, (mark) => marks.push(mark)) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("calls to the worker", () => {
  it("start it once, and are answered each by its number", async () => {
    const { workers, say, caller } = silent();
    const [one, other] = [caller.call("undo", {}), caller.call("remove", { ids: [] })];
    expect(workers).toHaveLength(1);
    say({ id: 2, answer: 7 });
    say({ id: 1, answer: true });
    expect([await one, await other]).toEqual([true, 7]);
  });

  it("fail with the fault that is told, and all of them where the worker breaks", async () => {
    const { workers, say, caller } = silent();
    const failing = caller.call("undo", {});
    say({ id: 1, fault: "full" });
    await expect(failing).rejects.toMatchObject({ fault: "full" });
    const broken = caller.call("undo", {});
    workers[0]?.onerror?.({} as ErrorEvent);
    await expect(broken).rejects.toMatchObject({ fault: "failed" });
    expect(workers[0]?.isEnded).toBe(true);
  });

  it("are stopped by a message, and a worker that does not hear is ended; the next call starts another", async () => {
    const { workers, caller } = silent();
    const stopping = new AbortController();
    const call = caller.call("read", { files: [] }, { signal: stopping.signal });
    const stopped = expect(call).rejects.toMatchObject({ fault: "stopped" });
    stopping.abort();
    expect(workers[0]?.asked.at(-1)).toEqual({ id: 1, stop: true });
    expect(workers[0]?.isEnded).toBe(false);
    vi.advanceTimersByTime(3000);
    await stopped;
    expect(workers[0]?.isEnded).toBe(true);
    void caller.call("undo", {}).catch(() => undefined);
    expect(workers).toHaveLength(2);
  });

  it("are given more time while they write: what is half written is taken back as a whole", () => {
    const { workers, say, caller } = silent();
    const stopping = new AbortController();
    caller.call("save", { wanted: [] }, { signal: stopping.signal }).catch(() => undefined);
    say({ id: 1, news: { type: "progress", stage: "write", done: 0, total: 5 } });
    stopping.abort();
    vi.advanceTimersByTime(3000);
    expect(workers[0]?.isEnded).toBe(false);
    vi.advanceTimersByTime(30_000);
    expect(workers[0]?.isEnded).toBe(true);
  });

  it("bring the mark of the library, which the page keeps", () => {
    const { marks, say, caller } = silent();
    caller.call("undo", {}).catch(() => undefined);
    say({ mark: { count: 1, hash: "", generation: 1 } });
    expect(marks).toEqual([{ count: 1, hash: "", generation: 1 }]);
    caller.close();
  });

  it("are not made where the signal has stopped them before", async () => {
    const { workers, caller } = silent();
    await expect(caller.call("undo", {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      fault: "stopped",
    });
    expect(workers).toEqual([]);
  });
});
