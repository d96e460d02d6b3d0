import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

interface Props {
  /** The field, for whoever sends the focus back to it. */
  input: RefObject<HTMLInputElement | null>;
  /** Whether it takes the keyboard when it appears. */
  takesFocus: boolean;
  label: string;
  placeholder: string;
  query: string;
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
  const {
    input,
    takesFocus,
    label,
    placeholder,
    query,
    listId,
    activeOption,
    onQuery,
    onStep,
    onOpen,
    onCopy,
  } = props;
  // With the list, before anything is painted: no key is lost.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    input.current?.focus();
    // What was asked last time is there again; the first letter typed replaces it.
    input.current?.select();
  }, []);

  /** @returns whether the key was ours. */
  const act = (event: KeyboardEvent): boolean => {
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
  };

  return (
    <div class="search-bar">
      <input
        ref={input}
        class="search-box"
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={activeOption !== null}
        aria-controls={listId}
        {...(activeOption !== null && { "aria-activedescendant": activeOption })}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          // Letters of an unfinished input method are no words yet.
          if (!event.isComposing) onQuery(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // 229: the input method has taken the key, e.g. the Enter that picks a word.
          if (event.isComposing || event.keyCode === 229) return;
          if (act(event)) event.preventDefault();
        }}
      />
    </div>
  );
}
