/** Opening the database, bringing it up to date, and writing to it so that all of a change is there or nothing. */
import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { LibraryError, libraryError } from "../errors.ts";
import { type LibrarySchema, STORES, type StoreName } from "./schema.ts";

type Connection = IDBPDatabase<LibrarySchema>;

/** A transaction over all stores. */
export type WriteTransaction = IDBPTransaction<LibrarySchema, StoreName[], "readwrite">;

/**
 * One step of the layout, from the version of its place to the next. It runs in the transaction of the upgrade: it may wait
 * for the database only, and where it throws the database stays as it was.
 */
export type Migration = (
  database: Connection,
  transaction: IDBPTransaction<LibrarySchema, StoreName[], "versionchange">,
) => void | Promise<void>;

/** Append only: a released step has run on users' machines. */
const MIGRATIONS: readonly Migration[] = [
  (database) => {
    for (const store of STORES) database.createObjectStore(store);
  },
];

/** Of a promise whose failure is told elsewhere. */
const ignore = (promise: Promise<unknown>): void => void promise.catch(() => undefined);

export class LibraryDatabase {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  #opening: Promise<Connection> | undefined;

  /** @param migrations all steps of the layout, for tests of the upgrade. */
  constructor(name = "library", migrations: readonly Migration[] = MIGRATIONS) {
    this.#name = name;
    this.#migrations = migrations;
  }

  /**
   * @returns the open connection; the first call opens it, which takes up to a quarter of a second after a browser start.
   * @throws LibraryError "newer", "forbidden", "damaged" or "failed". The next call then tries again.
   */
  connect(): Promise<Connection> {
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = undefined;
      throw libraryError(error);
    });
    return this.#opening;
  }

  /** Runs `read` over some stores. @throws LibraryError. */
  async read<T>(
    stores: readonly StoreName[],
    read: (transaction: IDBPTransaction<LibrarySchema, StoreName[], "readonly">) => Promise<T>,
  ): Promise<T> {
    const database = await this.connect();
    try {
      const transaction = database.transaction([...stores], "readonly");
      ignore(transaction.done);
      return await read(transaction);
    } catch (error) {
      throw libraryError(error);
    }
  }

  /**
   * Runs `write` in one transaction over all stores, which is on the disk when this resolves. Where `write` throws, or the
   * disk is full, nothing has changed.
   *
   * @param write may wait for the transaction's own requests only.
   * @throws LibraryError.
   */
  async write<T>(write: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const database = await this.connect();
    const transaction = database.transaction([...STORES], "readwrite", { durability: "strict" });
    try {
      const result = await write(transaction);
      await transaction.done;
      return result;
    } catch (error) {
      throw libraryError(await abort(transaction, error));
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening?.catch(() => undefined))?.close();
  }

  async #open(): Promise<Connection> {
    const database = await this.#openOnce();
    const { length } = database.objectStoreNames;
    if (STORES.every((store) => database.objectStoreNames.contains(store))) return database;
    database.close();
    // A first opening that was cut off may leave a database without stores: nothing can be lost with it.
    if (length > 0) throw new LibraryError("damaged");
    await deleteDB(this.#name);
    return this.#openOnce();
  }

  async #openOnce(): Promise<Connection> {
    const forget = () => {
      this.#opening = undefined;
    };
    let fault: unknown;
    try {
      return await openDB<LibrarySchema>(this.#name, this.#migrations.length, {
        upgrade: async (database, from, _to, transaction) => {
          try {
            for (const migrate of this.#migrations.slice(from)) await migrate(database, transaction);
          } catch (error) {
            fault = error;
            ignore(transaction.done);
            transaction.abort();
          }
        },
        // A newer version of the extension waits for this connection to end.
        blocking: (_current, _blocked, event) => {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      });
    } catch (error) {
      throw fault === undefined ? error : new LibraryError("failed", fault);
    }
  }
}

/** @returns what made the transaction fail: its own error where it was the disk's, else the given one. */
async function abort(transaction: WriteTransaction, error: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
  await transaction.done.catch(() => undefined);
  return transaction.error ?? error;
}
