import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation } from "../utils/regulation/model.ts";
import { clauseAsked, findInText } from "./findInText.ts";

/** Names of the highlights; the style sheet says what they look like. */
const FOUND = "found";
const FOUND_HERE = "found-here";

interface Props {
  input: RefObject<HTMLInputElement | null>;
  regulation: Regulation;
  /** The text that is searched. */
  text: RefObject<HTMLElement | null>;
  /** Another object when the text is drawn anew. */
  content: unknown;
  /** A clause was asked for by its number. */
  onClause(anchor: string): void;
  /** The reader is done. */
  onLeave(): void;
}

/** Search within the regulation: matches are marked as one types, Enter goes from one to the next. */
export function FindBar({ input, regulation, text, content, onClause, onLeave }: Props) {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Range[]>([]);
  const [at, setAt] = useState(-1);

  // Before anything is painted: an Enter that follows at once finds the matches of what was typed.
  useLayoutEffect(() => {
    setFound(text.current ? findInText(text.current, query) : []);
  }, [query, content]);
  useLayoutEffect(() => {
    CSS.highlights.set(FOUND, new Highlight(...found));
    const here = found[at];
    CSS.highlights.set(FOUND_HERE, new Highlight(...(here ? [here] : [])));
    here?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }, [found, at]);

  const ask = (words: string) => {
    setQuery(words);
    setAt(-1);
  };
  const step = (direction: 1 | -1) => {
    const anchor = clauseAsked(regulation, query);
    if (anchor !== null) onClause(anchor);
    else if (found.length > 0)
      setAt((at + direction + (at < 0 && direction < 0 ? 1 : 0) + found.length) % found.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && query !== "") ask("");
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <search class="find-bar">
      <input
        ref={input}
        class="search-box"
        type="text"
        aria-label={i18n.t("regulation.find")}
        aria-keyshortcuts="/"
        placeholder={i18n.t("regulation.find")}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          if (!event.isComposing) ask(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="find-count" role="status">
        {query !== "" && (at < 0 ? i18n.t("regulation.found", found.length) : `${at + 1} / ${found.length}`)}
      </span>
      <kbd>/</kbd>
    </search>
  );
}
