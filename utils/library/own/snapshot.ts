/** The catalogue as it was at one moment, in memory: the records of regulations that it names never change. */

import { LibraryError } from "../errors.ts";
import { Names } from "../names.ts";
import type { LibraryDatabase } from "./database.ts";
import { type CatalogueRecord, readMeta, type State } from "./schema.ts";

const EMPTY: State = { generation: 0, nextKey: 1, nextSegment: 1, hash: "" };

export class Snapshot {
  readonly state: State;
  /** In the order of their clauses. */
  readonly records: readonly CatalogueRecord[];
  /** The bytes of the records; undefined for a library that was never written. */
  readonly blob: Blob | undefined;
  readonly #byId: ReadonlyMap<string, CatalogueRecord>;
  #names: Names | undefined;

  constructor(state: State, records: readonly CatalogueRecord[], blob?: Blob) {
    this.state = state;
    this.records = records;
    this.blob = blob;
    this.#byId = new Map(records.map((record) => [record.summary.id, record]));
  }

  record(id: string): CatalogueRecord | undefined {
    return this.#byId.get(id);
  }

  get names(): Names {
    this.#names ??= new Names(this.records.map(({ summary }) => summary));
    return this.#names;
  }
}

/** @returns what the library is at now, without its catalogue. @throws LibraryError. */
export const readState = async (database: LibraryDatabase): Promise<State> =>
  (await database.read(["meta"], (transaction) => readMeta(transaction.objectStore("meta"), "state"))) ??
  EMPTY;

/** @returns the catalogue as it is now. @throws LibraryError. */
export async function readSnapshot(database: LibraryDatabase): Promise<Snapshot> {
  const [state, blob] = await database.read(["meta"], (transaction) => {
    const store = transaction.objectStore("meta");
    return Promise.all([readMeta(store, "state"), readMeta(store, "catalogue")]);
  });
  if (!state && !blob) return new Snapshot(EMPTY, []);
  if (!state || !blob) throw new LibraryError("damaged");
  try {
    return new Snapshot(state, JSON.parse(await blob.text()), blob);
  } catch (error) {
    throw new LibraryError("damaged", error);
  }
}

/** @returns the catalogue as it is stored. */
export const toBlob = (value: unknown): Blob => new Blob([JSON.stringify(value)]);
