/**
 * Small segments of the search index are merged into the one that an import adds: a library that grew by single regulations
 * would else have a segment for each, and every import reads them all.
 */
import type { IndexedRegulation } from "../../search/index/catalogue.ts";
import { clauseCount } from "../../search/index/clause-numbers.ts";
import type { OpenSegment } from "../../search/index/documents.ts";
import { mergeSegments } from "../../search/index/merge.ts";
import { Segment } from "../../search/index/segment.ts";
import type { CatalogueRecord, SegmentRecord } from "./schema.ts";
import { indexedIn, moved, openRecord } from "./segments.ts";

/** Up to so many segments nothing is merged: a search over 64 is no slower than over one. */
const MOST_SEGMENTS = 24;

/** So many documents at most are merged at once: some 0.2 s. */
const MOST_DOCUMENTS = 4000;

/** @returns the numbers of the segments that should be merged, in their order; none while there are few. */
export function smallSegments(segments: ReadonlyMap<number, SegmentRecord>): number[] {
  if (segments.size < MOST_SEGMENTS) return [];
  let sum = 0;
  const smallest = [...segments].sort(([, a], [, b]) => a.documents - b.documents);
  const small = smallest.filter(([, { documents }]) => {
    sum += documents;
    return sum <= MOST_DOCUMENTS;
  });
  return small.map(([number]) => number).sort((a, b) => a - b);
}

/**
 * @param segments by their numbers, with what is deleted in them now; the new one has a number too.
 * @param records of the regulations that stay or are new.
 * @returns them as one, without what is deleted.
 */
export async function mergeRecords(
  segments: ReadonlyMap<number, SegmentRecord>,
  records: readonly CatalogueRecord[],
): Promise<SegmentRecord> {
  const wanted = new Set(records.map(({ segment, summary }) => `${segment} ${summary.id}`));
  const opened: OpenSegment[] = [];
  const catalogue: IndexedRegulation[] = [];
  let base = 0;
  let first = 0;
  for (const [number, record] of segments) {
    const { bytes, deleted } = await openRecord(record);
    opened.push({ segment: new Segment(bytes), base, deleted });
    base += record.documents;
    for (const entry of await indexedIn(record)) {
      if (!wanted.has(`${number} ${entry.regulationId}`)) continue;
      catalogue.push(moved(entry, first - entry.first));
      first += clauseCount(entry.numbers);
    }
  }
  return {
    bytes: new Blob([mergeSegments(opened)]),
    documents: first,
    indexed: new Blob([JSON.stringify(catalogue)]),
  };
}
