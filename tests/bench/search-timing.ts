/** Time and memory of a piece of work. */
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** @returns what some work results in, and how long it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

/** More than once: what a finalizer lets go, or what the last task still holds, is free only then. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const gc: () => void = runInNewContext("gc");
  for (let turn = 0; turn < 3; turn++) {
    await setImmediate();
    gc();
  }
}

const memory = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** @returns what the result of the work keeps in memory, buffers included, and how long the work took. */
export async function heapOf<T>(
  work: () => T | Promise<T>,
): Promise<{ result: T; ms: number; bytes: number }> {
  await collectGarbage();
  const before = memory();
  const { result, ms } = await timed(work);
  await collectGarbage();
  return { result, ms, bytes: memory() - before };
}

/** @returns milliseconds as seconds in a table. */
export const seconds = (ms: number) => (ms / 1000).toFixed(2);
