/** Regulations as one searchable collection: a packed index and a catalogue, both plain data that can be stored. */
import type { Regulation } from "../regulation/model.ts";
import { foldedText } from "../text/fold.ts";
import { SegmentBuilder } from "./index/build.ts";
import { describeRegulation, type IndexedRegulation } from "./index/catalogue.ts";
import { entriesOf } from "./index/entries.ts";
import { PackedMiniSearch, type StoredSegment } from "./index/minisearch.ts";
import { phraseTerms, scanTerms } from "./index/terms.ts";
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
 * @returns them as one, which scores as if it had been built at once.
 */
export function joinCollections(collections: readonly Collection[]): Collection {
  const segments = collections.flatMap((each) => each.segments);
  return withMentions({ segments, catalogue: collections.flatMap(({ catalogue }) => catalogue) });
}

/** Counts the clauses that have all pairs of a title: nearly always the title itself, and it needs no text. */
function withMentions(collection: Collection): Collection {
  const ranking = openRanking(collection);
  const mentions = (title: string) =>
    ranking.withAll(phraseTerms(foldedText(title.replace(/^中华人民共和国/, "")))).length;
  const catalogue = collection.catalogue.map((entry) => ({ ...entry, mentions: mentions(entry.title) }));
  return { ...collection, catalogue };
}
