/** Reports changes of a page's text that may matter for references, and ignores all others. */

import { isElement, shadowRoot, textOf } from "./elements.ts";

/** Text without any of these holds no reference, alias or heading. */
export const MAY_MATTER = /[第条條款項项章节節编編称稱]/;

/** A change in these may name the document of a reference elsewhere on the page: titles can load late. */
const MAY_CHANGE = /[第条條款項项章节節编編称稱《法例则]/;

/** Time for a burst of changes to end. */
const SETTLE_MILLISECONDS = 150;

/** A rescan may take at most this share of the page's time. */
const MAX_SHARE = 0.1;

/** A rescan that can be asked for at any time, and runs when the page has calmed down. */
interface Rescan {
  plan(): void;
  stop(): void;
}

/**
 * Plans rescans so that they never take more than their share of time.
 * @param rescan reads the page again; its cost decides how soon the next may follow.
 */
function planner(rescan: () => Promise<void>): Rescan {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAskedAgain = false;
  let restUntil = 0;

  const plan = () => {
    if (isRunning) isAskedAgain = true;
    else timer ??= setTimeout(run, Math.max(SETTLE_MILLISECONDS, restUntil - performance.now()));
  };
  const run = () => {
    timer = undefined;
    isRunning = true;
    const begun = performance.now();
    void rescan().finally(() => {
      restUntil = performance.now() + (performance.now() - begun) / MAX_SHARE;
      isRunning = false;
      if (isAskedAgain) plan();
      isAskedAgain = false;
    });
  };
  return { plan, stop: () => clearTimeout(timer) };
}

/** Watches a document and the shadow roots in it. */
export interface Watch extends Rescan {
  /** Watches a shadow root as well; calling it again has no effect. */
  also(root: ShadowRoot): void;
}

/** Whether an added subtree holds an open shadow root, whose text is no part of the subtree's own. */
function hasShadow(node: Node): boolean {
  if (!isElement(node)) return false;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
  for (let at: Node | null = node; at; at = walker.nextNode()) {
    if (isElement(at) && shadowRoot(at)) return true;
  }
  return false;
}

/**
 * Watches a document for changes of text that may hold references.
 * @param isMarked whether a node is in a line that has marks: any change there matters.
 */
export function watchChanges(
  document: Node,
  isMarked: (node: Node) => boolean,
  rescan: () => Promise<void>,
): Watch {
  const { plan, stop } = planner(rescan);
  const matters = (node: Node) => MAY_CHANGE.test(textOf.call(node));
  const observer = new MutationObserver((records) => {
    const isNews = records.some(
      ({ type, target, addedNodes, removedNodes }) =>
        isMarked(target) ||
        (type === "characterData" ? [target] : [...addedNodes, ...removedNodes]).some(matters) ||
        [...addedNodes].some(hasShadow),
    );
    if (isNews) plan();
  });
  const watched = new WeakSet<Node>();
  const watch = (root: Node) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  watch(document);
  return {
    plan,
    also: watch,
    stop: () => {
      observer.disconnect();
      stop();
    },
  };
}
