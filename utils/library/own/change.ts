/** Writing a change of the library, and its undoing: each in one transaction. */

import { LibraryError } from "../errors.ts";
import type { LibraryDatabase, WriteTransaction } from "./database.ts";
import type { Prepared } from "./prepare.ts";
import { deleteRecords, leave, putRecords } from "./records.ts";
import { type CatalogueRecord, changeId, readMeta, type State, type Undo } from "./schema.ts";
import { type Snapshot, toBlob } from "./snapshot.ts";

/** @throws LibraryError "busy" where the library has changed since. */
async function checkUnchanged(transaction: WriteTransaction, { state }: Snapshot): Promise<void> {
  const now = await readMeta(transaction.objectStore("meta"), "state");
  if ((now?.generation ?? 0) !== state.generation) throw new LibraryError("busy");
}

/** Writes a prepared change, the catalogue last. @throws LibraryError: then nothing is written. */
export function writeChange(database: LibraryDatabase, change: Prepared): Promise<void> {
  const { before, records, state, segment, segments, bits } = change;
  return database.write(async (transaction) => {
    await checkUnchanged(transaction, before);
    const meta = transaction.objectStore("meta");
    const store = transaction.objectStore("segments");
    // What the change before this one kept for its undoing.
    const last = await readMeta(meta, "undo");
    for (const key of last?.dropped ?? []) deleteRecords(transaction, key);
    const named = new Set([...before.records, ...records].map((record) => record.segment));
    for (const number of segments.keys()) if (!named.has(number)) leave(store.delete(number));
    for (const [number, record] of segments) {
      const deleted = bits.get(number);
      if (deleted) leave(store.put({ ...record, deleted }, number));
    }
    for (const { key, given } of change.added) putRecords(transaction, key, given);
    if (segment) leave(store.put(segment, before.state.nextSegment));
    const undo: Undo = {
      catalogue: before.blob ?? toBlob([]),
      hash: before.state.hash,
      deleted: Array.from(bits.keys(), (number) => ({
        segment: number,
        bits: segments.get(number)?.deleted,
      })),
      added: change.added.map(({ key }) => key),
      dropped: change.dropped.map(({ key }) => key),
    };
    leave(meta.put(undo, "undo"));
    leave(meta.put(state, "state"));
    leave(meta.put(change.catalogue, "catalogue"));
  });
}

/**
 * Brings back the library as it was before the last change.
 *
 * @returns the counters then, and how many regulations there are; null where there is nothing to undo.
 * @throws LibraryError: then nothing is changed.
 */
export async function writeUndo(
  database: LibraryDatabase,
  now: Snapshot,
  change: string | undefined,
): Promise<{ state: State; count: number } | null> {
  const undo = await database.read(["meta"], (transaction) =>
    readMeta(transaction.objectStore("meta"), "undo"),
  );
  if (!undo || (change !== undefined && change !== changeId(undo))) return null;
  const records: CatalogueRecord[] = JSON.parse(await undo.catalogue.text());
  const named = new Set(records.map(({ segment }) => segment));
  const state: State = { ...now.state, generation: now.state.generation + 1, hash: undo.hash };
  await database.write(async (transaction) => {
    await checkUnchanged(transaction, now);
    const store = transaction.objectStore("segments");
    for (const number of await store.getAllKeys()) if (!named.has(number)) leave(store.delete(number));
    for (const { segment, bits } of undo.deleted) {
      const record = await store.get(segment);
      if (!record) throw new LibraryError("damaged");
      const { deleted: _, ...others } = record;
      leave(store.put({ ...others, ...(bits && { deleted: bits }) }, segment));
    }
    for (const key of undo.added) deleteRecords(transaction, key);
    const meta = transaction.objectStore("meta");
    leave(meta.delete("undo"));
    leave(meta.put(state, "state"));
    leave(meta.put(undo.catalogue, "catalogue"));
  });
  return { state, count: records.length };
}
