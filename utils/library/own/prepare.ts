/**
 * A change of the library, prepared in memory: what is indexed, which mentions change, what the catalogue is then. Nothing is
 * written here; that is for change.ts.
 */
import { summaryOf } from "../../regulation/entry.ts";
import type { Regulation } from "../../regulation/model.ts";
import { joinRegulation } from "../../regulation/text.ts";
import { clausesOf } from "../../regulation/units.ts";
import type { Collection } from "../../search/collection.ts";
import { clauseCount, numberRuns } from "../../search/index/clause-numbers.ts";
import { hashOf } from "../hash.ts";
import type { LibraryDatabase } from "./database.ts";
import { mergeRecords, smallSegments } from "./merging.ts";
import type { Incoming } from "./records.ts";
import type { CatalogueRecord, SegmentRecord, State } from "./schema.ts";
import {
  buildSegment,
  deletedBits,
  namedSegments,
  openRecord,
  type Progress,
  readSegments,
  recount,
} from "./segments.ts";
import { type Snapshot, toBlob } from "./snapshot.ts";
import { readText } from "./texts.ts";

/** A regulation that will be added: it bears the id that it has in the library. */
export interface Ready extends Incoming {
  hash: string;
}

/** All that a change writes. */
export interface Prepared {
  before: Snapshot;
  records: CatalogueRecord[];
  catalogue: Blob;
  state: State;
  added: { key: number; given: Ready }[];
  dropped: readonly CatalogueRecord[];
  /** The new segment, where anything is added. */
  segment: SegmentRecord | undefined;
  /** All segments as they were. */
  segments: ReadonlyMap<number, SegmentRecord>;
  /** Of segments in which more documents are deleted than before: all that are. */
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

/** @returns the segments with what is deleted in them after the change. */
function withBits(
  segments: ReadonlyMap<number, SegmentRecord>,
  bits: ReadonlyMap<number, Uint8Array<ArrayBuffer>>,
): Map<number, SegmentRecord> {
  return new Map(
    Array.from(segments, ([number, record]) => {
      const deleted = bits.get(number);
      return [number, deleted ? { ...record, deleted } : record];
    }),
  );
}

/** @returns the new segment with small ones merged into it, and the records with the segments that they are then in. */
async function merged(
  segments: ReadonlyMap<number, SegmentRecord>,
  added: SegmentRecord,
  number: number,
  records: CatalogueRecord[],
): Promise<{ segment: SegmentRecord; records: CatalogueRecord[] }> {
  const small = new Set(smallSegments(segments));
  if (small.size === 0) return { segment: added, records };
  const parts = new Map([...segments].filter(([each]) => small.has(each)));
  const segment = await mergeRecords(parts.set(number, added), records);
  return {
    segment,
    records: records.map((record) => (small.has(record.segment) ? { ...record, segment: number } : record)),
  };
}

/**
 * Prepares a change.
 *
 * @param added in the order of their clauses.
 * @param dropped records that make way.
 * @throws LibraryError, or the signal's reason.
 */
export async function prepare(
  database: LibraryDatabase,
  before: Snapshot,
  added: readonly Ready[],
  dropped: readonly CatalogueRecord[],
  progress: Progress,
): Promise<Prepared> {
  const { generation, nextKey, nextSegment } = before.state;
  const segments = await readSegments(database);
  const bits = await deletedBits(segments, dropped);
  const now = withBits(namedSegments(segments, before.records), bits);
  const regulations = added.map(({ regulation }) => regulation);
  const built = added.length > 0 ? await buildSegment(regulations, progress) : undefined;
  const gone = new Set(dropped);
  const stay = before.records.filter((record) => !gone.has(record));
  const open = await Promise.all(Array.from(now.values(), openRecord));
  const mentions = recount(stay, open, built?.collection ?? EMPTY, await indexOf(dropped, before, database));
  const all = [
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
  const { segment, records } = built
    ? await merged(now, built.record, nextSegment, all)
    : { segment: undefined, records: all };
  const catalogue = toBlob(records);
  const state: State = {
    generation: generation + 1,
    nextKey: nextKey + added.length,
    nextSegment: nextSegment + (segment ? 1 : 0),
    hash: await hashOf(await catalogue.text()),
  };
  progress.signal?.throwIfAborted();
  progress.onProgress?.("write", 0, added.length);
  const keyed = added.map((given, at) => ({ key: nextKey + at, given }));
  return { before, records, catalogue, state, added: keyed, dropped, segment, segments, bits };
}
