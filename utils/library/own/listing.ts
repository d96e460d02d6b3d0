/** What the page of the library lists of the user's own regulations, without reading their texts. */
import type { EntrySummary } from "../../regulation/entry.ts";
import { clauseCount } from "../../search/index/clause-numbers.ts";
import type { LibraryDatabase } from "./database.ts";
import { changeId, readMeta } from "./schema.ts";
import { readSnapshot } from "./snapshot.ts";

export interface Listed {
  summary: EntrySummary;
  /** How many there are. */
  clauses: number;
  /** The later it was added or changed, the higher. */
  order: number;
}

/** The last change of the library, which can be undone. */
export interface LastChange {
  /** Tells it from all others: see LibraryWriter.undo. */
  id: string;
  added: number;
  removed: number;
}

/** @returns all regulations in the order in which they came; the last change, null where there is none. @throws LibraryError. */
export async function listOwn(
  database: LibraryDatabase,
): Promise<{ listed: Listed[]; lastChange: LastChange | null }> {
  const [{ records }, undo] = await Promise.all([
    readSnapshot(database),
    database.read(["meta"], (transaction) => readMeta(transaction.objectStore("meta"), "undo")),
  ]);
  return {
    listed: records.map(({ key, numbers, summary }) => ({
      summary,
      clauses: clauseCount(numbers),
      order: key,
    })),
    lastChange: undo ? { id: changeId(undo), added: undo.added.length, removed: undo.dropped.length } : null,
  };
}
