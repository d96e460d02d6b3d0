import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { Key } from "../fields/Key.tsx";
import { QueryField } from "../fields/QueryField.tsx";
import { unitAsked } from "./findInText.ts";
import { useArrival } from "./useArrival.ts";
import { useMatches } from "./useMatches.ts";

interface Props {
  input: RefObject<HTMLInputElement | null>;
  regulation: Regulation;
  /** The text that is searched. */
  text: RefObject<HTMLElement | null>;
  /** Where the reader is. */
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
  const asked = unitAsked(regulation, query);
  const { count, at, here, step } = useMatches(text, query, content);
  const takeArrived = useArrival(here, address);

  const enter = (direction: 1 | -1) => {
    if (asked === null) return step(direction);
    takeArrived();
    onClause(asked);
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
  const onKey = ({ key, shiftKey }: KeyboardEvent) => {
    if (key === "Enter") enter(shiftKey ? -1 : 1);
    else if (key === "Escape" && query !== "") setQuery("");
    else if (key === "Escape") leave();
    else return false;
    return true;
  };

  const place = at < 0 ? i18n.t("regulation.found", count) : `${at + 1} / ${count}`;
  return (
    <search class="find-bar" onFocusOut={onFocusOut}>
      <QueryField
        input={input}
        label={i18n.t("regulation.find")}
        placeholder={i18n.t("regulation.find")}
        query={query}
        aria-keyshortcuts="/"
        onQuery={setQuery}
        onKey={onKey}
      />
      <span class="find-count" role="status">
        {query !== "" && asked === null && place}
      </span>
      <Key name="/" />
    </search>
  );
}
