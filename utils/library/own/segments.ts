/** The search index of the user's own regulations: a segment an import, and which of its documents are deleted. */
import type { Regulation } from "../../regulation/model.ts";
import { buildCollection, type Collection } from "../../search/collection.ts";
import type { IndexedRegulation } from "../../search/index/catalogue.ts";
import { clauseCount } from "../../search/index/clause-numbers.ts";
import { countMentions } from "../../search/index/mentions.ts";
import type { StoredSegment } from "../../search/index/minisearch.ts";
import { LibraryError } from "../errors.ts";
import type { LibraryDatabase } from "./database.ts";
import type { CatalogueRecord, SegmentRecord } from "./schema.ts";
import type { Snapshot } from "./snapshot.ts";

/** @returns the segments by their numbers. @throws LibraryError. */
export function readSegments(database: LibraryDatabase): Promise<Map<number, SegmentRecord>> {
  return database.read(["segments"], async (transaction) => {
    const store = transaction.objectStore("segments");
    const [numbers, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(records.map((record, at) => [numbers[at] ?? 0, record]));
  });
}

/** @returns the segments that a catalogue names: others are kept for undoing the last change, or about to be deleted. */
export function namedSegments(
  segments: ReadonlyMap<number, SegmentRecord>,
  records: readonly CatalogueRecord[],
): Map<number, SegmentRecord> {
  const named = new Set(records.map(({ segment }) => segment));
  return new Map([...segments].filter(([number]) => named.has(number)));
}

/** @returns the bytes of a segment as the index reads them. */
export const openRecord = async ({ bytes, deleted }: SegmentRecord): Promise<StoredSegment> => ({
  bytes: new Uint8Array(await bytes.arrayBuffer()),
  deleted,
});

/** @returns the regulations of a segment. */
export async function indexedIn({ indexed }: SegmentRecord): Promise<IndexedRegulation[]> {
  return JSON.parse(await indexed.text());
}

/** @returns an indexed regulation whose clauses have other numbers. */
export const moved = (entry: IndexedRegulation, by: number): IndexedRegulation => ({
  ...entry,
  first: entry.first + by,
  chapters: entry.chapters.map((chapter) => ({ ...chapter, first: chapter.first + by })),
});

/**
 * @param stored all segments, by their numbers.
 * @param from the number of the first clause.
 * @returns the index over the regulations of a snapshot; clauses are numbered through, deleted ones included.
 * @throws LibraryError "damaged" where a segment is missing.
 */
export async function openCollection(
  stored: ReadonlyMap<number, SegmentRecord>,
  snapshot: Snapshot,
  from: number,
): Promise<Collection> {
  const records = namedSegments(stored, snapshot.records);
  const opening = Array.from(records, async ([number, record]) => {
    const [segment, indexed] = await Promise.all([openRecord(record), indexedIn(record)]);
    return { number, segment, indexed, documents: record.documents };
  });
  const wanted = new Map(
    snapshot.records.map((record) => [`${record.segment} ${record.summary.id}`, record]),
  );
  const segments: StoredSegment[] = [];
  const catalogue: IndexedRegulation[] = [];
  let first = from;
  for (const { number, segment, indexed, documents } of await Promise.all(opening)) {
    segments.push(segment);
    for (const entry of indexed) {
      const known = wanted.get(`${number} ${entry.regulationId}`);
      if (known) catalogue.push({ ...moved(entry, first), mentions: known.mentions });
    }
    first += documents;
  }
  if (catalogue.length < wanted.size) throw new LibraryError("damaged");
  return { segments, catalogue };
}

/** What a build reports, and how it is stopped. */
export interface Progress {
  signal?: AbortSignal;
  /** @param done of `total` regulations in this step. */
  onProgress?: (step: "index" | "write", done: number, total: number) => void;
}

/** Between two turns of the event loop, in which a worker hears that it should stop. */
const TURN_MS = 50;

/**
 * Indexes new regulations.
 *
 * @throws the signal's reason where it was stopped.
 */
export async function buildSegment(
  regulations: readonly Regulation[],
  { signal, onProgress }: Progress,
): Promise<{ record: SegmentRecord; collection: Collection }> {
  const building = buildCollection(regulations);
  let turn = performance.now();
  let step = building.next();
  while (!step.done) {
    if (performance.now() - turn > TURN_MS) {
      onProgress?.("index", step.value, regulations.length);
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      turn = performance.now();
    }
    step = building.next();
  }
  const collection = step.value;
  const [segment] = collection.segments;
  const documents = collection.catalogue.reduce((sum, { numbers }) => sum + clauseCount(numbers), 0);
  const record: SegmentRecord = {
    bytes: new Blob([(segment?.bytes ?? new Uint8Array()) as Uint8Array<ArrayBuffer>]),
    documents,
    indexed: new Blob([JSON.stringify(collection.catalogue)]),
  };
  return { record, collection };
}

/**
 * @param segments of the library.
 * @returns by segment the bits of its deleted documents, with those of `dropped` added; only segments that change.
 */
export async function deletedBits(
  segments: ReadonlyMap<number, SegmentRecord>,
  dropped: readonly CatalogueRecord[],
): Promise<Map<number, Uint8Array<ArrayBuffer>>> {
  const changed = new Map<number, Uint8Array<ArrayBuffer>>();
  for (const number of new Set(dropped.map(({ segment }) => segment))) {
    const record = segments.get(number);
    if (!record) throw new LibraryError("damaged");
    const gone = new Set(dropped.flatMap(({ segment, summary }) => (segment === number ? summary.id : [])));
    const bits = record.deleted?.slice() ?? new Uint8Array((record.documents + 7) >> 3);
    for (const { regulationId, first, numbers } of await indexedIn(record)) {
      if (!gone.has(regulationId)) continue;
      for (let at = first; at < first + clauseCount(numbers); at++)
        bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
    }
    changed.set(number, bits);
  }
  return changed;
}

/**
 * Counts mentions anew where regulations came or went. Only what came or went is counted: its titles in all clauses, and all
 * titles in its clauses.
 *
 * @param kept records that stay.
 * @param segments of the library, with what is deleted in them now.
 * @param added the index of what came.
 * @param removed the index of what went; null where that is so much that counting all is less work.
 * @returns the mentions of those kept, in their order, and of those added.
 */
export function recount(
  kept: readonly CatalogueRecord[],
  segments: readonly StoredSegment[],
  added: Collection,
  removed: Collection | null,
): { kept: number[]; added: number[] } {
  const titles = kept.map(({ summary }) => summary.title);
  const newTitles = added.catalogue.map(({ title }) => title);
  const more = countMentions(added.segments, titles);
  const fewer = removed ? countMentions(removed.segments, titles) : undefined;
  const whole = removed ? undefined : countMentions(segments, titles);
  const elsewhere = countMentions(segments, newTitles);
  return {
    kept: kept.map(({ mentions }, at) => (whole?.[at] ?? mentions) + (more[at] ?? 0) - (fewer?.[at] ?? 0)),
    added: added.catalogue.map(({ mentions = 0 }, at) => mentions + (elsewhere[at] ?? 0)),
  };
}
