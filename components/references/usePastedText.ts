import { useState } from "preact/hooks";
import type { PageReference } from "../../utils/lookup/references.ts";
import type { ListPosition } from "./ReferenceBrowser.tsx";

export interface PastedText {
  text: string;
  /** The place in the list from which a clause was opened, to return to; null if the user is in the text field. */
  place: ListPosition | null;
  /** Ids of the documents that the user chose for this text, in order of choosing. */
  chosen: readonly string[];
  /** The reference that was opened but has no clause; the reason or the choice is shown above the list. */
  unopened: PageReference | null;
  write(text: string): void;
  leaveAt(place: ListPosition): void;
  choose(id: string): void;
  show(reference: PageReference | null): void;
}

const NONE: readonly string[] = [];

/** The pasted text and the user's place in it, kept while a clause is open. A changed text starts without choices. */
export function usePastedText(): PastedText {
  const [text, setText] = useState("");
  const [place, leaveAt] = useState<ListPosition | null>(null);
  const [chosen, setChosen] = useState(NONE);
  const [unopened, show] = useState<PageReference | null>(null);
  const write = (next: string) => {
    setText(next);
    leaveAt(null);
    setChosen(NONE);
    show(null);
  };
  const choose = (id: string) => setChosen([...chosen, id]);
  return { text, place, chosen, unopened, write, leaveAt, choose, show };
}
