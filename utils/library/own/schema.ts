/** What the database `library` holds. Records of a regulation have its key: a number that is never used again. */
import type { DBSchema } from "idb";
import type { EntrySummary, Outline, Source } from "../../regulation/entry.ts";
import type { Clause } from "../../regulation/model.ts";
import type { NumberRun } from "../../search/index/clause-numbers.ts";
import type { TextRest } from "./blocks.ts";

/**
 * One regulation in the catalogue. Its records never change: a replaced regulation gets a new key, so that what is being
 * read stays as it was, and undoing an import only brings back the catalogue before it.
 */
export interface CatalogueRecord {
  key: number;
  /** The segment of the search index that has its clauses. */
  segment: number;
  /** SHA-256 of the regulation without its id. */
  hash: string;
  /** How many clauses of the library name its title. */
  mentions: number;
  numbers: NumberRun[];
  summary: EntrySummary;
}

/** A part of the search index: the clauses of the regulations of one import or of several small ones, one document each. */
export interface SegmentRecord {
  bytes: Blob;
  documents: number;
  /** IndexedRegulation[] as JSON; the first clause of the segment has the number 0. */
  indexed: Blob;
  /** One bit a document, set where it is deleted; missing while none is. */
  deleted?: Uint8Array<ArrayBuffer>;
}

/** Counters of the whole library. */
export interface State {
  /** How often it was changed. */
  generation: number;
  nextKey: number;
  nextSegment: number;
  /** SHA-256 of the catalogue. */
  hash: string;
}

/** How the last change is undone. */
export interface Undo {
  /** As it was before. */
  catalogue: Blob;
  hash: string;
  /** Segments whose deleted documents the change has marked, as these were before. */
  deleted: { segment: number; bits: Uint8Array<ArrayBuffer> | undefined }[];
  /** Keys whose records the change has added. */
  added: number[];
  /** Keys of what it has replaced or removed: deleted at the next change. */
  dropped: number[];
}

/** @returns what tells a change from all others: keys are given once. */
export const changeId = ({ added, dropped }: Pick<Undo, "added" | "dropped">): string =>
  JSON.stringify([added, dropped]);

interface Meta {
  catalogue: Blob;
  state: State;
  undo: Undo;
}

export interface LibrarySchema extends DBSchema {
  entries: { key: number; value: { summary: EntrySummary; source?: Source } };
  outlines: { key: number; value: Outline };
  /** Blocks of clauses by [key, block], and what is no clause by [key, "rest"]. */
  texts: { key: [key: number, block: number | "rest"]; value: Clause[] | TextRest };
  /** The file or page as it was read, where it was handed over. */
  originals: { key: number; value: Blob };
  segments: { key: number; value: SegmentRecord };
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
}

export type StoreName = "entries" | "outlines" | "texts" | "originals" | "segments" | "meta";

export const STORES: readonly StoreName[] = ["entries", "outlines", "texts", "originals", "segments", "meta"];

/** An object store of a running transaction, as far as single records go. */
interface MetaStore {
  get(key: keyof Meta): Promise<Meta[keyof Meta] | undefined>;
}

/** @returns a record of the store `meta` in its own type. */
export const readMeta = async <K extends keyof Meta>(
  store: MetaStore,
  key: K,
): Promise<Meta[K] | undefined> => (await store.get(key)) as Meta[K] | undefined;
