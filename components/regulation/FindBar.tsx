import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { Key } from "../fields/KeyHints.tsx";
import { QueryField } from "../fields/QueryField.tsx";
import { FindStatus } from "./FindStatus.tsx";
import { FindSteps } from "./FindSteps.tsx";
import { clauseAround, unitAsked } from "./findInText.ts";
import { useMatches } from "./useMatches.ts";

interface Props {
  input: RefObject<HTMLInputElement | null>;
  regulation: Regulation;
  /** The text that is searched. */
  text: RefObject<HTMLElement | null>;
  /** Where the user is. */
  address: string;
  /** Changes identity when the text is rendered again. */
  content: unknown;
  /** A unit was asked for by its number. */
  onClause(at: UnitAddress): void;
  /** A match was gone to, in a clause given by its anchor: it is what is read now. */
  onArrived(clause: string): void;
  /** The user is done. */
  onLeave(): void;
}

/** Search within the regulation: matches are marked as one types, Enter goes from one to the next. */
export function FindBar({ input, regulation, text, address, content, onClause, onArrived, onLeave }: Props) {
  const [query, setQuery] = useState("");
  const asked = unitAsked(regulation, query);
  const matches = useMatches(text, query, content, address, (match) => {
    const clause = clauseAround(match);
    if (clause !== null) onArrived(clause.anchor);
  });
  const { step } = matches;
  const enter = (direction: 1 | -1) => (asked === null ? step(direction) : onClause(asked));
  const onKey = ({ key, shiftKey }: KeyboardEvent) => {
    if (key === "Enter") enter(shiftKey ? -1 : 1);
    else if (key === "Escape" && query !== "") setQuery("");
    else if (key === "Escape") onLeave();
    else return false;
    return true;
  };
  return (
    <search class="find-bar">
      <QueryField
        input={input}
        label={i18n.t("regulation.find")}
        placeholder={i18n.t("regulation.find")}
        query={query}
        aria-keyshortcuts="/"
        onQuery={setQuery}
        onKey={onKey}
      />
      <Key name="/" class="key-in" />
      {asked === null && matches.count > 0 && <Key name="Enter" class="key-on" />}
      <FindStatus regulation={regulation} query={query} asked={asked} matches={matches} />
      {asked === null && matches.count > 0 && <FindSteps onStep={step} />}
    </search>
  );
}
