import { useEffect, useMemo, useState } from "preact/hooks";
import { libraryError } from "../../utils/library/errors.ts";
import type { LibraryDatabase } from "../../utils/library/own/database.ts";
import { type LastChange, type Listed, listOwn } from "../../utils/library/own/listing.ts";
import { type Marks, markOf, missingFrom } from "../../utils/library/own/mark.ts";
import { readSnapshot } from "../../utils/library/own/snapshot.ts";
import { onChange } from "../../utils/library/own/windows.ts";
import type { LibraryFault } from "../../utils/messages.ts";
import { summaryOf } from "../../utils/regulation/entry.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { type Entry, entryOf } from "./listing.ts";

export interface Shelves {
  database: LibraryDatabase;
  marks: Marks;
  bundled: readonly Regulation[];
}

export interface Listing {
  /** The user's own, then the bundled ones that these do not replace. Null until they are known. */
  entries: readonly Entry[] | null;
  lastChange: LastChange | null;
  /** Why the user's own cannot be read. */
  fault: LibraryFault | null;
  /** How many regulations there were before the library vanished. */
  vanished: number | null;
  /** Takes the library as it is now for the whole: it is no longer missed. */
  acceptLoss(): void;
}

interface Own {
  listed: readonly Listed[] | null;
  lastChange: LastChange | null;
  fault: LibraryFault | null;
  vanished: number | null;
}

const UNREAD: Own = { listed: null, lastChange: null, fault: null, vanished: null };

async function readOwn({ database, marks }: Shelves): Promise<Own> {
  try {
    const [own, vanished] = await Promise.all([
      listOwn(database),
      missingFrom(database, marks).catch(() => null),
    ]);
    return { ...own, vanished, fault: null };
  } catch (error) {
    return { ...UNREAD, listed: [], fault: libraryError(error).fault };
  }
}

/** @returns what is in the library, again after each change, whichever window made it. */
export function useListing(shelves: Shelves): Listing {
  const { database, marks, bundled } = shelves;
  const [own, setOwn] = useState(UNREAD);
  const load = async (isWanted = () => true) => {
    const read = await readOwn(shelves);
    if (isWanted()) setOwn(read);
  };
  useEffect(() => {
    let newest = 0;
    const loadNewest = () => {
      const turn = ++newest;
      void load(() => turn === newest);
    };
    loadNewest();
    return onChange(loadNewest);
  }, [database]);
  const { listed } = own;
  const entries = useMemo(() => listed && withBundled(listed, bundled), [listed, bundled]);
  const acceptLoss = async () => {
    const { state, records } = await readSnapshot(database);
    await marks.write(markOf(state, records.length));
    await load();
  };
  return { ...own, entries, acceptLoss: () => void acceptLoss() };
}

function withBundled(listed: readonly Listed[], bundled: readonly Regulation[]): Entry[] {
  const ids = new Set(listed.map(({ summary }) => summary.id));
  return [
    ...listed.map((each) => entryOf(each, false)),
    ...bundled
      .filter(({ id }) => !ids.has(id))
      .map((each) => entryOf({ summary: summaryOf(each), clauses: clausesOf(each).length, order: 0 }, true)),
  ];
}
