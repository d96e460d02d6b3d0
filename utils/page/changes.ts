/** Notices when the text of a page changes, and stays quiet about everything else. */

/** Text without any of these holds no reference, alias or heading. */
export const MAY_MATTER = /[第条條款項项章节節称稱]/;

/** Time for a burst of changes to end. */
const SETTLE_MILLISECONDS = 150;

/** A rescan may take at most this share of the page's time. */
const MAX_SHARE = 0.1;

/**
 * @param isKnown whether a text node belongs to a block that was read.
 * @param rescan reads the page again; its cost in milliseconds decides how soon the next may follow.
 * @returns a function that stops the watching.
 */
export function watchChanges(
  document: Document,
  isKnown: (node: Node) => boolean,
  rescan: () => Promise<void>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;

  const run = async () => {
    const begun = performance.now();
    await rescan();
    const cost = performance.now() - begun;
    restUntil = performance.now() + cost / MAX_SHARE;
    timer = undefined;
    // What changed meanwhile was collected by the observer and asked for a new timer.
    if (again) {
      again = false;
      plan();
    }
  };
  let again = false;
  const plan = () => {
    if (timer !== undefined) {
      again = true;
      return;
    }
    timer = setTimeout(run, Math.max(SETTLE_MILLISECONDS, restUntil - performance.now()));
  };

  const matters = (record: MutationRecord): boolean => {
    if (record.type === "characterData") {
      return isKnown(record.target) || MAY_MATTER.test((record.target as Text).data);
    }
    return (
      [...record.addedNodes].some((node) => MAY_MATTER.test(node.textContent ?? "")) ||
      [...record.removedNodes].some((node) => isKnown(node) || MAY_MATTER.test(node.textContent ?? ""))
    );
  };

  const observer = new MutationObserver((records) => {
    if (records.some(matters)) plan();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
