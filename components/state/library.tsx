/** The library for the screens below a provider, and the regulations that they have read from it. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import type { Library } from "../../utils/library/library.ts";
import { Shelf } from "../../utils/lookup/shelf.ts";
import type { LibraryFault } from "../../utils/messages.ts";

/** How a screen reaches the library: the database, or messages to the background. */
export interface LibraryAccess {
  library: Library;
  /** @param hear called after each change of the library. @returns ends the calls. */
  onChange(hear: () => void): () => void;
  /** @param hear called with why the user's own part of the library fails, or null. @returns ends the calls. */
  onFault(hear: (fault: LibraryFault | null) => void): () => void;
  /** @returns how many regulations of the user's own have vanished; null for none. */
  vanished?(): Promise<number | null>;
}

interface ScreenLibrary {
  library: Library;
  /** Empty again after each change. */
  shelf: Shelf;
  /** Another number after each change. */
  version: number;
  /** Why the user's own part fails; null where it does not. */
  fault: LibraryFault | null;
  /** How many regulations of the user's own have vanished; null for none. */
  vanished: number | null;
}

const Context = createContext<ScreenLibrary | null>(null);

/** @param access stays the same object. */
export function LibraryProvider({
  access,
  children,
}: {
  access: LibraryAccess;
  children: ComponentChildren;
}) {
  const { library } = access;
  const shelf = useMemo(() => new Shelf(library), [library]);
  const [version, setVersion] = useState(0);
  const [fault, setFault] = useState<LibraryFault | null>(null);
  const [vanished, setVanished] = useState<number | null>(null);
  useEffect(() => access.onFault(setFault), [access]);
  useEffect(
    () =>
      access.onChange(() => {
        shelf.clear();
        setVersion((before) => before + 1);
      }),
    [access, shelf],
  );
  useEffect(() => void access.vanished?.().then(setVanished), [access, version]);
  const value = useMemo(
    () => ({ library, shelf, version, fault, vanished }),
    [library, shelf, version, fault, vanished],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** @returns the library of the nearest provider. @throws Error where there is none. */
export function useLibrary(): ScreenLibrary {
  const library = useContext(Context);
  if (!library) throw new Error("No library is provided to this screen.");
  return library;
}
