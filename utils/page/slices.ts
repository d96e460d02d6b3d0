/** Long work in short slices, so that the page never waits for us. */

/** A frame at 60 Hz is 16.7 ms; half of it is the page's. */
const SLICE_MILLISECONDS = 8;

/** Resolves when the browser has had its turn. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Resolves at once, or when a hidden tab becomes visible: hidden tabs do no work. */
export const shown = (document: Document): Promise<void> =>
  document.hidden
    ? new Promise((resolve) => document.addEventListener("visibilitychange", () => resolve(), { once: true }))
    : Promise.resolve();

/**
 * Runs steps to their end, pausing between slices.
 * @param steps short steps of work.
 * @param isStale asked after each pause; when true the work is given up.
 * @returns whether the end was reached.
 */
export async function inSlices(
  document: Document,
  steps: Iterator<unknown>,
  isStale: () => boolean,
): Promise<boolean> {
  let until = performance.now() + SLICE_MILLISECONDS;
  while (!steps.next().done) {
    if (performance.now() < until) continue;
    await breathe();
    await shown(document);
    if (isStale()) return false;
    until = performance.now() + SLICE_MILLISECONDS;
  }
  return true;
}
