/**
 * The library of this browser: the user's own regulations and the bundled ones. For the background and for extension pages.
 * The card asks by message instead (remote.ts): its frame may be denied the database.
 */
import regulations from "virtual:regulations";
import type { LibraryFault } from "../messages.ts";
import type { CatalogueEntry } from "../regulation/entry.ts";
import type { Regulation } from "../regulation/model.ts";
import { chosenDefault } from "./default.ts";
import { libraryError } from "./errors.ts";
import type { Library } from "./library.ts";
import { marks } from "./marks.ts";
import { LibraryDatabase } from "./own/database.ts";
import { type Marks, missingFrom } from "./own/mark.ts";
import { OwnLibrary } from "./own/own-library.ts";
import { onChange } from "./own/windows.ts";
import { packagedLibrary } from "./packaged.ts";
import { unionLibrary } from "./union.ts";

type FaultListener = (fault: LibraryFault | null) => void;

export interface InstalledLibrary {
  /** Both as one, the user's own first. */
  library: Library;
  own: OwnLibrary;
  database: LibraryDatabase;
  /** Says how much was in the database, so that its loss is seen: see missingFrom. */
  marks: Marks;
  bundled: readonly Regulation[];
  /** @returns what is known by the names in a text, and the user's default regulation, each once. */
  lookUp(names: readonly string[]): Promise<{ known: CatalogueEntry[]; defaultId: string }>;
  /**
   * @param hear called with why the user's own library fails, whenever that changes; null once it answers again. At once
   *   where it fails now.
   * @returns ends the calls.
   */
  onFault(hear: FaultListener): () => void;
  /** @param hear called after each change of the library, whichever window made it. @returns ends the calls. */
  onChange(hear: () => void): () => void;
  /** @returns why the user's own library failed when it was last asked; null where it answered. */
  faultNow(): LibraryFault | null;
  /** @returns how many regulations the user's own library had when it vanished; null where it has not. */
  vanished(): Promise<number | null>;
}

/** Tells who listens how the user's own library fails. */
class Faults {
  readonly #listeners = new Set<FaultListener>();
  now: LibraryFault | null = null;

  tell(fault: LibraryFault | null): void {
    if (fault === this.now) return;
    this.now = fault;
    for (const hear of this.#listeners) hear(fault);
  }

  hear(listener: FaultListener): () => void {
    this.#listeners.add(listener);
    if (this.now !== null) listener(this.now);
    return () => this.#listeners.delete(listener);
  }
}

/** @returns what a library knows by some names, and the entry of its default regulation first: it may be meant anywhere. */
async function lookUp(library: Library, names: readonly string[]) {
  const [defaultId, named] = await Promise.all([chosenDefault(library), library.entries(names)]);
  const entry = named.find(({ id }) => id === defaultId) ?? (await library.entry(defaultId));
  const others = named.filter(({ id }) => id !== defaultId);
  return { known: [...(entry ? [entry] : []), ...others], defaultId };
}

function open(): InstalledLibrary {
  const faults = new Faults();
  const database = new LibraryDatabase();
  const own = new OwnLibrary(database);
  const library = unionLibrary(own, packagedLibrary(regulations), {
    onFault: (error) => faults.tell(error?.fault ?? null),
  });
  return {
    library,
    own,
    database,
    marks,
    bundled: regulations,
    lookUp: (names) => lookUp(library, names),
    onFault: (hear) => faults.hear(hear),
    onChange,
    faultNow: () => faults.now,
    // Where the database cannot be read, a fault is told instead.
    vanished: () =>
      missingFrom(database, marks).catch((error: unknown) => {
        faults.tell(libraryError(error).fault);
        return null;
      }),
  };
}

let opened: InstalledLibrary | undefined;

/** @returns the library, the same each time in one context. The database is opened when it is first asked. */
export function installedLibrary(): InstalledLibrary {
  opened ??= open();
  return opened;
}
