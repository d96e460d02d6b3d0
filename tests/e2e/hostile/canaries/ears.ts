/** Everything a page can listen to, from its first moment on. What is heard is kept in `attacker.heard`. */

/** Runs in the page, after `bringTools`. */
export function listen(): void {
  const { note } = window.attacker;

  const typesOf = (target: object): string[] => {
    const types: string[] = [];
    for (const key in target) if (key.startsWith("on")) types.push(key.slice(2));
    return types;
  };
  const hear = (event: Event) => {
    const { clipboardData, dataTransfer } = event as ClipboardEvent & DragEvent;
    const { rangeParent } = event as unknown as { rangeParent?: Node };
    note(event.type, event, event.composedPath(), event.target, rangeParent);
    for (const carried of [clipboardData, dataTransfer]) {
      if (carried) note(event.type, ...[...carried.types].map((type) => carried.getData(type)));
    }
    // What is there after the last listener, too.
    if (clipboardData) queueMicrotask(() => note(event.type, clipboardData, String(getSelection())));
  };
  const types = new Set([...typesOf(window), ...typesOf(document), ...typesOf(document.documentElement)]);
  for (const type of types) {
    // A page with such a listener is asked whether it may be left.
    if (/unload/.test(type)) continue;
    for (const target of [window, document]) target.addEventListener(type, hear, true);
    window.addEventListener(type, hear);
  }

  new MutationObserver((records) => {
    for (const { target, addedNodes, oldValue } of records) note("mutation", target, addedNodes, oldValue);
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
  if ("ReportingObserver" in window) {
    new ReportingObserver((reports) => note("report", ...reports.map(({ body }) => body), ...reports), {
      buffered: true,
    }).observe();
  }
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(`timing ${type}`, entry, entry.toJSON());
    });
    observer.observe({ type, buffered: true, durationThreshold: 0 } as PerformanceObserverInit);
  }

  /** Records the calls of a function of the page. */
  const tap = (owner: object, name: string) => {
    const real = (owner as Record<string, (...values: unknown[]) => unknown>)[name];
    if (typeof real !== "function") return;
    Object.assign(owner, {
      [name](this: unknown, ...values: unknown[]) {
        note("call", name, values);
        return real.apply(this, values);
      },
    });
  };
  tap(window, "postMessage");
  tap(MessagePort.prototype, "postMessage");
  tap(BroadcastChannel.prototype, "postMessage");
  tap(Element.prototype, "attachShadow");
  tap(HTMLElement.prototype, "showPopover");
  tap(DataTransfer.prototype, "setData");
  tap(CSSStyleSheet.prototype, "replaceSync");
  tap(Storage.prototype, "setItem");
  for (const name of ["log", "info", "warn", "error", "debug"]) tap(console, name);
}
