import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { QueryField } from "./QueryField.tsx";

interface Props {
  /** The field, so that the parent can focus it again. */
  input: RefObject<HTMLInputElement | null>;
  /** Whether it takes the keyboard when it appears. */
  takesFocus: boolean;
  label: string;
  placeholder: string;
  query: string;
  /** Of the query, in UTF-16 units. */
  maxLength: number;
  listId: string;
  /** Id of the selected option, null without results. */
  activeOption: string | null;
  onQuery(query: string): void;
  onStep(step: 1 | -1): void;
  onOpen(): void;
  onCopy(): void;
}

/** The field over a list, a combobox: focus stays in it while the arrow keys move the selection. */
export function SearchBox(props: Props) {
  const { input, takesFocus, label, placeholder, query, maxLength, listId, activeOption, onQuery } = props;
  // With the list, before anything is painted: no key is lost.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    input.current?.focus();
    // What was asked last time is there again; the first letter typed replaces it.
    input.current?.select();
  }, []);
  return (
    <div class="search-bar">
      <QueryField
        input={input}
        role="combobox"
        label={label}
        placeholder={placeholder}
        query={query}
        maxLength={maxLength}
        aria-autocomplete="list"
        aria-expanded={activeOption !== null}
        aria-controls={listId}
        {...(activeOption !== null && { "aria-activedescendant": activeOption })}
        onQuery={onQuery}
        onKey={(event) => actOn(event, props)}
      />
    </div>
  );
}

/** @returns whether the key was ours. */
function actOn(event: KeyboardEvent, { query, onQuery, onStep, onOpen, onCopy }: Props): boolean {
  if (event.altKey) return false;
  switch (event.key) {
    case "ArrowDown":
      onStep(1);
      return true;
    case "ArrowUp":
      onStep(-1);
      return true;
    case "Enter":
      if (event.ctrlKey || event.metaKey) onCopy();
      else onOpen();
      return true;
    case "Escape":
      // In an empty field Esc is the browser's: it closes the popup.
      if (query !== "") onQuery("");
      return query !== "";
    default:
      return false;
  }
}
