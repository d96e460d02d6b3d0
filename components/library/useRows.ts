/** The keys of a long list: Tab leads into one row and out again, the arrows from row to row. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const CONTROLS = "[data-control]";

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;

function setReachable(row: HTMLElement, isReachable: boolean): void {
  for (const control of row.querySelectorAll<HTMLElement>(CONTROLS)) control.tabIndex = isReachable ? 0 : -1;
}

/** Goes to the same control of another row. */
function enter(row: HTMLElement, from: HTMLElement): void {
  const name = from.dataset.control;
  const same = row.querySelector<HTMLElement>(`[data-control="${name}"]`);
  const control =
    same && !same.matches(":disabled") ? same : row.querySelector<HTMLElement>("a[data-control]");
  control?.focus();
  row.scrollIntoView({ block: "nearest" });
}

function target(list: HTMLElement, row: HTMLElement, key: string): Element | null | undefined {
  switch (key) {
    case "ArrowDown":
      return row.nextElementSibling;
    case "ArrowUp":
      return row.previousElementSibling;
    case "Home":
      return list.firstElementChild;
    case "End":
      return list.lastElementChild;
    default:
      return undefined;
  }
}

/**
 * @param list holds rows (data-row) with controls (data-control), which have tabindex -1 when they are drawn.
 * @param onRemove told of the row on which Delete was pressed.
 */
export function useRows(
  list: RefObject<HTMLElement | null>,
  rows: unknown,
  onRemove: (id: string) => void,
): void {
  // One row is reachable, also after another filter.
  useEffect(() => {
    const element = list.current;
    if (!element || element.querySelector(`${CONTROLS}[tabindex="0"]`)) return;
    if (element.firstElementChild instanceof HTMLElement) setReachable(element.firstElementChild, true);
  }, [rows]);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const onFocus = (event: FocusEvent) => {
      const row = rowOf(event.target);
      if (!row) return;
      for (const other of element.querySelectorAll<HTMLElement>(`${CONTROLS}[tabindex="0"]`))
        if (!row.contains(other)) other.tabIndex = -1;
      setReachable(row, true);
    };
    const onKey = (event: KeyboardEvent) => {
      const from = event.target instanceof HTMLElement ? event.target : null;
      const row = rowOf(from);
      // Fields of an opened row have keys of their own.
      if (!row || !from?.matches(CONTROLS) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Delete") onRemove(row.dataset.row ?? "");
      const to = target(element, row, event.key);
      if (to === undefined && event.key !== "Delete") return;
      event.preventDefault();
      if (to instanceof HTMLElement) enter(to, from);
    };
    element.addEventListener("focusin", onFocus);
    element.addEventListener("keydown", onKey);
    return () => {
      element.removeEventListener("focusin", onFocus);
      element.removeEventListener("keydown", onKey);
    };
  }, [onRemove]);
}
