/** Regulations as one searchable collection: a packed index and a catalogue, both plain data that can be stored. */
import type { Regulation } from "../regulation/model.ts";
import { SegmentBuilder } from "./index/build.ts";
import { describeRegulation, type IndexedRegulation } from "./index/catalogue.ts";
import { entriesOf } from "./index/entries.ts";
import { countMentions } from "./index/mentions.ts";
import { PackedMiniSearch, type StoredSegment } from "./index/minisearch.ts";
import { scanTerms } from "./index/terms.ts";
import { FIELDS, Ranking } from "./rank/ranking.ts";

export interface Collection {
  segments: StoredSegment[];
  /** In the order of their clauses. */
  catalogue: IndexedRegulation[];
}

/** @returns the index over a collection's segments, ready to rank. */
export function openRanking({ segments, catalogue }: Collection): Ranking {
  return new Ranking(new PackedMiniSearch(segments, { fields: FIELDS }), catalogue);
}

/**
 * Indexes regulations as one segment. A generator, so that a worker can report and stop between regulations: it gives
 * the number of regulations that are done.
 *
 * @param first the number of the first clause: the size of the collection that they will be added to.
 */
export function* buildCollection(
  regulations: readonly Regulation[],
  first = 0,
): Generator<number, Collection, void> {
  const builder = new SegmentBuilder(FIELDS.length, scanTerms);
  const catalogue: IndexedRegulation[] = [];
  let next = first;
  for (const regulation of regulations) {
    catalogue.push(describeRegulation(regulation, next));
    for (const { text, headings } of entriesOf(regulation)) builder.add(next++, [text, headings]);
    yield catalogue.length;
  }
  return withMentions({ segments: [{ bytes: builder.finish() }], catalogue });
}

/**
 * @param collections built so that each begins where the one before it ends.
 * @returns them as one, which scores as if it had been built at once. The time it takes grows with the titles of the
 *   smaller collections, not with all titles times all clauses.
 */
export function joinCollections(collections: readonly Collection[]): Collection {
  const segments = collections.flatMap((each) => each.segments);
  const catalogue = collections.flatMap((each) => {
    const titles = each.catalogue.map(({ title }) => title);
    const elsewhere = collections.filter((other) => other !== each).flatMap((other) => other.segments);
    const counts = countMentions(elsewhere, titles);
    return each.catalogue.map((entry, at) => ({
      ...entry,
      mentions: (entry.mentions ?? 0) + (counts[at] ?? 0),
    }));
  });
  return { segments, catalogue };
}

function withMentions({ segments, catalogue }: Collection): Collection {
  const counts = countMentions(
    segments,
    catalogue.map(({ title }) => title),
  );
  return { segments, catalogue: catalogue.map((entry, at) => ({ ...entry, mentions: counts[at] ?? 0 })) };
}
