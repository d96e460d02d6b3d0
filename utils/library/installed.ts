/**
 * The library of this browser: the user's own regulations and the bundled ones. For the background and for extension pages.
 * The card asks by message instead (remote.ts): its frame may be denied the database.
 */
import regulations from "virtual:regulations";
import { browser } from "wxt/browser";
import type { LibraryFault } from "../messages.ts";
import type { Regulation } from "../regulation/model.ts";
import { libraryMarkFrom } from "../validation/library.ts";
import { BUNDLED_DEFAULT, chosenDefault } from "./default.ts";
import { LibraryDatabase } from "./own/database.ts";
import type { Marks } from "./own/mark.ts";
import { OwnLibrary } from "./own/own-library.ts";
import { LibraryWriter } from "./own/writer.ts";
import { packagedLibrary } from "./packaged.ts";
import type { AsyncLibrary } from "./store.ts";
import { unionLibrary } from "./union.ts";

export interface InstalledLibrary {
  /** Both as one, the user's own first. */
  library: AsyncLibrary;
  own: OwnLibrary;
  writer: LibraryWriter;
  database: LibraryDatabase;
  /** Says how much was in the database, so that its loss is seen: see missingFrom. */
  marks: Marks;
  bundled: readonly Regulation[];
  /** @returns the id of the user's default regulation; of the bundled one where that is not chosen or no longer there. */
  defaultId(): Promise<string>;
  /** @param hear called each time the user's own library fails, and at once where it last did. @returns ends the calls. */
  onFault(hear: (fault: LibraryFault) => void): () => void;
}

const MARK = "libraryMark";

const marks: Marks = {
  read: async () => libraryMarkFrom((await browser.storage.local.get(MARK))[MARK]),
  write: (mark) => browser.storage.local.set({ [MARK]: mark }),
};

/** Tells who listens of the faults of the user's own library. */
class Faults {
  readonly #listeners = new Set<(fault: LibraryFault) => void>();
  #last: LibraryFault | undefined;

  tell(fault: LibraryFault): void {
    this.#last = fault;
    for (const hear of this.#listeners) hear(fault);
  }

  hear(listener: (fault: LibraryFault) => void): () => void {
    this.#listeners.add(listener);
    if (this.#last !== undefined) listener(this.#last);
    return () => this.#listeners.delete(listener);
  }
}

function open(): InstalledLibrary {
  const faults = new Faults();
  const database = new LibraryDatabase();
  const own = new OwnLibrary(database, BUNDLED_DEFAULT);
  const library = unionLibrary(own, packagedLibrary(regulations, BUNDLED_DEFAULT), {
    onFault: ({ fault }) => faults.tell(fault),
  });
  return {
    library,
    own,
    writer: new LibraryWriter(database, marks),
    database,
    marks,
    bundled: regulations,
    defaultId: () => chosenDefault(library),
    onFault: (hear) => faults.hear(hear),
  };
}

let opened: InstalledLibrary | undefined;

/** @returns the library, the same each time in one context. The database is opened when it is first asked. */
export function installedLibrary(): InstalledLibrary {
  opened ??= open();
  return opened;
}
