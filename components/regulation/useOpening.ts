import { useEffect, useRef, useState } from "preact/hooks";
import { libraryError } from "../../utils/library/errors.ts";
import { openingOf } from "../../utils/lookup/addresses.ts";
import { needsOf } from "../../utils/lookup/needs.ts";
import type { Pointed } from "../../utils/lookup/result.ts";
import type { Found } from "../../utils/lookup/shelf.ts";
import type { LibraryFault } from "../../utils/messages.ts";
import { useLibrary } from "../state/library.tsx";

/** A reference that leads nowhere, with what the library has of it, or why that cannot be read. */
export interface Unopened {
  target: Pointed;
  read: Found | LibraryFault;
}

export interface Opening {
  /** What was asked for last and leads nowhere; null once the user is elsewhere. */
  unopened: Unopened | null;
  /** Goes to what a reference in the text points at; of several asked for one after another, to the last. */
  open(target: Pointed): void;
}

/** @param hash where the user is. */
export function useOpening(hash: string): Opening {
  const { shelf } = useLibrary();
  const [unopened, setUnopened] = useState<Unopened | null>(null);
  const asked = useRef<Pointed | null>(null);
  const leave = () => {
    asked.current = null;
  };
  useEffect(() => {
    leave();
    setUnopened(null);
    return leave;
  }, [hash]);
  const open = (target: Pointed) => {
    asked.current = target;
    const needs = needsOf(target);
    const show = (read: Found | LibraryFault) => {
      if (asked.current !== target) return;
      const url = typeof read === "string" ? null : openingOf(target, read.find);
      if (url === null) setUnopened({ target, read });
      else location.assign(url);
    };
    const found = shelf.found(needs);
    if (found) show(found);
    else shelf.load(needs).then(show, (error) => show(libraryError(error).fault));
  };
  return { unopened, open };
}
