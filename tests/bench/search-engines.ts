/** Search engines over the same clauses, behind one shape, to be timed and measured alike. */
import MiniSearch from "minisearch";
import type { Regulation } from "../../utils/regulation/model.ts";
import { entriesOf } from "../../utils/search/index/entries.ts";
import { indexTerms } from "../../utils/search/index/terms.ts";
import { fold } from "../../utils/text/fold.ts";

/** A clause as an engine indexes it. */
export interface Document {
  id: number;
  text: string;
}

/** An index that was built. */
export interface Built {
  /** @returns the numbers of the best clauses. */
  search(question: string, limit: number): number[] | Promise<number[]>;
  /** What is kept on disk; undefined where the engine has no such form. */
  bytes?: number;
  /** Reads what is kept, ready to search; undefined where the index is built anew at each start. */
  load?(): Built | Promise<Built>;
}

export interface Contestant {
  name: string;
  build(documents: readonly Document[]): Built | Promise<Built>;
}

/** @returns the clauses as the engines index them. */
export const documentsOf = (regulations: readonly Regulation[]): Document[] =>
  regulations.flatMap(entriesOf).map(({ text }, id) => ({ id, text }));

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
export const segmented = (text: string): string[] =>
  Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

/** MiniSearch as it comes, with another way to find words. */
export function stockMiniSearch(name: string, tokenize: (text: string) => string[]): Contestant {
  const options = { fields: ["text"], tokenize, processTerm: (term: string) => term };
  const open = (index: MiniSearch<Document>): Built => ({
    search: (question, limit) =>
      index
        .search(fold(question).text)
        .slice(0, limit)
        .map(({ id }) => id),
  });
  return {
    name,
    build(documents) {
      const index = new MiniSearch<Document>(options);
      index.addAll(documents);
      let json: string | undefined;
      const kept = () => {
        json ??= JSON.stringify(index);
        return json;
      };
      return {
        ...open(index),
        get bytes() {
          return Buffer.byteLength(kept());
        },
        load: () => open(MiniSearch.loadJSON<Document>(kept(), options)),
      };
    },
  };
}

/**
 * BM25 (k1 1.2, b 0.75) over the given words, each once a question: the yardstick of ranking. Plain, not fast.
 */
export function plainBm25(name: string, tokenize: (text: string) => string[]): Contestant {
  return {
    name,
    build(documents) {
      const postings = new Map<string, [document: number, frequency: number][]>();
      const lengths = documents.map(({ text }, document) => {
        const words = tokenize(text);
        const frequencies = new Map<string, number>();
        for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
        for (const [word, frequency] of frequencies) {
          const known = postings.get(word);
          if (known) known.push([document, frequency]);
          else postings.set(word, [[document, frequency]]);
        }
        return words.length;
      });
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      const norm = lengths.map((length) => 1.2 * (0.25 + (0.75 * length) / average));
      return {
        search(question, limit) {
          const scores = new Map<number, number>();
          for (const word of new Set(tokenize(fold(question).text))) {
            const having = postings.get(word) ?? [];
            const rarity = Math.log(1 + (documents.length - having.length + 0.5) / (having.length + 0.5));
            for (const [document, frequency] of having) {
              const score = (rarity * frequency * 2.2) / (frequency + (norm[document] ?? 1));
              scores.set(document, (scores.get(document) ?? 0) + score);
            }
          }
          return [...scores]
            .sort((a, b) => b[1] - a[1] || a[0] - b[0])
            .slice(0, limit)
            .map(([document]) => document);
        },
      };
    },
  };
}

export const UNI_BI: Contestant = stockMiniSearch("MiniSearch uni+bi", indexTerms);
export const SEGMENTER: Contestant = stockMiniSearch("MiniSearch Segmenter", segmented);
