import { useState } from "preact/hooks";
import type { ListPosition } from "./ReferenceBrowser.tsx";

export interface PastedText {
  text: string;
  /** Where in the list a clause was opened, to which the reader comes back; null for the text itself. */
  place: ListPosition | null;
  write(text: string): void;
  leaveAt(place: ListPosition): void;
}

/** A text and where the reader is in it. This is kept while a clause is open. */
export function usePastedText(): PastedText {
  const [text, setText] = useState("");
  const [place, leaveAt] = useState<ListPosition | null>(null);
  const write = (next: string) => {
    setText(next);
    leaveAt(null);
  };
  return { text, place, write, leaveAt };
}
