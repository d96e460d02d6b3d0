import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { clauseAround, findInText, unitAsked } from "./findInText.ts";

/** Names of the highlights; the style sheet says what they look like. */
const FOUND = "found";
const FOUND_HERE = "found-here";

interface Props {
  input: RefObject<HTMLInputElement | null>;
  regulation: Regulation;
  /** The text that is searched. */
  text: RefObject<HTMLElement | null>;
  /** Where the reader is: what was arrived at before another address was gone to is left behind. */
  address: string;
  /** Another object when the text is drawn anew. */
  content: unknown;
  /** A unit was asked for by its number, or the reader is done at a clause. */
  onClause(at: UnitAddress | string): void;
  /** The keyboard goes elsewhere while the match in a clause, given by its anchor, is on the screen. */
  onArrived(clause: string): void;
  /** The reader is done. */
  onLeave(): void;
}

/** Search within the regulation: matches are marked as one types, Enter goes from one to the next. */
export function FindBar({ input, regulation, text, address, content, onClause, onArrived, onLeave }: Props) {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Range[]>([]);
  const [at, setAt] = useState(-1);
  /** The clause of the match that was gone to last: it is what is read when the search is left. */
  const arrived = useRef<string | null>(null);
  const asked = unitAsked(regulation, query);

  // Before anything is painted: an Enter that follows at once finds the matches of what was typed.
  useLayoutEffect(() => {
    setFound(text.current ? findInText(text.current, query) : []);
  }, [query, content]);
  useLayoutEffect(() => {
    CSS.highlights.set(FOUND, new Highlight(...found));
    const here = found[at];
    CSS.highlights.set(FOUND_HERE, new Highlight(...(here ? [here] : [])));
    if (here) arrived.current = clauseAround(here);
    here?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }, [found, at]);

  useLayoutEffect(
    () => () => {
      arrived.current = null;
    },
    [address],
  );

  const ask = (words: string) => {
    setQuery(words);
    setAt(-1);
  };
  const step = (direction: 1 | -1) => {
    if (asked !== null) {
      arrived.current = null;
      onClause(asked);
    } else if (found.length > 0)
      setAt((at + direction + (at < 0 && direction < 0 ? 1 : 0) + found.length) % found.length);
  };
  /** @returns the clause that was arrived at, once. */
  const takeArrived = () => {
    const clause = arrived.current;
    arrived.current = null;
    return clause;
  };
  const leave = () => {
    const clause = takeArrived();
    onLeave();
    if (clause !== null) onClause(clause);
  };
  // Tab or a click: what can be copied then is what is seen.
  const onFocusOut = () => {
    const clause = takeArrived();
    if (clause !== null) onArrived(clause);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && query !== "") ask("");
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  };

  return (
    <search class="find-bar" onFocusOut={onFocusOut}>
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
        {query !== "" &&
          asked === null &&
          (at < 0 ? i18n.t("regulation.found", found.length) : `${at + 1} / ${found.length}`)}
      </span>
      <kbd>/</kbd>
    </search>
  );
}
