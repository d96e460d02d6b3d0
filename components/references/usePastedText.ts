import { useState } from "preact/hooks";
import type { PageReference } from "../../utils/lookup/references.ts";
import type { ListPosition } from "./ReferenceBrowser.tsx";

export interface PastedText {
  text: string;
  /** Where in the list a clause was opened, to which the user comes back; null for the text itself. */
  place: ListPosition | null;
  /** The documents that the user chose for this text, by id, the last one last. */
  chosen: readonly string[];
  /** A reference without a clause to open: why there is none, or the documents to choose from, stand above the list. */
  unopened: PageReference | null;
  write(text: string): void;
  leaveAt(place: ListPosition): void;
  choose(id: string): void;
  show(reference: PageReference | null): void;
}

const NONE: readonly string[] = [];

/** A text and where the user is in it. This is kept while a clause is open; another text begins without choices. */
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
