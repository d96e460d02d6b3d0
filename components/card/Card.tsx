import { useLayoutEffect } from "preact/hooks";
import { needsOf } from "../../utils/lookup/needs.ts";
import type { CardEvent, CardSubject } from "../../utils/messages.ts";
import { useFound } from "../state/useFound.ts";
import { ShownCard } from "./ShownCard.tsx";
import { WaitingCard } from "./WaitingCard.tsx";

export interface CardProps {
  subject: CardSubject;
  isPinned: boolean;
  /** Ids of the documents that the user chose on this page before, in order of choosing. */
  chosen: readonly string[];
  /** How often a key on the page has copied a citation that this card prepared. */
  copiesByHost: number;
  send(event: CardEvent): void;
}

/**
 * The card: a reference, and the clause it points at, a choice of documents, or why there is none. In: the subject that
 * the page's content script asks to show, and the library. Out: events for that script (size, citation, choice, keys).
 * entrypoints/card renders it in a frame; the other files of this folder are its parts.
 *
 * What it shows stays until what it is asked for is read, which then appears whole.
 */
export function Card(props: CardProps) {
  const { subject, isPinned, send } = props;
  const { shown, ...waiting } = useFound(subject, needsOf);
  const isThere = shown?.wanted === subject;
  useLayoutEffect(() => {
    // Until it is there, the copy key on the page copies nothing, and not what the card showed before.
    if (!isThere) send({ type: "citation", token: subject.token, text: "" });
  }, [subject, isThere]);
  if (waiting.isSlow || waiting.fault !== null) {
    return <WaitingCard subject={subject} isPinned={isPinned} send={send} {...waiting} />;
  }
  return shown && <ShownCard {...props} subject={shown.wanted} found={shown.found} />;
}
