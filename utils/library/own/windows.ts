/** One writer at a time, and word of each change to all windows. */

const LOCK = "library-write";
const CHANNEL = "library";

/** Runs `write` when no other window writes. Where the browser has no locks it runs at once: the generation is checked too. */
export function alone<T>(write: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? locks.request(LOCK, write) : write();
}

/** Those of this window, told at once: what they read after a change is the library as it is then. */
const listeners = new Set<() => void>();

/** Tells all windows, this one too, that the library has changed. */
export function announceChange(): void {
  for (const hear of listeners) hear();
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** @param hear called after each change, whichever window made it; more than once for some. @returns what ends the calls. */
export function onChange(hear: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = hear;
  // In Node an open channel would keep the process alive.
  (channel as { unref?: () => void }).unref?.();
  listeners.add(hear);
  return () => {
    listeners.delete(hear);
    channel.close();
  };
}
