import type { AriaAttributes, RefObject } from "preact";
import { isComposed } from "./useKeys.ts";

interface Props extends AriaAttributes {
  /** The field, so that the parent can focus it. */
  input: RefObject<HTMLInputElement | null>;
  role?: "combobox";
  label: string;
  placeholder: string;
  query: string;
  /** In UTF-16 units; browsers cut what is pasted. */
  maxLength?: number;
  onQuery(query: string): void;
  /** @returns whether the key was ours. */
  onKey(event: KeyboardEvent): boolean;
}

/** A field for words as they are typed. Letters of an unfinished input method are no words yet, nor its keys ours. */
export function QueryField({ input, label, query, onQuery, onKey, ...attributes }: Props) {
  return (
    <input
      {...attributes}
      ref={input}
      class="search-box"
      type="text"
      aria-label={label}
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => {
        if (!event.isComposing) onQuery(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!isComposed(event) && onKey(event)) event.preventDefault();
      }}
    />
  );
}
