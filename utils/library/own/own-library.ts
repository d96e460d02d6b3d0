/**
 * The user's own regulations, read from the database. The catalogue stays in memory (about 1 MB for 3,327 regulations);
 * outlines, clauses and texts are read when asked for.
 */
import type {
  CatalogueEntry,
  EntrySummary,
  Outline,
  Source,
  SourcedRegulation,
} from "../../regulation/entry.ts";
import type { Clause } from "../../regulation/model.ts";
import { joinRegulation, type RegulationText } from "../../regulation/text.ts";
import type { ClauseNumber } from "../../regulation/units.ts";
import type { Collection } from "../../search/collection.ts";
import { placeOfNumber } from "../../search/index/clause-numbers.ts";
import { LibraryError } from "../errors.ts";
import type { Library } from "../library.ts";
import { blockOf } from "./blocks.ts";
import type { LibraryDatabase } from "./database.ts";
import type { CatalogueRecord } from "./schema.ts";
import { openCollection, readSegments } from "./segments.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";
import { readText } from "./texts.ts";
import { onChange } from "./windows.ts";

/** Outlines in memory: a page names few regulations, and many pages the same. */
const MAX_OUTLINES = 200;

export class OwnLibrary implements Library {
  readonly #database: LibraryDatabase;
  readonly #outlines = new Map<number, Outline>();
  readonly #stopHearing: () => void;
  #reading: Promise<Snapshot> | undefined;

  constructor(database: LibraryDatabase) {
    this.#database = database;
    this.#stopHearing = onChange(() => {
      this.#reading = undefined;
    });
  }

  /** Ends the connection, so that no change is heard any more. */
  close(): Promise<void> {
    this.#stopHearing();
    return this.#database.close();
  }

  async entries(names: readonly string[]): Promise<CatalogueEntry[]> {
    // Before any page names one, the keys of all titles need not be made.
    if (names.length === 0) return [];
    const snapshot = await this.#snapshot();
    const entries = await Promise.all(snapshot.names.idsOf(names).map((id) => this.entry(id)));
    return entries.filter((entry) => entry !== undefined);
  }

  entry(id: string): Promise<CatalogueEntry | undefined> {
    return this.#of(id, async ({ key, summary }) => ({ ...summary, ...(await this.#outline(key)) }));
  }

  async all(): Promise<readonly EntrySummary[]> {
    return (await this.#snapshot()).records.map(({ summary }) => summary);
  }

  text(id: string): Promise<RegulationText | undefined> {
    return this.#of(id, ({ key }) => readText(this.#database, key));
  }

  async clauses(id: string, numbers: readonly ClauseNumber[]): Promise<Clause[]> {
    const found = await this.#of(id, (record) =>
      this.#clausesAt(
        record.key,
        numbers.map(({ ordinal, suffix = 0 }) => placeOfNumber(record.numbers, ordinal, suffix)),
      ),
    );
    return found ?? [];
  }

  async clausesAt(id: string, places: readonly number[]): Promise<Clause[]> {
    return (await this.#of(id, ({ key }) => this.#clausesAt(key, places))) ?? [];
  }

  /** @returns where a regulation comes from, and the file or page as it was read, where these were kept. */
  origin(id: string): Promise<{ source?: Source; original?: Blob } | undefined> {
    return this.#of(id, ({ key }) =>
      this.#database.read(["entries", "originals"], async (transaction) => {
        const [entry, original] = await Promise.all([
          transaction.objectStore("entries").get(key),
          transaction.objectStore("originals").get(key),
        ]);
        return { ...(entry?.source && { source: entry.source }), ...(original && { original }) };
      }),
    );
  }

  /**
   * @param ids of those that are wanted; all by default.
   * @returns the regulations as they were when it began, one at a time: for a pack of them.
   */
  async *regulations(ids?: ReadonlySet<string>): AsyncGenerator<SourcedRegulation, void> {
    for (const { key, summary } of (await this.#snapshot()).records) {
      if (ids && !ids.has(summary.id)) continue;
      const text = await readText(this.#database, key);
      const source = (await this.origin(summary.id))?.source;
      yield { regulation: joinRegulation(summary, text), ...(source && { source }) };
    }
  }

  /**
   * @param first the number of the first clause: the size of the collection that it will be joined to.
   * @returns the index over all regulations.
   */
  async collection(first = 0): Promise<Collection> {
    const segments = readSegments(this.#database);
    segments.catch(() => {});
    return openCollection(await segments, await this.#snapshot(), first);
  }

  /** @returns how often the library was changed: the same number, the same library. */
  async generation(): Promise<number> {
    return (await this.#snapshot()).state.generation;
  }

  #snapshot(): Promise<Snapshot> {
    if (!this.#reading) {
      const reading = readSnapshot(this.#database);
      this.#reading = reading;
      reading.catch(() => {
        if (this.#reading === reading) this.#reading = undefined;
      });
    }
    return this.#reading;
  }

  /** Reads by a record of the catalogue; once more where its records are gone, since the library may have changed twice. */
  async #of<T>(id: string, read: (record: CatalogueRecord) => Promise<T>): Promise<T | undefined> {
    const record = (await this.#snapshot()).record(id);
    try {
      return record && (await read(record));
    } catch (error) {
      if (!(error instanceof LibraryError) || error.fault !== "damaged") throw error;
      this.#reading = undefined;
      const now = (await this.#snapshot()).record(id);
      if (now?.key === record?.key) throw error;
      return now && read(now);
    }
  }

  async #outline(key: number): Promise<Outline> {
    const outline =
      this.#outlines.get(key) ??
      (await this.#database.read(["outlines"], (transaction) =>
        transaction.objectStore("outlines").get(key),
      ));
    if (!outline) throw new LibraryError("damaged");
    // The one last asked for comes last, and the first goes.
    this.#outlines.delete(key);
    this.#outlines.set(key, outline);
    const [oldest] = this.#outlines.keys();
    if (this.#outlines.size > MAX_OUTLINES && oldest !== undefined) this.#outlines.delete(oldest);
    return outline;
  }

  async #clausesAt(key: number, places: readonly number[]): Promise<Clause[]> {
    const wanted = places.filter((place) => place >= 0).map(blockOf);
    const numbers = [...new Set(wanted.map(({ block }) => block))];
    const blocks = await this.#database.read(["texts"], async (transaction) => {
      const store = transaction.objectStore("texts");
      const read = await Promise.all(numbers.map((block) => store.get([key, block])));
      return new Map(numbers.map((block, at) => [block, read[at]]));
    });
    return wanted.flatMap(({ block, at }) => {
      const clauses = blocks.get(block);
      return (Array.isArray(clauses) ? clauses[at] : undefined) ?? [];
    });
  }
}
