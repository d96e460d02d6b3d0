/** One change of the library, prepared in memory and then written in one transaction. */
import { summaryOf } from "../../regulation/entry.ts";
import type { Regulation } from "../../regulation/model.ts";
import { joinRegulation } from "../../regulation/text.ts";
import { clausesOf } from "../../regulation/units.ts";
import type { Collection } from "../../search/collection.ts";
import { clauseCount, numberRuns } from "../../search/index/clause-numbers.ts";
import { LibraryError } from "../errors.ts";
import { hashOf } from "../hash.ts";
import type { LibraryDatabase, WriteTransaction } from "./database.ts";
import { deleteRecords, type Incoming, leave, putRecords } from "./records.ts";
import { type CatalogueRecord, readMeta, type SegmentRecord, type State, type Undo } from "./schema.ts";
import { buildSegment, deletedBits, openRecord, type Progress, readSegments, recount } from "./segments.ts";
import { type Snapshot, toBlob } from "./snapshot.ts";
import { readText } from "./texts.ts";

/** A regulation that will be added: it bears the id that it has in the library. */
export interface Ready extends Incoming {
  hash: string;
}

/** What a change needs to be written. */
interface Prepared {
  before: Snapshot;
  records: CatalogueRecord[];
  catalogue: Blob;
  state: State;
  added: { key: number; given: Ready }[];
  dropped: CatalogueRecord[];
  /** The new segment, where anything is added. */
  segment: SegmentRecord | undefined;
  /** All segments as they were. */
  segments: ReadonlyMap<number, SegmentRecord>;
  bits: ReadonlyMap<number, Uint8Array<ArrayBuffer>>;
}

/** Where so large a part of the clauses goes, mentions are counted in full: the same work as indexing what goes. */
const LARGE_PART = 0.05;

const EMPTY: Collection = { segments: [], catalogue: [] };

/** @returns the index of regulations that go; null where all mentions should be counted. */
async function indexOf(
  dropped: readonly CatalogueRecord[],
  before: Snapshot,
  database: LibraryDatabase,
): Promise<Collection | null> {
  if (dropped.length === 0) return EMPTY;
  const size = (records: readonly CatalogueRecord[]) =>
    records.reduce((sum, { numbers }) => sum + clauseCount(numbers), 0);
  if (size(dropped) > size(before.records) * LARGE_PART) return null;
  const regulations: Regulation[] = [];
  for (const { key, summary } of dropped)
    regulations.push(joinRegulation(summary, await readText(database, key)));
  return (await buildSegment(regulations, {})).collection;
}

/**
 * Prepares a change; nothing is written.
 *
 * @param added in the order of their clauses. @param dropped records that make way.
 * @throws LibraryError, or the signal's reason.
 */
export async function prepare(
  database: LibraryDatabase,
  before: Snapshot,
  added: readonly Ready[],
  dropped: CatalogueRecord[],
  progress: Progress,
): Promise<Prepared> {
  const segments = await readSegments(database);
  const bits = await deletedBits(segments, dropped);
  const built =
    added.length > 0
      ? await buildSegment(
          added.map(({ regulation }) => regulation),
          progress,
        )
      : { record: undefined, collection: EMPTY };
  const open = await Promise.all(
    Array.from(segments, ([number, record]) => {
      const deleted = bits.get(number) ?? record.deleted;
      return openRecord({ ...record, ...(deleted && { deleted }) });
    }),
  );
  const stay = before.records.filter((record) => !dropped.includes(record));
  const mentions = recount(stay, open, built.collection, await indexOf(dropped, before, database));
  const { generation, nextKey, nextSegment } = before.state;
  const records = [
    ...stay.map((record, at) => ({ ...record, mentions: mentions.kept[at] ?? 0 })),
    ...added.map(
      ({ regulation, hash }, at): CatalogueRecord => ({
        key: nextKey + at,
        segment: nextSegment,
        hash,
        mentions: mentions.added[at] ?? 0,
        numbers: numberRuns(clausesOf(regulation)),
        summary: summaryOf(regulation),
      }),
    ),
  ];
  const catalogue = toBlob(records);
  const state: State = {
    generation: generation + 1,
    nextKey: nextKey + added.length,
    nextSegment: nextSegment + (built.record ? 1 : 0),
    hash: await hashOf(await catalogue.text()),
  };
  progress.signal?.throwIfAborted();
  progress.onProgress?.("write", 0, added.length);
  return {
    before,
    records,
    catalogue,
    state,
    added: added.map((given, at) => ({ key: nextKey + at, given })),
    dropped,
    segment: built.record,
    segments,
    bits,
  };
}

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
): Promise<{ state: State; count: number } | null> {
  const undo = await database.read(["meta"], (transaction) =>
    readMeta(transaction.objectStore("meta"), "undo"),
  );
  if (!undo) return null;
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
